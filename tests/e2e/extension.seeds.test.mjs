// The seed documents as live pages, in both browsers, with and without a strict policy, against the gold data.
// They are not part of the project: where ../shared is absent, this is skipped.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launch } from './browsers.mjs';
import { cursor, fold, look, share, stateOf } from './probe.mjs';
import { serve } from './server.mjs';

const shared = new URL('../../../shared/', import.meta.url);
const there = existsSync(new URL('seeds', shared)) && existsSync(new URL('data/speakers/dev.jsonl', shared));
const KEEP = new Set(['content', 'headline', 'byline', 'dateline-or-date', 'caption', 'correction']);

const gold = (file) => new Map(readFileSync(new URL(file, shared), 'utf8').split('\n').filter(Boolean)
  .map((line) => JSON.parse(line)).filter((row) => row.doc_id.startsWith('seed-')).map((row) => [row.doc_id, row]));
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const html = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`;

/** Every form that a seed is served in. */
function forms() {
  const found = [];
  for (const file of readdirSync(new URL('seeds', shared)).sort()) {
    const text = readFileSync(new URL(`seeds/${file}`, shared), 'utf8');
    const id = `seed-${file.slice(0, 3)}`;
    const lines = text.split('\n').map((line) => line.trim());
    if (text.startsWith('{')) {
      const post = JSON.parse(text);
      found.push({ id, form: 'html', body: `<article><h1>${post.title.rendered}</h1>${post.content.rendered}</article>` });
      continue;
    }
    const wrapped = lines.every((line) => line.length < 90);
    const paragraphs = wrapped ? unwrap(lines) : lines.filter(Boolean);
    found.push({ id, form: 'paragraphs', body: paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n') });
    if (wrapped) {
      found.push({ id, form: 'rows', body: `<div>${lines.map(escape).join('<br>\n')}</div>` });
    }
  }
  return found;
}

/** Rows joined to paragraphs: one ends with a sentence at the end of a row, or with a row that is left half empty. */
function unwrap(rows) {
  const paragraphs = [];
  let open = false;
  for (const [at, row] of rows.entries()) {
    if (!row) continue;
    if (open) paragraphs[paragraphs.length - 1] += ` ${row}`;
    else paragraphs.push(row);
    open = row.length > 30 && !(/[.!?)\]][”"’']?$/.test(row) && /^[\p{Lu}“"‘([|]|^$/u.test(rows[at + 1] ?? ''));
  }
  return paragraphs;
}

const plain = (name) => {
  let left = (name ?? '').replaceAll('’', "'").trim();
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|sen|senator|rep|gov|president|minister)\.?\s+/i, '');
  }
  return left.replace(/^the\s+/i, '').replace(/[^\p{L}\p{N}_' -]/gu, '').toLowerCase().trim();
};

const ORIGINS = {
  'seed-000': (origin) => /Washington Times/.test(origin.publisher) && origin.evidence.length > 0,
  'seed-001': (origin) => /Washington Times/.test(origin.publisher),
  'seed-003': (origin) => /Reuters/.test(origin.agency),
  'seed-004': (origin) => /\b(AP|Associated Press)\b/.test(origin.agency),
};

for (const browser of ['chromium', 'firefox']) {
  describe(`seeds in ${browser}`, { skip: there ? false : '../shared is not there' }, () => {
    const blocks = there ? gold('data/blocks/gold.jsonl') : new Map();
    const speakers = there ? gold('data/speakers/dev.jsonl') : new Map();
    let session, server;
    before(async () => {
      server = await serve(Object.fromEntries(forms().map(({ id, form, body }) => [`/${id}/${form}`, html(body)])));
      session = await launch(browser);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    for (const { id, form } of there ? forms() : []) {
      for (const strict of [false, true]) {
        describe(`${id} as ${form}${strict ? ' under a strict policy' : ''}`, () => {
          let seen, state;
          before(async () => {
            // A host of its own: whether WebAssembly is forbidden is remembered for an origin.
            const url = server.at(`/${id}/${form}${strict ? '?strict' : ''}`, strict ? '127.0.0.1' : 'localhost');
            const page = await session.open(url);
            await page.until(() => CSS.highlights.size > 0);
            seen = await page.evaluate(look);
            state = await stateOf(session, url);
            await page.close();
          });

          test('hides the boilerplate and nothing of the story', () => {
            const find = cursor(seen.text);
            const wrong = [];
            for (const { text, label, ambiguous } of blocks.get(id).blocks) {
              if (ambiguous || !/[\p{L}\p{N}]/u.test(text)) continue;
              const place = find(fold(text));
              if (!place) { wrong.push(`not on the page: ${text}`); continue; }
              const hidden = share(seen.shown, ...place, (mark) => mark !== '.');
              if (KEEP.has(label) ? hidden > 0 : hidden < 0.99) wrong.push(`${label}, hidden to ${Math.round(100 * hidden)} %: ${text}`);
            }
            assert.deepEqual(wrong, []);
          });

          test('highlights every quotation and gives it to its speaker by full name', () => {
            const { people, quotes, not_quotes: others } = speakers.get(id);
            const named = new Map(people.map((person) => [person.id, person]));
            const find = cursor(seen.text);
            const wrong = [];
            const runs = [...quotes, ...others].sort((a, b) => a.start - b.start);
            for (const run of runs) {
              const text = fold(run.text);
              const place = find(text);
              if (!place) { wrong.push(`not on the page: ${text}`); continue; }
              const painted = share(seen.painted, ...place, (mark) => mark !== '.');
              if (others.includes(run)) {
                if (painted > 0.5) wrong.push(`no speech, but painted: ${text}`);
                continue;
              }
              if (painted < 0.5) { wrong.push(`not painted: ${text}`); continue; }
              const wanted = [run.speaker, ...(run.alt_speakers ?? [])].map((speaker) => named.get(speaker))
                .filter((person) => person && ['person', 'organization'].includes(person.kind)).map((person) => plain(person.name));
              const got = state.analysis.quotes.filter((quote) => overlaps(fold(quote.text), text))
                .map((quote) => plain(state.analysis.speakers[quote.speaker]?.name));
              if (wanted.length && !got.some((name) => wanted.includes(name))) wrong.push(`${wanted} and not ${got}: ${text}`);
            }
            assert.deepEqual(wrong, []);
          });

          test('says where it came from', () => {
            assert.ok(ORIGINS[id](state.analysis.origin), JSON.stringify(state.analysis.origin));
          });
        });
      }
    }
  });
}

/** Whether two texts have the most of the shorter in common. */
function overlaps(one, other) {
  const bare = (text) => text.replace(/^[“"‘']|[”"’'.,]+$/g, '');
  return bare(one).includes(bare(other)) || bare(other).includes(bare(one));
}
