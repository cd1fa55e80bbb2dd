// The package where it is used: in bundlers whose apps run in a browser, in a page without a bundler, in Deno and in
// Cloudflare's workers (where those install).

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { chromium } from 'playwright-core';
import { install, root } from './install.mjs';
import { findChromium } from '../e2e/browsers.mjs';

const run = promisify(execFile);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const story = '<article><h1>Ferry</h1><p>The ferry was late.</p><p>“It will run in May,” said Ada Brook, the port director.</p></article>';
/** What a developer writes; the page's title says who was found. */
const app = (start = '') => `
import { analyze, init, SourcelightError } from 'sourcelight';
import { highlight } from 'sourcelight/dom';
import { toMarkdown } from 'sourcelight/export';
await init(${start});
const analysis = analyze({ html: ${JSON.stringify(story)} });
document.body.innerHTML = ${JSON.stringify(story)};
const before = document.documentElement.outerHTML;
const page = highlight(document);
const painted = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(String);
page.undo();
if (document.documentElement.outerHTML !== before || CSS.highlights.size > 0) throw new Error('not undone');
let code;
try { analyze({}); } catch (error) { code = error instanceof SourcelightError && error.code; }
document.title = [analysis.speakers[0].name, painted.join('|'), code, toMarkdown({ analysis }).includes('Ada Brook')].join(' / ');
`;
const expected = 'Ada Brook / “It will run in May,” / bad-argument / true';

