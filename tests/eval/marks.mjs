// How well quotation marks that hold speech are told from others, on articles written for this project:
//
//     node tests/eval/marks.mjs                    prints the shares for each file of marks/
//     node tests/eval/marks.mjs --gold OUT.jsonl   writes the articles that the model is fitted on, for fit_quotes.py
//
// In marks/ a line `* * *` stands between two articles. An opening mark with `~` after it holds no speech, one with `?` is
// doubtful and counts for nothing. The files whose names begin with `unseen` are kept from fitting.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { init, analyze } from '../../dist/npm/node/index.js';
import { quotationAt } from './cover.mjs';

const folder = new URL('marks/', import.meta.url);

/** An article with its runs between double marks: `speech` is true, false, or null where it is doubtful. Offsets are UTF-16 code units. */
function read(source) {
  let text = '';
  const runs = [];
  for (const line of source.trim().split('\n')) {
    let run = null;
    for (const char of line) {
      if (run && run.start === text.length - 1 && (char === '~' || char === '?')) {
        run.speech = char === '~' ? false : null;
        continue;
      }
      text += char;
      if (!run && (char === '“' || char === '"')) run = { start: text.length - 1, end: 0, speech: true };
      else if (run && (char === '”' || char === '"')) {
        runs.push({ ...run, end: text.length });
        run = null;
      }
    }
    text += '\n';
  }
  return { text, runs };
}

const sets = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => ({
  name: name.slice(0, -4),
  articles: readFileSync(new URL(name, folder), 'utf8').split('\n* * *\n').map(read),
}));

const codePoints = (text, at) => [...text.slice(0, at)].length;

function gold({ name, articles }) {
  return articles.map(({ text, runs }, number) => {
    const spans = (speech) => runs.filter((run) => run.speech === speech)
      .map(({ start, end }) => ({ start: codePoints(text, start), end: codePoints(text, end) }));
    return JSON.stringify({ doc_id: `${name}-${number}`, text, quotes: spans(true), not_quotes: spans(false) });
  });
}

if (process.argv[2] === '--gold') {
  writeFileSync(process.argv[3], sets.filter(({ name }) => !name.startsWith('unseen')).flatMap(gold).join('\n') + '\n');
} else {
  await init();
  for (const { name, articles } of sets) {
    const count = { speech: 0, found: 0, others: 0, rejected: 0 };
    for (const { text, runs } of articles) {
      const analysis = analyze({ text });
      for (const run of runs) {
        const quoted = quotationAt(analysis, run) !== undefined;
        if (run.speech === true) [count.speech, count.found] = [count.speech + 1, count.found + Number(quoted)];
        if (run.speech === false) [count.others, count.rejected] = [count.others + 1, count.rejected + Number(!quoted)];
      }
    }
    const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
    console.log(`${name}: speech found ${share(count.found, count.speech)}, others rejected ${share(count.rejected, count.others)}`);
  }
}
