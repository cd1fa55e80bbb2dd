// Every command and every snippet in the documents is run as it is written.
//
// Fences: `js` runs in Node, `js browser` in a page, `js esbuild` is bundled, `sh` runs where the package is installed,
// `sh repository` in the repository. `rust` is run by cargo (see src/lib.rs). Snippets find `html`, `text` and `url`,
// commands the files story.html, story.txt, posts.json, stories.jsonl and stories.jsonl.gz.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { chromium } from 'playwright-core';
import { readTypes } from '../../npm/types.mjs';
import { dist, root } from './install.mjs';
import { findChromium } from '../e2e/browsers.mjs';

const run = promisify(execFile);
const html = '<article><h1>Ferry returns</h1><p>The ferry was late again on Monday.</p><p>“It will run in May,” said Ada Brook, the port director.</p></article>';
const text = 'The ferry was late again on Monday.\n\n“It will run in May,” said Ada Brook, the port director.\n';
const url = 'https://harbor.example/ferry';
const prelude = `const [html, text, url] = ${JSON.stringify([html, text, url])};\n`;

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourcelight-docs-'));
  const files = {
    'package.json': '{"type":"module"}', 'story.html': html, 'story.txt': text,
    'posts.json': JSON.stringify([{ link: url, title: { rendered: 'Ferry' }, content: { rendered: html } }]),
    'stories.jsonl': `${JSON.stringify({ text })}\n${JSON.stringify({ html, url })}\n`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await writeFile(join(folder, 'stories.jsonl.gz'), gzipSync(files['stories.jsonl']));
  await run('npm', ['install', '--no-audit', '--no-fund', dist], { cwd: folder });
});
after(() => rm(folder, { recursive: true }));

const documents = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'npm/README.md', ...(await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const fences = async (document) =>
  [...(await readFile(join(root, document), 'utf8')).matchAll(/^```([^\n]*)\n([^]*?)^```/gm)].map(([, kind, code], index) => ({ kind: kind.trim(), code, name: `${index + 1}: ${code.trim().split('\n')[0]}` }));

for (const document of documents) {
  const snippets = await fences(document);
  describe(document, () => {
    for (const { kind, code, name } of snippets) {
      if (kind === 'js') test(name, () => inNode(code));
      else if (kind === 'js browser') test(name, () => inBrowser(code));
      else if (kind === 'js esbuild') test(name, () => bundled(code));
      else if (kind === 'sh' || kind === 'sh repository') test(name, () => commands(code, kind === 'sh repository'));
      else if (/^(js|sh|ts)\b/.test(kind)) test(name, () => assert.fail(`nothing runs \`\`\`${kind}`));
    }
    test('every link to a file leads somewhere', async () => {
      const content = (await readFile(join(root, document), 'utf8')).replace(/<!--[^]*?-->/g, '');
      for (const [, target] of content.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (!/^\w+:/.test(target)) assert.ok(existsSync(join(root, document, '..', target)), target);
      }
    });
  });
}

test('the interface names every field, label kind and error', async () => {
  const content = await readFile(join(root, 'docs/interface.md'), 'utf8');
  const { types } = readTypes();
  for (const name of ['Analysis', 'Origin', 'Evidence', 'Article', 'BlockReport', 'HiddenSpan', 'Quote', 'Speaker']) {
    for (const field of types.get(name).fields) {
      if (!field.flat) assert.ok(content.includes(`\`${field.name}\``), `${name}.${field.name} is missing`);
    }
  }
  for (const name of ['QuoteKind', 'SpeakerKind']) {
    for (const value of types.get(name).values) assert.ok(content.includes(`\`${value.name}\``), `${value.name} is missing`);
  }
  for (const [, code] of (await readFile(join(root, 'npm/src/errors.ts'), 'utf8')).matchAll(/^ {2}\| '([\w-]+)'/gm)) {
    assert.ok(content.includes(`\`${code}\``), `${code} is missing`);
  }
});

test('the privacy promise names every permission of the extension', async () => {
  const content = await readFile(join(root, 'docs/privacy.md'), 'utf8');
  for (const file of ['manifest.json', 'manifest.chromium.json', 'manifest.firefox.json']) {
    const { permissions = [], optional_permissions = [], host_permissions = [] } = JSON.parse(await readFile(join(root, 'extension', file), 'utf8'));
    for (const permission of [...permissions, ...optional_permissions, ...host_permissions]) {
      assert.ok(content.includes(`\`${permission}\``), `${permission} is missing`);
    }
  }
});

async function inNode(code) {
  const file = join(folder, 'snippet.mjs');
  // Imports stand first in a module; the prelude after them.
  const imports = /^(?:import .*\n)*/.exec(code)[0];
  await writeFile(file, imports + prelude + code.slice(imports.length));
  const { stdout } = await run(process.execPath, [file], { cwd: folder });
  if (code.includes('console.log')) assert.ok(stdout.trim().length > 0, 'it says nothing');
  for (const [, expected] of code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)) assert.ok(stdout.includes(expected), stdout);
}

async function inBrowser(code) {
  const types = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html; charset=utf-8' };
  const page = `<!doctype html><title>A page</title><script type="importmap">{"imports": {
    "sourcelight": "/browser/index.js", "sourcelight/dom": "/browser/dom.js", "sourcelight/export": "/browser/export.js" }}</script>
    ${html}<script type="module">${code}\ndocument.title = 'done';</script>`;
  const server = createServer((request, response) => {
    if (request.url === '/') return response.writeHead(200, { 'content-type': types['.html'] }).end(page);
    const file = join(dist, request.url);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    const said = [];
    const wrong = [];
    tab.on('console', (message) => (message.type() === 'log' ? said : message.text().includes('favicon') || wrong).push?.(message.text()));
    tab.on('pageerror', (error) => wrong.push(error.message));
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction(() => document.title === 'done', null, { timeout: 15_000 }).catch(() => assert.fail(wrong.join('\n')));
    assert.ok(said.length > 0, 'it says nothing');
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundled(code) {
  const { outputFiles } = await esbuild({
    stdin: { contents: code, resolveDir: folder }, bundle: true, format: 'esm', outdir: join(folder, 'out'), write: false,
    loader: { '.wasm': 'file' }, logLevel: 'error',
  });
  assert.ok(outputFiles.some(({ path }) => path.endsWith('.wasm')), 'the module is not beside the bundle');
}

async function commands(code, inRepository) {
  for (const line of code.replace(/\\\n/g, ' ').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    const own = /^\.\/build\.sh(?: (\w+))?/.exec(line);
    if (own) {
      // It is what runs these tests; here it is only asked whether it knows the command.
      const { stdout } = await run('./build.sh', ['help'], { cwd: root });
      assert.ok(stdout.includes(own[1] ? `./build.sh ${own[1]} ` : './build.sh  '), line);
    } else if (/^cargo add |^npm install (sourcelight|\.\/dist\/npm)$/.test(line)) {
      // The package is installed from dist/npm before the tests; the crate is this repository.
    } else {
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', line], { cwd: inRepository ? root : folder, maxBuffer: 1 << 26 });
      if (!/>| --output /.test(line)) assert.ok(stdout.trim().length > 0, `${line}: it says nothing`);
    }
  }
}
