// What is measured on: the shared data where it stands beside the project, else our own samples.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const shared = new URL('../../shared/data/', import.meta.url);
const samples = new URL('../www/samples/', import.meta.url);

const lines = (file) =>
  readFileSync(new URL(file, shared), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** Stories as plain text, and where they are from. */
export function texts() {
  if (existsSync(new URL('speakers/dev.jsonl', shared))) {
    const stories = [...lines('speakers/dev.jsonl'), ...lines('quotes/polnear_dev.jsonl')];
    return { from: `${stories.length} articles of the shared data`, texts: stories.map((story) => story.text) };
  }
  const files = readdirSync(samples).filter((file) => file.endsWith('.txt'));
  return { from: `${files.length} samples`, texts: files.map((file) => readFileSync(new URL(file, samples), 'utf8')) };
}

/** Pages as HTML, and where they are from. Scripts are taken out: they would change the page under the clock. */
export function pages() {
  const quiet = (html) =>
    html.replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/gi, '').replace(/<meta[^>]*http-equiv[^>]*>/gi, '');
  if (existsSync(new URL('blocks/pages.jsonl', shared))) {
    const found = lines('blocks/pages.jsonl').filter((page) => page.html_file);
    const read = (page) => gunzipSync(readFileSync(new URL(`blocks/${page.html_file}`, shared))).toString('utf8');
    return { from: `${found.length} pages of the shared data`, pages: found.map((page) => quiet(read(page))) };
  }
  const files = readdirSync(samples).filter((file) => file.endsWith('.html'));
  return { from: `${files.length} samples`, pages: files.map((file) => quiet(readFileSync(new URL(file, samples), 'utf8'))) };
}
