// The engine is one instance of the WebAssembly module, made once and made anew when it has trapped.

import { SourcelightError } from './errors.ts';
import { createGlue, type Glue } from './glue.js';
import { open, ownModule } from './source.ts';

/** What `init` takes in place of the package's own module. */
export type ModuleSource = WebAssembly.Module | BufferSource | Response | URL | string;

/**
 * WebAssembly memory grows and never shrinks. An engine that a giant document has grown beyond this many bytes is
 * given up for a fresh one.
 */
const MEMORY_TO_KEEP = 128 * 1024 * 1024;

let module: WebAssembly.Module | undefined;
let ready: Promise<void> | undefined;
let engine: { glue: Glue; memory: WebAssembly.Memory } | undefined;

/**
 * Makes the engine ready. Finds this package's own `.wasm` file in Node, Deno, browsers and bundlers, or takes
 * `source`: a compiled module, its bytes, a response with them, or an address. Later calls wait for the first and
 * do nothing else; after a failure the next call tries again.
 *
 * @throws {SourcelightError} `load-failed` where the module cannot be read or compiled; `bad-argument` where `source` is none
 *   of these.
 */
export function init(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  ready ??= start(source).catch((error: unknown) => {
    ready = undefined;
    if (error instanceof SourcelightError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourcelightError('load-failed', `The WebAssembly module could not be loaded: ${reason}`, { cause: error });
  });
  return ready;
}

async function start(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  const compiled = await compile((await source) ?? ownModule());
  const glue = createGlue();
  const { memory } = await glue.default({ module_or_path: compiled });
  module = compiled;
  engine = { glue, memory };
}

async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  const opened = typeof source === 'string' || source instanceof URL ? await open(source) : source;
  if (opened instanceof ArrayBuffer || ArrayBuffer.isView(opened)) return WebAssembly.compile(opened);
  if (typeof Response === 'function' && opened instanceof Response) {
    if (!opened.ok) throw new Error(`${opened.url} answered ${opened.status} ${opened.statusText}`.trim());
    const streams = typeof WebAssembly.compileStreaming === 'function' &&
      opened.headers.get('content-type')?.startsWith('application/wasm');
    return streams ? WebAssembly.compileStreaming(opened) : WebAssembly.compile(await opened.arrayBuffer());
  }
  throw new SourcelightError(
    'bad-argument',
    'init takes a WebAssembly.Module, its bytes, a Response, a URL or a string, or nothing.',
    { argument: 'source' },
  );
}

/**
 * Calls the engine.
 *
 * @internal
 * @throws {SourcelightError} `not-initialized` before `init`; `crashed` where the engine fails on the input. What the
 *   engine itself reports is thrown as it comes.
 */
export function call<T>(task: (glue: Glue) => T): T {
  if (!module) {
    throw new SourcelightError('not-initialized', 'Sourcelight is not ready: await init() first.');
  }
  if (!engine) {
    const glue = createGlue();
    engine = { glue, memory: glue.initSync({ module }).memory };
  }
  try {
    return task(engine.glue);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
    // A trap leaves the instance's memory in an unknown state.
    engine = undefined;
    throw new SourcelightError('crashed', `The engine failed on this input (${error.message}).`, { cause: error });
  } finally {
    if (engine && engine.memory.buffer.byteLength > MEMORY_TO_KEEP) engine = undefined;
  }
}
