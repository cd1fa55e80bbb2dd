/** The origins whose policy forbids WebAssembly, remembered until the browser closes. */

const KEY = 'forbidden';
const MOST = 500;

/** Whether WebAssembly is known to be forbidden at an address. */
export async function isForbidden(url: string): Promise<boolean> {
  return (await origins()).includes(new URL(url).origin);
}

/** Remembers that WebAssembly is forbidden at an address. */
export async function forbid(url: string): Promise<void> {
  const { origin } = new URL(url);
  // A page without an origin of its own says nothing about others.
  if (origin === 'null') return;
  const known = (await origins()).filter((other) => other !== origin);
  await chrome.storage.session.set({ [KEY]: [...known, origin].slice(-MOST) });
}

async function origins(): Promise<string[]> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((origin) => typeof origin === 'string') : [];
}
