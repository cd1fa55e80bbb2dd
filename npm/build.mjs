// Makes dist/npm, the package, from the WebAssembly module and npm/src.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gluePlugin } from './glue.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const out = at('dist/npm');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const names = ['index', 'dom', 'export'];
const entries = Object.fromEntries(names.map((name) => [name, at('npm/src', `${name}.ts`)]));
const common = { bundle: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning' };
const glue = gluePlugin(at('target/module/package/sourcelight.js'));

const { version, license, description } = crate();

/** The entries for one kind of host; what they share is in one file, so that they share one engine. */
const entriesFor = (folder, plugins, more = {}) =>
  build({
    ...common,
    entryPoints: { ...entries, ...more },
    define: { VERSION: JSON.stringify(version) },
    outdir: join(out, folder),
    splitting: true,
    chunkNames: 'shared-[hash]',
    external: ['node:*', '*.wasm'],
    plugins: [glue, ...plugins],
  });

await entriesFor('browser', []);
/** A host that finds the module in its own way. */
const source = (name) => ({
  name,
  setup: ({ onResolve }) => onResolve({ filter: /\/source\.ts$/ }, () => ({ path: at(`npm/src/source.${name}.ts`) })),
});
await entriesFor('node', [source('node')], { cli: at('npm/src/cli.ts') });
await entriesFor('workerd', [source('workerd')]);
copyFileSync(at('target/module/package/sourcelight_bg.wasm'), join(out, 'sourcelight.wasm'));

execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '--project', at('npm')], { stdio: 'inherit' });

writeFileSync(
  join(out, 'types/sourcelight.wasm.d.ts'),
  "/** The module, where a bundler or a host compiles imported WebAssembly. */\ndeclare const module: WebAssembly.Module;\nexport default module;\n",
);
const entry = (name) => ({
  types: `./types/${name}.d.ts`,
  workerd: `./workerd/${name}.js`,
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
  bin: { sourcelight: './node/cli.js' },
  exports: {
    '.': entry('index'),
    './dom': entry('dom'),
    './export': entry('export'),
    './sourcelight.wasm': { types: './types/sourcelight.wasm.d.ts', default: './sourcelight.wasm' },
    './package.json': './package.json',
  },
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md']) {
  if (existsSync(at(file))) copyFileSync(at(file), join(out, file));
}

copyFileSync(at('npm/README.md'), join(out, 'README.md'));
chmodSync(join(out, 'node/cli.js'), 0o755);

/** What Cargo.toml says about the crate: the package has the same version. */
function crate() {
  const manifest = readFileSync(at('Cargo.toml'), 'utf8');
  const field = (name) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(manifest)?.[1] ?? '';
  return { version: field('version'), license: field('license'), description: field('description') };
}
