// The package as a developer meets it: what it reads, what it gives, and what it says to a wrong call.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const dist = new URL('../../dist/npm/', import.meta.url);
const { analyze, init, SourcelightError } = await import(new URL('node/index.js', dist).href);

const bytes = await readFile(new URL('sourcelight.wasm', dist));

/** A fresh copy of the package, without an engine: in a folder of its own, since what its files share is loaded once. */
const copies = mkdtempSync(join(tmpdir(), 'sourcelight-copies-'));
after(() => rmSync(copies, { recursive: true }));
let made = 0;
const fresh = (entry = 'node/index.js') => {
  const folder = join(copies, String((made += 1)));
  cpSync(dist, folder, { recursive: true });
  return import(pathToFileURL(join(folder, entry)).href);
};

const throwsError = (call, code, argument) =>
  assert.throws(call, (error) => {
    assert.ok(error instanceof SourcelightError, String(error));
    assert.equal(error.code, code);
    assert.equal(error.argument, argument);
    if (argument) assert.ok(error.message.includes(argument), error.message);
    return true;
  });

const post = {
  id: 7,
  link: 'https://harbor.example/ferry',
  date_gmt: '2024-05-02T08:00:00',
  title: { rendered: 'Ferry &amp; bridge reopen' },
  content: { rendered: '<p>The ferry is back.</p>\n<p>“It will run in May,” said Ada Brook, the port director.</p>' },
};

