// Where the module is found in Node and Deno: a file beside this package.

import { readFile } from 'node:fs/promises';

/** Where this package's own module is. */
export const ownModule = (): URL => new URL('../sourcelight.wasm', import.meta.url);

/** Opens a file, by URL or path, or fetches an address. */
export async function open(address: string | URL): Promise<Response | BufferSource> {
  const text = String(address);
  if (/^file:/i.test(text)) return readFile(new URL(text));
  if (/^(https?|data|blob):/i.test(text)) return fetch(text);
  return readFile(text);
}
