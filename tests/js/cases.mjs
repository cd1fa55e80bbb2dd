// The cases of tests/cases/*.toml, and what it means that one holds: the same as in tests/cases.rs. White space in
// expected texts is folded before it is compared.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'smol-toml';

const folder = new URL('../cases/', import.meta.url);
const inputs = ['text', 'html', 'wordpress'];
const fields = new Set([
  'name', ...inputs, 'url', 'hidden', 'kept', 'quotes', 'not_quotes', 'speakers', 'origin', 'article',
]);

/** Every file of cases: `{ name, cases }`. */
export async function readCases() {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.toml')).sort();
  return Promise.all(files.map(async (file) => {
    const { case: cases } = parse(await readFile(new URL(file, folder), 'utf8'));
    for (const example of cases) {
      for (const field of Object.keys(example)) assert.ok(fields.has(field), `a case has no field ${field}`);
      assert.equal(inputs.filter((input) => example[input] !== undefined).length, 1, `a case has one of ${inputs}`);
    }
    return { name: file.replace('.toml', ''), cases };
  }));
}

/** Fails where an analysis is not as a case says. */
export function check(example, found) {
  for (const expected of example.hidden ?? []) checkHidden(found, expected);
  for (const expected of (example.kept ?? []).map(squash)) {
    const near = found.blocks.find((block) => squash(block.text).includes(expected));
    assert.ok(found.blocks.some((block) => visible(block).includes(expected)), near ? `hidden by ${near.rule}: ${expected}` : `no block holds: ${expected}`);
  }
  for (const expected of example.quotes ?? []) checkQuote(found, expected);
  for (const expected of (example.not_quotes ?? []).map(squash)) {
    const quote = found.quotes.find((quote) => squash(quote.text).includes(expected));
    assert.equal(quote, undefined, `taken for a quote: ${quote?.text}`);
  }
  for (const expected of example.speakers ?? []) checkSpeaker(found, expected);
  for (const [field, expected] of Object.entries(example.origin ?? {})) assert.deepEqual(found.origin[field] ?? null, expected || null, field); // TOML has no null: false
  if (example.article !== undefined) assert.equal(squash(found.article.text), squash(example.article), 'article');
}

function checkHidden(found, expected) {
  const text = squash(expected.text);
  let label;
  for (const block of found.blocks) {
    if (block.hidden && squash(block.text) === text) label = block.label;
    else label = block.hiddenSpans.find(({ start, end }) => squash(block.text.slice(start, end)) === text)?.label;
    if (label) break;
  }
  assert.ok(label, `not hidden: ${text}`);
  if (expected.label) assert.equal(label, expected.label);
}

function checkQuote(found, expected) {
  const quote = found.quotes.find((quote) => squash(quote.text) === squash(expected.text));
  assert.ok(quote, `no quote: ${expected.text}\nfound: ${found.quotes.map((quote) => quote.text).join('\n')}`);
  const words = (span) => (span ? found.blocks[span.block].text.slice(span.start, span.end) : '');
  if (expected.kind !== undefined) assert.equal(quote.kind, expected.kind, 'kind');
  if (expected.cue !== undefined) assert.equal(words(quote.cue), expected.cue, 'cue');
  if (expected.mention !== undefined) assert.equal(words(quote.mention), expected.mention, 'mention');
  if (expected.speaker !== undefined) assert.equal(found.speakers[quote.speaker]?.name ?? '', expected.speaker, 'speaker');
}

function checkSpeaker(found, expected) {
  const speaker = found.speakers.find(({ name }) => name === expected.name);
  assert.ok(speaker, `no speaker ${expected.name}; found: ${found.speakers.map(({ name }) => name).join(', ')}`);
  for (const field of ['kind', 'role', 'affiliation']) {
    if (expected[field] !== undefined) assert.equal(speaker[field] ?? '', expected[field], field);
  }
}

/** What a reader sees of a block. */
function visible(block) {
  if (block.hidden) return '';
  let text = '';
  let from = 0;
  for (const { start, end } of block.hiddenSpans) {
    text += `${block.text.slice(from, start)}\uFFFC`;
    from = end;
  }
  return squash(text + block.text.slice(from));
}

/** White space as Rust knows it: with U+0085, without U+FEFF. */
function squash(text) {
  return text.split(/(?:[^\S\uFEFF]|\u0085)+/).filter((word) => word !== '').join(' ');
}
