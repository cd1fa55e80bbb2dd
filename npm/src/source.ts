// Where the module is found in browsers, workers and bundlers. In Node, source.node.ts takes its place.

/** Where this package's own module is. Bundlers know this form and copy the file. */
export const ownModule = (): URL => new URL('../sourcelight.wasm', import.meta.url);

/** Opens an address. */
export const open = (address: string | URL): Promise<Response> => fetch(address);
