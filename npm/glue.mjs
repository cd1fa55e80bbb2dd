// The JavaScript that wasm-bindgen makes keeps one instance in its module scope. This wraps it into a function, so that
// every call of createGlue() gives an instance of its own: after a trap the host needs a new one.

import { build } from 'esbuild';

/** @param {string} path the JavaScript that wasm-bindgen made with `--target web`; @returns {Promise<string>} a module */
export async function wrapGlue(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'iife',
    globalName: 'glue',
    target: 'es2022',
    // The module is always handed over; the address that the script would look at by itself is not used.
    define: { 'import.meta.url': '""' },
    write: false,
  });
  const script = outputFiles[0].text;
  const match = /^"use strict";\nvar glue = (\(\(\) => \{\n[^]*\n\}\))\(\);\n$/.exec(script);
  if (!match) throw new Error(`${path}: the bundler's output has an unexpected form`);
  if (!match[1].includes(PASS_STRING)) throw new Error(`${path}: strings are passed in an unexpected way`);
  return `export const createGlue = ${match[1].replace(PASS_STRING, `${PASS_LONG_STRING}${PASS_STRING}`)};\n`;
}

/** Where wasm-bindgen begins to pass a string: what it writes it character by character up to the first beyond ASCII. */
const PASS_STRING = '    let len = arg.length;\n';

/** A host writes a long string by itself in a twentieth of the time. */
const PASS_LONG_STRING = `
    if (arg.length > 100) {
      const room = 3 * arg.length;
      const start = malloc(room, 1) >>> 0;
      WASM_VECTOR_LEN = cachedTextEncoder.encodeInto(arg, getUint8ArrayMemory0().subarray(start, start + room)).written;
      return realloc(start, room, WASM_VECTOR_LEN, 1) >>> 0;
    }
`;

/** An esbuild plugin that answers imports of `./glue.js` with the wrapped script. */
export function gluePlugin(path) {
  return {
    name: 'glue',
    setup(build) {
      build.onResolve({ filter: /\/glue\.js$/ }, () => ({ path, namespace: 'glue' }));
      build.onLoad({ filter: /.*/, namespace: 'glue' }, async () => ({ contents: await wrapGlue(path), loader: 'js' }));
    },
  };
}
