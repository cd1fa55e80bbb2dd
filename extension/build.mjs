// Builds the extension for Chromium and Firefox from one source: dist/extension/{chromium,firefox} and a zip of each.
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gluePlugin } from '../npm/glue.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const top = dirname(here);
const wasm = join(top, 'target/module/extension');
const out = join(top, 'dist/extension');

/** The extension's own pages: each has a script, a stylesheet, and a body for the frame that they share. */
const PAGES = ['popup', 'panel', 'options'];
const SCRIPTS = ['content/loader', 'content/main', 'background/main', ...PAGES.map((name) => `${name}/${name}`)];
/** Copied as they are. The stylesheet of the card is a part of its script. */
const ASSETS = /^((popup|panel|options|ui)\/.+\.css|icons\/.+\.png|_locales\/.+)$/;
/** The text face of the extension's own pages, with the licence that it has to travel with. */
const FACE = { 'files/newsreader-latin-wght-normal.woff2': 'newsreader.woff2', LICENSE: 'newsreader-licence.txt' };

/** Evaluates a TypeScript module now. */
async function evaluate(path) {
  const { outputFiles } = await build({ entryPoints: [join(top, path)], bundle: true, format: 'esm', write: false, logLevel: 'warning' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();

const frame = readFileSync(join(here, 'ui/frame.html'), 'utf8');
const page = (name) => frame.replaceAll('NAME', name).replace('BODY', () => readFileSync(join(here, name, `${name}.html`), 'utf8'));
const read = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'));
const { paintStyles } = await evaluate('npm/src/dom/stylesheet.ts');
const version = readFileSync(join(top, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)[1];

rmSync(out, { recursive: true, force: true });
for (const browser of ['chromium', 'firefox']) {
  const folder = join(out, browser);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(SCRIPTS.map((name) => [name, join(here, `${name}.ts`)])),
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: browser === 'chromium' ? 'chrome128' : 'firefox140',
    define: { BROWSER: JSON.stringify(browser) },
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.css': 'text' },
    logLevel: 'warning',
    plugins: [gluePlugin(join(wasm, 'sourcelight.js'))],
  });
  for (const name of files(here)) if (ASSETS.test(name)) cpSync(join(here, name), join(folder, name));
  for (const name of PAGES) writeFileSync(join(folder, name, `${name}.html`), page(name));
  for (const [from, to] of Object.entries(FACE)) cpSync(join(top, 'node_modules/@fontsource-variable/newsreader', from), join(folder, 'ui', to));
  cpSync(join(wasm, 'sourcelight_bg.wasm'), join(folder, 'sourcelight.wasm'));
  writeFileSync(join(folder, 'content/paint.css'), paintStyles());
  const manifest = { ...read('manifest.json'), ...read(`manifest.${browser}.json`), version };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');

  // The same content gives the same zip, byte for byte.
  const content = Object.fromEntries(files(folder).map((name) => [name, [readFileSync(join(folder, name)), { mtime: new Date(2000, 0, 1), level: 9 }]]));
  writeFileSync(join(out, `sourcelight-${browser}.zip`), zipSync(content));
}
