// How well speakers are named and described on articles written for this project:
//
//     node tests/eval/speakers.mjs                 prints the shares for each file of speakers/
//     node tests/eval/speakers.mjs --misses NAME   and what is missed in one of them
//
// In speakers/ a line `=====` stands between two articles. An article begins with `c` or `s`, for curly or straight marks;
// then a line for each speaker, `p1 = name ; kind ; role ; affiliation`, with `-` for what the article does not say; then
// `---` and its text. There a run between double marks stands in braces with who speaks, `{p1|"We are ready,"}`, with a star
// where it is part of the writer's sentence, `{p1*|"ready"}`; `{n|"the Pot"}` is a run that nobody says. Quotations inside a
// quotation have ‘ and ’, an apostrophe is '. Nothing is fitted on these articles; the losses of files whose names begin
// with `unseen` are not looked at.
import { readdirSync, readFileSync } from 'node:fs';
import { init, analyze } from '../../dist/npm/node/index.js';
import { quotationAt } from './cover.mjs';

const folder = new URL('speakers/', import.meta.url);
const missesOf = process.argv[2] === '--misses' ? process.argv[3] : undefined;

const STRAIGHT = { '‘': "'", '’': "'" };
const CURLY = { "'": '’' };

/** An article with its speakers and its runs between double marks. Offsets are UTF-16 code units. */
function read(source) {
  const [head, body] = source.trim().split('\n---\n');
  const [style, ...lines] = head.split('\n');
  const curly = style.trim() === 'c';
  const marked = (text) => text.replace(/[‘’']/g, (mark) => (curly ? CURLY[mark] ?? mark : STRAIGHT[mark] ?? mark));
  const people = new Map(lines.map((line) => {
    const [id, rest] = line.split(' = ');
    const [name, kind, role] = rest.split(' ; ').map((part) => marked(part.trim()));
    return [id, { name, kind, role: role === '-' ? undefined : role }];
  }));
  let text = '';
  const runs = [];
  for (const part of body.trim().split(/(\{[^{}]*\})/)) {
    const run = /^\{(\w+)\*?\|"(.*)"([.,]*)\}$/s.exec(part);
    if (run) {
      const start = text.length;
      text += `${curly ? '“' : '"'}${marked(run[2])}${curly ? '”' : '"'}`;
      runs.push({ start, end: text.length, speaker: people.get(run[1]) });
      text += run[3];
    } else text += marked(part);
  }
  return { text, runs };
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|sen|senator|rep|gov|president|minister)\.?\s+/i;

function plain(name = '') {
  let rest = name.replaceAll('’', "'").trim();
  while (TITLE.test(rest)) rest = rest.replace(TITLE, '');
  return rest.replace(/^the\s+/i, '').replace(/[^\p{L}\p{N}' -]/gu, '').toLowerCase().trim();
}

const words = (text = '') => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** Whether at least half of a role's words are found, of the longer ones if it has any. */
function isRole(role, { role: found, affiliation } = {}) {
  const long = words(role).filter((word) => word.length > 3);
  const wanted = new Set(long.length > 0 ? long : words(role));
  const given = new Set([...words(found ?? ''), ...words(affiliation ?? '')]);
  return [...wanted].filter((word) => given.has(word)).length * 2 >= wanted.size;
}

await init();
const share = ([right, all]) => `${(100 * right / all).toFixed(1).padStart(5)} of ${String(all).padStart(4)}`;
const total = { found: [0, 0], named: [0, 0], described: [0, 0], rejected: [0, 0] };
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
  const count = { found: [0, 0], named: [0, 0], described: [0, 0], rejected: [0, 0] };
  const add = (what, right) => [count, total].forEach((counts) => {
    counts[what][0] += right ? 1 : 0;
    counts[what][1] += 1;
  });
  for (const { text, runs } of readFileSync(new URL(file, folder), 'utf8').split('\n=====\n').map(read)) {
    const analysis = analyze({ text });
    for (const run of runs) {
      const quotation = quotationAt(analysis, run);
      const { speaker } = run;
      if (!speaker) {
        add('rejected', !quotation);
        continue;
      }
      add('found', quotation);
      if (speaker.kind !== 'person' && speaker.kind !== 'organization') continue;
      const found = analysis.speakers.find(({ id }) => id === quotation?.speaker);
      const named = plain(found?.name) === plain(speaker.name);
      add('named', named);
      const described = speaker.role === undefined || isRole(speaker.role, found);
      if (speaker.role !== undefined) add('described', described);
      if (missesOf === file.slice(0, -4) && !(named && described)) {
        console.log(`${text.slice(run.start, run.start + 50).replaceAll('\n', ' ')} | ${speaker.name}, ${speaker.role ?? '-'} | ${found?.name ?? '-'}, ${found?.role ?? '-'}`);
      }
    }
  }
  console.log(`${file.slice(0, -4).padEnd(16)} found ${share(count.found)}  name ${share(count.named)}  role ${share(count.described)}  others rejected ${share(count.rejected)}`);
}
console.log(`${'all'.padEnd(16)} found ${share(total.found)}  name ${share(total.named)}  role ${share(total.described)}  others rejected ${share(total.rejected)}`);