let installed, browser, server, address;
before(async () => {
  installed = await install();
  await writeFile(join(installed.folder, 'package.json'), '{"type":"module"}');
  server = createServer((request, response) => {
    const file = join(installed.folder, new URL(request.url, 'http://localhost').pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  server?.close();
  await installed?.remove();
});

/** Writes an app into a folder of its own. */
async function write(name, files) {
  const folder = join(installed.folder, name);
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

/** Opens a page and waits for the app's word. */
async function opens(url) {
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('favicon') && wrong.push(message.text()));
  await page.goto(url);
  await page.waitForFunction(() => document.title.includes('/'), null, { timeout: 20_000 }).catch(() => undefined);
  const title = await page.title();
  await page.close();
  assert.equal(title, expected, wrong.join('\n'));
}

test('Vite builds an app that runs', async () => {
  const folder = await write('vite', { 'app.js': app(), 'index.html': '<!doctype html><title></title><body><script type="module" src="./app.js"></script>' });
  const vite = await import('vite');
  await vite.build({ root: folder, base: './', logLevel: 'error', build: { target: 'es2022', outDir: 'out' } });
  await opens(`${address}/vite/out/index.html`);
});

test('Vite serves an app while it is developed', async () => {
  const folder = await write('vite-serve', { 'app.js': app(), 'index.html': '<!doctype html><title></title><body><script type="module" src="./app.js"></script>' });
  const vite = await import('vite');
  const served = await vite.createServer({
    root: folder, logLevel: 'error', cacheDir: join(folder, 'cache'), server: { port: 0, host: '127.0.0.1', fs: { strict: false } },
    optimizeDeps: { exclude: ['sourcelight'] },
  });
  try {
    await served.listen();
    await opens(`http://127.0.0.1:${served.httpServer.address().port}/index.html`);
  } finally {
    await served.close();
  }
});

test('webpack builds an app that runs', async () => {
  const folder = await write('webpack', { 'app.js': app(), 'index.html': '<!doctype html><title></title><body><script type="module" src="./out/main.js"></script>' });
  const { default: webpack } = await import('webpack');
  const stats = await promisify(webpack)({
    mode: 'production', context: folder, entry: './app.js', devtool: false,
    output: { path: join(folder, 'out'), filename: 'main.js', publicPath: 'auto', module: true },
    experiments: { outputModule: true }, performance: { hints: false },
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
  await opens(`${address}/webpack/index.html`);
});

test('esbuild builds an app that runs, with the module as a file', async () => {
  const folder = await write('esbuild', {
    'app.js': `import module from 'sourcelight/sourcelight.wasm';\n${app('new URL(module, import.meta.url)')}`,
    'index.html': '<!doctype html><title></title><body><script type="module" src="./out/app.js"></script>',
  });
  await esbuild({ entryPoints: [join(folder, 'app.js')], bundle: true, format: 'esm', outdir: join(folder, 'out'), loader: { '.wasm': 'file' }, logLevel: 'error' });
  await opens(`${address}/esbuild/index.html`);
});

test('a page without a bundler loads the package as it is', async () => {
  await write('plain', {
    'index.html': `<!doctype html><title></title><script type="importmap">{"imports": {
      "sourcelight": "../node_modules/sourcelight/browser/index.js",
      "sourcelight/dom": "../node_modules/sourcelight/browser/dom.js",
      "sourcelight/export": "../node_modules/sourcelight/browser/export.js" }}</script>
      <body><script type="module">${app()}</script>`,
  });
  await opens(`${address}/plain/index.html`);
});

test('a web worker reads a story', async () => {
  await write('worker', {
    'worker.js': `import { analyze, init } from '../node_modules/sourcelight/browser/index.js';
      await init();
      postMessage(analyze({ html: ${JSON.stringify(story)} }).speakers[0].name);`,
    'index.html': `<!doctype html><title></title><body><script type="module">
      new Worker('worker.js', { type: 'module' }).onmessage = ({ data }) => (document.title = data + ${JSON.stringify(expected.slice('Ada Brook'.length))});</script>`,
  });
  await opens(`${address}/worker/index.html`);
});

test('Node imports it from an empty folder, in five lines', async () => {
  const folder = await write('node', { 'app.mjs': `import { init, analyze } from 'sourcelight';
await init();
const { quotes, speakers } = analyze({ html: ${JSON.stringify(story)} });
for (const quote of quotes) console.log(speakers[quote.speaker]?.name, quote.text);
` });
  const { stdout } = await run(process.execPath, ['app.mjs'], { cwd: folder });
  assert.equal(stdout, 'Ada Brook “It will run in May,”\n');
});

const deno = join(root, 'node_modules/@deno/linux-x64-glibc/deno');
test('Deno imports it', { skip: !existsSync(deno) && 'Deno is not installed' }, async () => {
  const folder = await write('deno', { 'app.mjs': `import { init, analyze } from 'sourcelight';
await init();
console.log(analyze({ html: ${JSON.stringify(story)} }).speakers[0].name);
` });
  const { stdout } = await run(deno, ['run', '--allow-read', '--node-modules-dir=manual', '--no-remote', 'app.mjs'], { cwd: folder, env: { ...process.env, DENO_DIR: join(folder, 'cache'), NO_COLOR: '1' } });
  assert.equal(stdout, 'Ada Brook\n');
});

const workerd = join(root, 'node_modules/@cloudflare/workerd-linux-64/bin/workerd');
test("Cloudflare's workers import it", { skip: !existsSync(workerd) && 'workerd is not installed' }, async () => {
  const folder = await write('workerd', {
    'worker.js': `import { init, analyze } from 'sourcelight';
      export default { async fetch(request) {
        await init();
        return new Response(analyze({ html: await request.text() }).speakers[0].name);
      } };`,
    'config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.js", esModule = embed "out/worker.js"), (name = "sourcelight.wasm", wasm = embed "out/sourcelight.wasm")],
    compatibilityDate = "2025-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);`,
  });
  // As Cloudflare's own tool does: a bundle with the module beside it.
  await esbuild({
    entryPoints: [join(folder, 'worker.js')], bundle: true, format: 'esm', outdir: join(folder, 'out'), conditions: ['workerd', 'worker', 'browser'], logLevel: 'error',
    plugins: [{ name: 'module', setup: ({ onResolve }) => onResolve({ filter: /\.wasm$/ }, () => ({ path: './sourcelight.wasm', external: true })) }],
  });
  await writeFile(join(folder, 'out/sourcelight.wasm'), readFileSync(join(installed.home, 'sourcelight.wasm')));
  const child = spawn(workerd, ['serve', '--control-fd=3', 'config.capnp'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
  try {
    const port = await new Promise((found, fail) => {
      child.on('exit', (code) => fail(new Error(`workerd ended with ${code}`)));
      child.stdio[3].on('data', (data) => {
        const match = /"port":(\d+)/.exec(String(data));
        if (match) found(match[1]);
      });
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: story });
    assert.equal(await answer.text(), 'Ada Brook');
  } finally {
    child.removeAllListeners('exit');
    child.kill();
  }
});
