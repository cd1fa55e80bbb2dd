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
  return `export const createGlue = ${match[1]};\n`;
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
