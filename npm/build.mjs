// Makes dist/npm, the package, from the WebAssembly module and npm/src.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gluePlugin } from './glue.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const out = at('dist/npm');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const entries = { index: at('npm/src/index.ts') };
const common = { bundle: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning' };
const glue = gluePlugin(at('target/module/package/sourcelight.js'));

/** The entries for one kind of host; what they share is in one file, so that they share one engine. */
const entriesFor = (folder, plugins) =>
  build({
    ...common,
    entryPoints: entries,
    outdir: join(out, folder),
    splitting: true,
    chunkNames: 'shared-[hash]',
    external: ['node:*'],
    plugins: [glue, ...plugins],
  });

await entriesFor('browser', []);
await entriesFor('node', [
  {
    name: 'files',
    setup: ({ onResolve }) => onResolve({ filter: /\/source\.ts$/ }, () => ({ path: at('npm/src/source.node.ts') })),
  },
]);
copyFileSync(at('target/module/package/sourcelight_bg.wasm'), join(out, 'sourcelight.wasm'));

execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '--project', at('npm')], { stdio: 'inherit' });

const { version, license, description } = crate();
const entry = (name) => ({
  types: `./types/${name}.d.ts`,
  node: `./node/${name}.js`,
  default: `./browser/${name}.js`,
});
const manifest = {
  name: 'sourcelight',
  version,
  description,
  license,
  keywords: ['news', 'quotes', 'attribution', 'boilerplate', 'readability', 'syndication', 'wasm'],
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  exports: {
    '.': entry('index'),
    './sourcelight.wasm': './sourcelight.wasm',
    './package.json': './package.json',
  },
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) {
  if (existsSync(at(file))) copyFileSync(at(file), join(out, file));
}

/** What Cargo.toml says about the crate: the package has the same version. */
function crate() {
  const manifest = readFileSync(at('Cargo.toml'), 'utf8');
  const field = (name) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(manifest)?.[1] ?? '';
  return { version: field('version'), license: field('license'), description: field('description') };
}
