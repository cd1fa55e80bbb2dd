// Runs Readability and Defuddle over pages and writes one prediction a line, as `predict` does.
//
//     node run.mjs readability|defuddle PAGES.jsonl OUT.jsonl
import { createWriteStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';

const [peer, input, output] = process.argv.slice(2);
if (!['readability', 'defuddle'].includes(peer) || !output) {
  console.error('usage: node run.mjs readability|defuddle PAGES.jsonl OUT.jsonl');
  process.exit(2);
}

/** The text of markup, one block a line, as an extractor's reader would show it. */
function plain(html) {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  const blocks = 'address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul';
  for (const element of document.querySelectorAll(blocks)) {
    element.before('\n');
    element.append('\n');
  }
  return document.body.textContent.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n+/g, '\n\n').trim();
}

const readers = {
  readability(html, url) {
    const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
    const start = performance.now();
    const article = new Readability(document).parse();
    return { ms: performance.now() - start, title: article?.title, byline: article?.byline, text: plain(article?.content ?? '') };
  },
  async defuddle(html, url) {
    const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
    const start = performance.now();
    const article = await Defuddle(document, url, { useAsync: false });
    return { ms: performance.now() - start, title: article.title, byline: article.author, text: plain(article.content) };
  },
};

console.warn = console.log = console.error = () => {};
const out = createWriteStream(output);
for (const line of readFileSync(input, 'utf8').split('\n').filter((line) => line.trim())) {
  const { doc_id, html_file, url } = JSON.parse(line);
  if (!html_file) continue;
  const bytes = readFileSync(join(dirname(input), html_file));
  const html = (html_file.endsWith('gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  let row;
  try {
    const { ms, title, byline, text } = await readers[peer](html, url ?? 'https://page.invalid/');
    row = { doc_id, ms, title, byline, analysis: { article: { text } } };
  } catch (error) {
    row = { doc_id, ms: 0, error: String(error), analysis: { article: { text: '' } } };
  }
  out.write(`${JSON.stringify(row)}\n`);
}
out.end();
