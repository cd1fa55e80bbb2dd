// Prints the benchmarks. Peers run in the same process, or the same browser, on the same pages, in turn, so that
// the ratios hold on a noisy machine; absolute times do not.
import { benchBrowser } from './browser.mjs';
import { benchQuotes } from './quotes.mjs';
import { benchSizes } from './sizes.mjs';

for (const [title, bench] of [
  ['Whole way on a live page, in Chromium, against Readability', benchBrowser],
  ['Quotes of plain text, in Node, against compromise', benchQuotes],
  ['Sizes', benchSizes],
]) {
  console.log(`\n## ${title}\n`);
  for (const [name, value] of Object.entries(await bench())) console.log(`${name.padEnd(56)} ${value}`);
}
