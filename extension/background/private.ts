import { type Site, isRecord, parseSite } from '../shared/settings.ts';

/** What was chosen for sites in private windows: in memory only, and forgotten with the last of these windows. */

const KEY = 'private';

/** The choices for the site of an address. */
export async function recall(url: string): Promise<Site | null> {
  const site = (await sites())[new URL(url).hostname];
  return isRecord(site) ? parseSite(site) : null;
}

/** Keeps the choices for the site of an address. */
export async function remember(url: string, site: Site): Promise<void> {
  await chrome.storage.session.set({ [KEY]: { ...(await sites()), [new URL(url).hostname]: site } });
}

/** Forgets them all, unless a private window is still open. */
export async function forgetPrivate(): Promise<void> {
  const windows = await chrome.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await chrome.storage.session.remove(KEY);
}

async function sites(): Promise<Record<string, unknown>> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return isRecord(stored) ? stored : {};
}
