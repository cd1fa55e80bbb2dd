// Where the module is found in Cloudflare's workers: imported, since they compile no bytes at run time.

import module from '../sourcelight.wasm';

/** This package's own module. */
export const ownModule = (): WebAssembly.Module => module;

/** Opens an address. */
export const open = (address: string | URL): Promise<Response> => fetch(address);
