// Every case of tests/cases/*.toml as a document in real browsers, read by the package's own `analyzeDocument`: the
// same data as in Rust and in Node, and the same checks.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { check, readCases } from '../js/cases.mjs';
import { launch } from './browsers.mjs';
import { serve } from './server.mjs';

const built = new URL('../../dist/npm/', import.meta.url);
const files = await readCases();
const examples = files.flatMap(({ cases }) => cases);

/** The package's own files, as a site would serve them. */
function modules() {
  const pages = { '/': '<!doctype html><title>Cases</title>' };
  for (const name of readdirSync(new URL('browser/', built))) {
    pages[`/browser/${name}`] = { body: readFileSync(new URL(`browser/${name}`, built)), type: 'text/javascript' };
  }
  pages['/sourcelight.wasm'] = { body: readFileSync(new URL('sourcelight.wasm', built)), type: 'application/wasm' };
  return pages;
}

/** A case as the source of a document: text with a paragraph for each blank line, a post as its theme would print it. */
function sourceOf({ text, html, wordpress }) {
  if (html !== undefined) return html;
  if (text !== undefined) {
    const escaped = text.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return escaped.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>\n')}</p>`).join('\n');
  }
  const [post] = [JSON.parse(wordpress)].flat();
  return `<article><h1>${post.title?.rendered ?? ''}</h1>${post.content?.rendered ?? ''}</article>`;
}

for (const browser of ['chromium', 'firefox']) {
  describe(`cases in ${browser}`, () => {
    let session, server, found;
    before(async () => {
      server = await serve(modules());
      session = await launch(browser);
      const page = await session.open(server.at('/'));
      const sources = examples.map((example) => ({ source: sourceOf(example), url: example.url ?? null }));
      found = await page.evaluate(async (sources) => {
        const { init } = await import('/browser/index.js');
        const { analyzeDocument } = await import('/browser/dom.js');
        await init();
        return sources.map(({ source, url }) => {
          const document = new DOMParser().parseFromString(source, 'text/html');
          return analyzeDocument(document, { url }).analysis;
        });
      }, sources);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    test('every case was read', () => assert.equal(found.length, examples.length));
    for (const { name, cases } of files) {
      for (const example of cases) {
        test(`${name}: ${example.name}`, () => check(example, found[examples.indexOf(example)]));
      }
    }
  });
}
