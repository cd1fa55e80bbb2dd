import type { Analysis } from '../../npm/src/analysis.ts';
import { createGlue, type Glue } from '../../npm/src/glue.js';
import { hostFor } from '../../npm/src/unpack.ts';

/**
 * WebAssembly that outlives its own traps: a trap leaves an instance unusable, so the next call has a new one of
 * the module that was compiled before.
 */
export class Engine {
  readonly #module: WebAssembly.Module;
  #instance: Glue | null = null;

  private constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  /** Compiles the module. Rejects where a policy forbids it or the file cannot be fetched. */
  static async load(): Promise<Engine> {
    const response = await fetch(chrome.runtime.getURL('sourcelight.wasm'));
    return new Engine(await WebAssembly.compile(await response.arrayBuffer()));
  }

  /** Analyses a snapshot; after a trap once more, with a new instance. */
  analyzeSnapshot(records: string, url: string): { analysis: Analysis; places: number[] } {
    try {
      return this.#once(records, url);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      return this.#once(records, url);
    }
  }

  #once(records: string, url: string): { analysis: Analysis; places: number[] } {
    if (!this.#instance) {
      const glue = createGlue();
      glue.initSync({ module: this.#module });
      this.#instance = glue;
    }
    try {
      const live = this.#instance.analyzeSnapshot(records, url, hostFor());
      const found = { analysis: live.analysis, places: Array.from(live.places) };
      live.free();
      return found;
    } catch (error) {
      // Whatever went wrong within, its memory is not to be trusted any more.
      this.#instance = null;
      throw error;
    }
  }
}
