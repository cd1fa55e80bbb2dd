// The exports of an analysis that is written down here: what other tools will read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

let folder, exports;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourcelight-export-'));
  const outfile = join(folder, 'export.mjs');
  await build({ entryPoints: ['npm/src/export/index.ts'], bundle: true, format: 'esm', outfile });
  exports = await import(pathToFileURL(outfile).href);
});
after(() => rm(folder, { recursive: true }));

const first = '“We waited two winters, all of us on the island,” said Ada Brook, port director.';
const second = '=SUM(1) is what *they* wrote, | "quoted" twice.';
const analysis = {
  origin: {
    publisher: 'Harbor Gazette', agency: null, originalUrl: null, headline: 'Ferry [returns]', byline: ['Lee Marsh'],
    dateline: null, published: '2026-05-03T10:00:00Z', modified: null, credits: [], evidence: [],
  },
  article: { text: `${first}\n\n${second}`, paragraphs: [0, 1] },
  blocks: [
    { id: 0, tag: '', text: first, start: 10, label: 'content', hidden: false, rule: null, reason: null, hiddenSpans: [] },
    { id: 1, tag: '', text: second, start: 100, label: 'content', hidden: false, rule: null, reason: null, hiddenSpans: [] },
  ],
  quotes: [
    {
      id: 0, kind: 'direct', text: first.slice(0, 49), spans: [{ block: 0, start: 0, end: 49 }],
      cue: { block: 0, start: 50, end: 54 }, mention: { block: 0, start: 55, end: 64 }, speaker: 0, confidence: 0.97,
    },
    {
      id: 1, kind: 'indirect', text: '=SUM(1) is what *they* wrote, | "quoted" twice', spans: [{ block: 1, start: 0, end: 46 }],
      cue: null, mention: null, speaker: null, confidence: 0,
    },
  ],
  speakers: [
    { id: 0, name: 'Ada Brook', kind: 'person', role: 'port director', affiliation: 'Tern Sound Ferries', mentions: [], quotes: [0] },
  ],
};
const document = { analysis, url: 'https://gazette.example/ferry?a=1#top' };

test('a fragment link names a quote by its words, without its marks', () => {
  const link = exports.fragmentLink(analysis, analysis.quotes[0], document.url);
  assert.equal(link, 'https://gazette.example/ferry?a=1#:~:text=We%20waited%20two%20winters%2C%20all%20of%20us%20on%20the%20island');
});

test('a page without a web address has no fragment links', () => {
  assert.equal(exports.fragmentLink(analysis, analysis.quotes[0], 'file:///story.html'), null);
  assert.equal(exports.fragmentLink(analysis, analysis.quotes[0], undefined), null);
});

test('CSV has a row a quote, quotes its cells and lets no cell be a formula', () => {
  const [header, one, two, end] = exports.toCsv(document).split('\r\n');
  assert.equal(header.split(',')[0], 'quote');
  assert.match(one, /^"“We waited two winters, all of us on the island,”",direct,Ada Brook,person,port director,/);
  assert.match(two, /^"'=SUM\(1\) is what \*they\* wrote, \| ""quoted"" twice",indirect,,,/);
  assert.equal(end, '');
});

test('Markdown shows text as it stands', () => {
  const markdown = exports.toMarkdown(document);
  assert.match(markdown, /^# Ferry \\\[returns\\\]\n/);
  assert.match(markdown, /### Ada Brook, port director, Tern Sound Ferries\n\n> “We waited/);
  assert.match(markdown, /### Speaker unknown/);
  assert.match(markdown, /is what \\\*they\\\* wrote/);
});

test('Web Annotations select by words and by position', () => {
  const page = JSON.parse(exports.toWebAnnotations(document));
  assert.equal(page.type, 'AnnotationPage');
  const [quote, position] = page.items[0].target.selector;
  assert.deepEqual([quote.type, quote.exact, quote.prefix], ['TextQuoteSelector', first.slice(0, 49), '']);
  assert.deepEqual(position, { type: 'TextPositionSelector', start: 10, end: 59 });
  assert.equal(page.items[0].body.value, 'Ada Brook, port director, Tern Sound Ferries');
  assert.equal(page.items[1].body, undefined);
});

test('JSON gives back the analysis, each quotation with a link to its place', () => {
  const { quotes, ...rest } = JSON.parse(exports.toJson(document));
  const { quotes: given, ...others } = analysis;
  assert.deepEqual(rest, { url: document.url, ...others });
  assert.deepEqual(quotes.map(({ link, ...quote }) => quote), given);
  assert.equal(quotes[0].link, exports.fragmentLink(analysis, given[0], document.url));
  assert.equal(JSON.parse(exports.toJson({ analysis })).quotes[0].link, null);
});

test('a citation says who, where and when', () => {
  assert.match(
    exports.toCitation(document, analysis.quotes[0]),
    /^“We waited .*,” — Ada Brook, port director, Tern Sound Ferries\. In: “Ferry \[returns\]”, Harbor Gazette, 2026-05-03\. https:/,
  );
});
