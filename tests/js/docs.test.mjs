// Every command and every snippet in the documents is run as it is written, from the top of a document to its end, in an
// empty folder that has the repository beside it as `sourcelight`.
//
// Fences: `js` runs in Node, `js browser` in a page, `js esbuild` is bundled; `js NAME` and `rust NAME` become a file, which
// the commands after it run. `sh` runs in the folder, `sh repository` in the repository. Other `rust` is run by cargo as a
// doctest (see src/lib.rs). A line `// → words` says what is printed. Commands in the running text are run after the others.
// They find the files story.html, story.txt, posts.json, stories.jsonl and stories.jsonl.gz.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { chromium } from 'playwright-core';
import { readTypes } from '../../npm/types.mjs';
import { commandsOf, contentOf, documents, fencesOf, linesOf, runsAlone } from './documents.mjs';
import { dist, pack, root } from './install.mjs';
import { findChromium } from '../e2e/browsers.mjs';

const run = promisify(execFile);
const html = '<article><h1>Ferry returns</h1><p>The ferry was late again on Monday.</p><p>“It will run in May,” said Ada Brook, the port director.</p></article>';
const text = 'The ferry was late again on Monday.\n\n“It will run in May,” said Ada Brook, the port director.\n';
const url = 'https://harbor.example/ferry';
const records = `${JSON.stringify({ text })}\n${JSON.stringify({ html, url })}\n`;
const files = {
  'story.html': html, 'story.txt': text, 'stories.jsonl': records, 'stories.jsonl.gz': gzipSync(records),
  'posts.json': JSON.stringify([{ link: url, title: { rendered: 'Ferry' }, content: { rendered: html } }]),
};

let shelf, registry;
before(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'sourcelight-docs-'));
  await symlink(root, join(shelf, 'sourcelight'));
  registry = await serveRegistry(shelf);
});
after(async () => {
  registry.close();
  await rm(shelf, { recursive: true });
});

for (const document of documents) {
  describe(document, () => {
    const commands = commandsOf(document).filter((command) => !runsAlone(command));
    const fences = fencesOf(document);
    const fenced = new Set(fences.filter(({ kind }) => kind === 'sh').flatMap(({ code }) => linesOf(code)));
    let folder;
    before(async () => {
      folder = join(shelf, document.replace(/\W+/g, '-').toLowerCase(), 'story');
      await mkdir(folder, { recursive: true });
      await symlink(root, join(folder, '../sourcelight'));
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      // A document that does not say how to install the package is for those who have it.
      const needed = fences.some(({ kind }) => kind === 'js') || commands.some((command) => command.includes('npx sourcelight'));
      if (needed && !commands.some((command) => command.startsWith('npm install'))) await run('npm', ['install', 'sourcelight'], inFolder(folder));
    });
    const expected = [];
    for (const { kind, options, code, name } of fences) {
      const [option] = options;
      const says = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, words]) => words);
      if (option === 'module' || option === 'table' || option?.startsWith('src/clean/')) {
        // What somebody adds to the repository: extend.test.mjs does that in a copy.
      } else if (/\./.test(option ?? '')) {
        test(name, async () => {
          await mkdir(join(folder, option, '..'), { recursive: true });
          await writeFile(join(folder, option), code);
          expected.push(...says);
        });
      } else if (kind === 'js') {
        test(name, async () => {
          if (option === 'browser') await inBrowser(code);
          else if (option === 'esbuild') await bundled(code, folder);
          else await inNode(code, folder, says);
        });
      } else if (kind === 'sh') {
        for (const line of linesOf(code).filter((line) => !runsAlone(line))) {
          test(line, async () => {
            const stdout = await shell(line, option === 'repository' ? root : folder);
            if (/^(node|cargo run)\b/.test(line)) for (const words of expected.splice(0)) assert.ok(stdout.includes(words), stdout);
          });
        }
      } else if (kind === 'rust') {
        test(name, () => assert.ok(readFileSync(join(root, 'src/lib.rs'), 'utf8').includes(`include_str!("../${document}")`), 'nothing runs it'));
      } else {
        test(name, () => assert.ok(['', 'text', 'toml', 'json', 'html'].includes(kind), `nothing runs \`\`\`${kind}`));
      }
    }
    for (const line of commands.filter((command) => !fenced.has(command))) test(line, () => shell(line, /^(cargo|node|python3) /.test(line) ? root : folder));

    test('every link to a file leads somewhere', () => {
      const content = contentOf(document).replace(/<!--[^]*?-->/g, '');
      for (const [, target, anchor] of content.matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g)) {
        if (/^\w+:/.test(target)) continue;
        const path = target ? join(document, '..', target) : document;
        assert.ok(existsSync(join(root, path)), target);
        if (anchor) assert.ok(anchorsOf(path).has(anchor), `${target}#${anchor}`);
      }
    });
  });
}

