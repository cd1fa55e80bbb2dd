/** The glue that wasm-bindgen wrote, as a function that makes a new instance (see build.mjs). */
declare module 'sourcelight:module' {
  const instantiate: (module: WebAssembly.Module) => import('../../npm/src/dom/engine.ts').DomExports;
  export default instantiate;
}
