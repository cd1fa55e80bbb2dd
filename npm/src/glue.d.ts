// The JavaScript that wasm-bindgen makes beside the module, wrapped by the build into a function, so that a
// second instance can be made after the first has trapped.

import type { Analysis } from './analysis.ts';
import type { Host } from './unpack.ts';

/** An analysis of a live document; `free` it after use. */
export interface LiveAnalysis {
  readonly analysis: Analysis;
  readonly nodes: Node[];
  readonly places: Uint32Array;
  free(): void;
}

/** One instance of the engine. */
export interface Glue {
  /** Instantiates the module. */
  default(options: { module_or_path: WebAssembly.Module }): Promise<{ memory: WebAssembly.Memory }>;
  /** The same, at once. */
  initSync(options: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };
  analyzeText(text: string, host: Host): Analysis;
  analyzeHtml(html: string, url: string | undefined, host: Host): Analysis;
  analyzeWordPress(json: string, host: Host): Analysis[];
  analyzeNode(root: Node, url: string | undefined, host: Host): LiveAnalysis;
  analyzeSnapshot(snapshot: string, url: string | undefined, host: Host): LiveAnalysis;
}

/** Makes an instance that is still without its module. */
export function createGlue(): Glue;
