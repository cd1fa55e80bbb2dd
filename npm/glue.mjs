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
  return `export const createGlue = ${encodeTextsAtOnce(match[1], path)};\n`;
}

/**
 * A text on its way to the module is copied character by character as long as it is ASCII, which is right for a name; the
 * engine encodes the text of a page several times as fast.
 */
function encodeTextsAtOnce(script, path) {
  const loop = 'for (; offset < len; offset++) {';
  if (script.split(loop).length !== 2) throw new Error(`${path}: texts are encoded in an unexpected form`);
  return script.replace(loop, 'for (; offset < len && len < 64; offset++) {');
}

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