describe('init', () => {
  test('is needed before analyze', async () => {
    const copy = await fresh();
    assert.throws(() => copy.analyze({ text: 'Word.' }), { name: 'SourcelightError', code: 'not-initialized' });
  });

  test('finds the module of the package by itself, also when called twice at once', async () => {
    const copy = await fresh();
    await Promise.all([copy.init(), copy.init()]);
    assert.equal(copy.analyze({ text: 'Word.' }).blocks.length, 1);
  });

  let server, address;
  before(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/sourcelight.wasm') return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/wasm' }).end(bytes);
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${server.address().port}/`;
  });
  after(() => server.close());

  const sources = {
    'a compiled module': async () => WebAssembly.compile(bytes),
    'bytes': async () => bytes,
    'an ArrayBuffer': async () => new Uint8Array(bytes).buffer,
    'a Response': () => fetch(`${address}sourcelight.wasm`),
    'a Response of another type': async () => new Response(bytes, { headers: { 'content-type': 'text/plain' } }),
    'a file URL': async () => new URL('sourcelight.wasm', dist),
    'a web address': async () => `${address}sourcelight.wasm`,
  };
  for (const [name, source] of Object.entries(sources)) {
    for (const entry of ['node/index.js', 'browser/index.js']) {
      if (name === 'a file URL' && entry.startsWith('browser')) continue;
      test(`takes ${name} (${entry})`, async () => {
        const copy = await fresh(entry);
        await copy.init(source());
        assert.equal(copy.analyze({ text: 'Word.' }).blocks.length, 1);
      });
    }
  }

  test('says why the module cannot be loaded, and tries again at the next call', async () => {
    const copy = await fresh();
    await assert.rejects(copy.init(`${address}nowhere.wasm`), { code: 'load-failed', message: /404/ });
    await assert.rejects(copy.init(new Uint8Array([1, 2, 3])), { code: 'load-failed' });
    await assert.rejects(copy.init(42), { code: 'bad-argument', argument: 'source' });
    await copy.init();
    assert.equal(copy.analyze({ text: 'Word.' }).blocks.length, 1);
  });
});

describe('analyze', () => {
  before(() => init());

  test('reads text, with offsets that slice', () => {
    const text = '🦀 First.\n\n“It will run in May,” said Ada Brook.';
    const { blocks, quotes } = analyze({ text });
    assert.deepEqual(blocks.map((block) => text.slice(block.start, block.start + block.text.length)), blocks.map((block) => block.text));
    const [span] = quotes[0].spans;
    assert.equal(blocks[span.block].text.slice(span.start, span.end), '“It will run in May,”');
  });

  test('reads HTML, with an address as a string or a URL', () => {
    const html = '<p>“It will run in May,” said Ada Brook.</p>';
    for (const url of [undefined, null, '', 'https://harbor.example/', new URL('https://harbor.example/')]) {
      assert.equal(analyze({ html, url }).quotes.length, 1);
    }
  });

  test('reads a WordPress post as an object and as JSON', () => {
    const one = analyze({ wordpress: post });
    assert.equal(one.quotes.length, 1);
    assert.deepEqual(analyze({ wordpress: JSON.stringify(post) }), one);
    assert.deepEqual(analyze({ wordpress: `\uFEFF${JSON.stringify(post, null, 2)}` }), one);
  });

  test('gives a list for a list of WordPress posts', () => {
    const one = analyze({ wordpress: post });
    assert.deepEqual(analyze({ wordpress: [post, post] }), [one, one]);
    assert.deepEqual(analyze({ wordpress: ` ${JSON.stringify([post])}` }), [one]);
    assert.deepEqual(analyze({ wordpress: [] }), []);
  });

  test('gives an empty analysis for nothing', () => {
    for (const input of [{ text: '' }, { html: '' }, { text: ' \n\n ' }]) {
      const analysis = analyze(input);
      assert.deepEqual(analysis.blocks, []);
      assert.deepEqual(analysis.quotes, []);
      assert.equal(analysis.article.text, '');
    }
  });

  test('keeps offsets with lone surrogates', () => {
    const { blocks, quotes } = analyze({ text: '\uD800 x “It will run in May,” said Ada Brook.' });
    const [span] = quotes[0].spans;
    assert.equal(blocks[0].text.slice(span.start, span.end), '“It will run in May,”');
  });

  test('gives plain data that JSON keeps as it is', () => {
    const analysis = analyze({ wordpress: post });
    assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
  });

  test('names the argument of a wrong call', () => {
    throwsError(() => analyze(), 'bad-argument', 'input');
    throwsError(() => analyze(null), 'bad-argument', 'input');
    throwsError(() => analyze('text'), 'bad-argument', 'input');
    throwsError(() => analyze({}), 'bad-argument', 'input');
    throwsError(() => analyze({ text: 'a', html: 'b' }), 'bad-argument', 'input');
    throwsError(() => analyze({ text: 5 }), 'bad-argument', 'input.text');
    throwsError(() => analyze({ html: null }), 'bad-argument', 'input.html');
    throwsError(() => analyze({ html: '', url: 5 }), 'bad-argument', 'input.url');
    throwsError(() => analyze({ wordpress: 5 }), 'bad-argument', 'input.wordpress');
    const circular = {};
    circular.self = circular;
    throwsError(() => analyze({ wordpress: circular }), 'bad-argument', 'input.wordpress');
    throwsError(() => analyze({ wordpress: { toJSON: () => undefined } }), 'bad-argument', 'input.wordpress');
    throwsError(() => analyze({ wordpress: { id: 1n } }), 'bad-argument', 'input.wordpress');
    throwsError(() => analyze({ wordpress: () => post }), 'bad-argument', 'input.wordpress');
    throwsError(() => analyze({ html: '', url: {} }), 'bad-argument', 'input.url');
    throwsError(() => analyze(['text']), 'bad-argument', 'input');
  });

  test('says what it was given instead', () => {
    const says = (input, message) => assert.throws(() => analyze(input), { message });
    says({ text: 5 }, 'input.text must be a string, not a number.');
    says({ text: null }, 'input.text must be a string, not null.');
    says({ text: ['a'] }, 'input.text must be a string, not an array.');
    says({ html: Buffer.from('a') }, 'input.html must be a string, not an object.');
    says('story.html', 'input must be an object with text, html or wordpress, not "story.html".');
    says('<p>A page that somebody handed over as it is.</p>', 'input must be an object with text, html or wordpress, not a string.');
  });

  test('takes the address of another window, and of a document', () => {
    const html = '<meta property="og:url" content="/ferry"><p>“It will run in May,” said Ada Brook.</p>';
    for (const url of ['https://harbor.example/', new URL('https://harbor.example/'), { href: 'https://harbor.example/' }]) {
      assert.deepEqual(analyze({ html, url }), analyze({ html, url: 'https://harbor.example/' }));
    }
  });

  test('says what a WordPress document lacks', () => {
    const says = (wordpress, message) => {
      throwsError(() => analyze({ wordpress }), 'bad-wordpress', 'input.wordpress');
      assert.throws(() => analyze({ wordpress }), { message });
    };
    says('{', /not JSON/);
    says('7', /expected a WordPress post/);
    says({}, /no `content\.rendered`/);
    says([post, { content: 'plain' }], /post 1 has no `content\.rendered`/);
  });
});

describe('sourcelight/dom', () => {
  test('names the argument of a wrong call', async () => {
    const { analyzeDocument, highlight, quoteRanges, rangeOf, SourcelightError: Same } = await import(new URL('node/dom.js', dist).href);
    assert.equal(Same, SourcelightError);
    const root = { nodeType: 9 };
    for (const call of [analyzeDocument, highlight]) {
      throwsError(() => call(), 'bad-argument', 'root');
      throwsError(() => call(null), 'bad-argument', 'root');
      throwsError(() => call({ nodeType: 3 }), 'bad-argument', 'root');
      throwsError(() => call(root, null), 'bad-argument', 'options');
      throwsError(() => call(root, { url: 5 }), 'bad-argument', 'options.url');
    }
    throwsError(() => highlight(root, { mode: 'blink' }), 'bad-argument', 'options.mode');
    throwsError(() => highlight(root, { quotes: 'yes' }), 'bad-argument', 'options.quotes');
    throwsError(() => highlight(root, { quotesOnly: 1 }), 'bad-argument', 'options.quotesOnly');
    throwsError(() => highlight(root, { hides: true }), 'bad-argument', 'options.hides');
    throwsError(() => highlight(root, { besides: [1] }), 'bad-argument', 'options.besides');
    throwsError(() => rangeOf(undefined, {}), 'bad-argument', 'page');
    throwsError(() => rangeOf({}, {}), 'bad-argument', 'page.places');
    throwsError(() => rangeOf({ places: {} }), 'bad-argument', 'span');
    throwsError(() => quoteRanges({ places: {} }), 'bad-argument', 'quote');
    throwsError(() => quoteRanges({ places: {} }, {}), 'bad-argument', 'quote.spans');
  });
});

describe('sourcelight/export', () => {
  test('names the argument of a wrong call', async () => {
    const exported = await import(new URL('node/export.js', dist).href);
    const { describe: line, exportFormats, fragmentLink, speakerOf, textOf, toCitation, SourcelightError: Same } = exported;
    assert.equal(Same, SourcelightError);
    await init();
    const analysis = analyze({ wordpress: post });
    for (const { write } of [...Object.values(exportFormats), { write: (document) => toCitation(document, analysis.quotes[0]) }]) {
      throwsError(() => write(), 'bad-argument', 'document');
      throwsError(() => write(analysis), 'bad-argument', 'document.analysis');
      throwsError(() => write({ analysis: [analysis] }), 'bad-argument', 'document.analysis');
      throwsError(() => write({ analysis: { ...analysis, origin: null } }), 'bad-argument', 'document.analysis');
      throwsError(() => write({ analysis, url: 5 }), 'bad-argument', 'document.url');
      throwsError(() => write({ analysis, position: 5 }), 'bad-argument', 'document.position');
      const url = 'https://harbor.example/ferry';
      assert.equal(write({ analysis, url: new URL(url) }), write({ analysis, url }));
      assert.equal(write({ analysis, url: null }), write({ analysis }));
    }
    throwsError(() => toCitation({ analysis }), 'bad-argument', 'quote');
    throwsError(() => fragmentLink(analysis, undefined, 'https://harbor.example/'), 'bad-argument', 'quote');
    throwsError(() => fragmentLink(analysis, analysis.quotes[0], 5), 'bad-argument', 'address');
    throwsError(() => speakerOf(analysis), 'bad-argument', 'quote');
    throwsError(() => textOf(analysis), 'bad-argument', 'span');
    throwsError(() => line(undefined), 'bad-argument', 'speaker');
  });
});
