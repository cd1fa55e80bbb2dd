// Makes dist/www, the demo page: static files that work from any path.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gluePlugin } from '../npm/glue.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const out = at('dist/www');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const common = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  outdir: out,
  legalComments: 'none',
  logLevel: 'warning',
};
const sample = { name: 'samples', setup: ({ onLoad }) => onLoad({ filter: /\/samples\// }, ({ path }) => ({ contents: readFileSync(path), loader: 'text' })) };

await build({ ...common, entryPoints: [at('www/src/main.ts')], plugins: [sample] });
await build({
  ...common,
  entryPoints: [at('www/src/worker.ts')],
  plugins: [gluePlugin(at('target/module/package/sourcelight.js'))],
});

for (const file of ['index.html', 'styles.css', 'icon.svg']) copyFileSync(at('www', file), join(out, file));
copyFileSync(at('target/module/package/sourcelight_bg.wasm'), join(out, 'sourcelight.wasm'));
const faces = at('node_modules/@fontsource-variable/newsreader');
for (const face of ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic']) {
  copyFileSync(join(faces, 'files', `newsreader-${face}.woff2`), join(out, `newsreader-${face}.woff2`));
}
writeFileSync(
  join(out, 'LICENSES.txt'),
  [
    'Sourcelight: MIT OR Apache-2.0, at your choice.\n',
    ...['LICENSE-MIT', 'LICENSE-APACHE'].map((file) => readFileSync(at(file), 'utf8')),
    'The text face Newsreader:\n',
    readFileSync(join(faces, 'LICENSE'), 'utf8'),
  ].join('\n\n'),
);

// The service worker keeps every file under a name that changes with any of them.
const files = readdirSync(out).sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
await build({
  ...common,
  format: 'iife',
  entryPoints: [at('www/src/offline.ts')],
  define: {
    FILES: JSON.stringify(['./', ...files.filter((file) => file !== 'LICENSES.txt')]),
    VERSION: JSON.stringify(`sourcelight-${hash.digest('hex').slice(0, 12)}`),
  },
});