/** The places that a link can lead to: GitHub's names for the headings. */
function anchorsOf(document) {
  const headings = contentOf(document).replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.*)$/gm);
  return new Set([...headings].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));
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

test('the figures of the quote engine are those of its code', async () => {
  const content = await readFile(join(root, 'docs/quotes.md'), 'utf8');
  const code = async (file, pattern) => pattern.exec(await readFile(join(root, 'src/quote', file), 'utf8'))[1];
  const said = (words) => assert.ok(content.includes(words), words);
  said(`Below ${await code('mod.rs', /ATTRIBUTION_THRESHOLD: f32 = ([\d.]+)/)} no mention is given`);
  const probability = (odds) => Number((1 / (1 + Math.exp(-odds / 1000))).toFixed(2));
  const reports = probability(await code('mod.rs', /REPORT_THRESHOLD: i32 = (-?\d+)/));
  said(`from ${await code('indirect.rs', /INDIRECT_FEATURES: usize = (\d+)/)} features, from a probability of ${reports} on`);
  const ofRun = Number(await code('features.rs', /RUN_FEATURES: usize = (\d+)/));
  said(`decides from ${ofRun + Number(await code('speech.rs', /FEATURES: usize = RUN_FEATURES \+ (\d+)/))} numbers`);
  said(`from a probability of ${probability(await code('speech.rs', /THRESHOLD: i32 = (-?\d+)/))} on. Beside it`);
  const models = await readdir(join(root, 'src/quote/model'));
  const bytes = (await Promise.all(models.map((name) => stat(join(root, 'src/quote/model', name))))).reduce((sum, { size }) => sum + size, 0);
  said(`the models are ${Math.round(bytes / 1000)} KB together`);
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

/** npm's registry as far as `npm install sourcelight` needs it, before the package is published: with what would be. */
async function serveRegistry(folder) {
  const { archive, report } = await pack(folder);
  const tarball = await readFile(archive);
  const manifest = JSON.parse(await readFile(join(dist, 'package.json'), 'utf8'));
  const server = createServer((request, response) => {
    if (request.url === '/sourcelight.tgz') return response.end(tarball);
    if (request.url !== '/sourcelight') return response.writeHead(404).end('{}');
    const { version } = manifest;
    const release = { ...manifest, dist: { tarball: `${registry.address}sourcelight.tgz`, integrity: report.integrity } };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ name: 'sourcelight', 'dist-tags': { latest: version }, versions: { [version]: release } }));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const inFolder = (cwd) => ({
  cwd,
  maxBuffer: 1 << 26,
  env: {
    ...process.env,
    npm_config_registry: registry.address, npm_config_audit: 'false', npm_config_fund: 'false',
    ...(cwd !== root && { CARGO_TARGET_DIR: join(root, 'target/snippets') }),
  },
});

async function shell(line, cwd) {
  // The crate is not published yet either, and cargo's registry is not as easily stood in for: the same words, and where it is.
  const command = line.replace(/^cargo add sourcelight$/, '$& --path ../sourcelight');
  if (command !== line) await run('cargo', ['init', '--quiet'], inFolder(cwd));
  const { stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', command], inFolder(cwd));
  if (!/>| --output /.test(line)) assert.ok(`${stdout}${stderr}`.trim().length > 0, `${line}: it says nothing`);
  return stdout;
}

async function inNode(code, folder, says) {
  const file = join(folder, 'snippet.mjs');
  await writeFile(file, code);
  const { stdout } = await run(process.execPath, [file], { cwd: folder });
  if (code.includes('console.log')) assert.ok(stdout.trim().length > 0, 'it says nothing');
  for (const words of says) assert.ok(stdout.includes(words), stdout);
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

async function bundled(code, folder) {
  const { outputFiles } = await esbuild({
    stdin: { contents: code, resolveDir: folder }, bundle: true, format: 'esm', outdir: join(folder, 'out'), write: false,
    loader: { '.wasm': 'file' }, logLevel: 'error',
  });
  assert.ok(outputFiles.some(({ path }) => path.endsWith('.wasm')), 'the module is not beside the bundle');
}
