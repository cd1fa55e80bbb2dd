// Quotes and speakers of plain text in Node, against compromise, the other library that runs in a browser.
import nlp from 'compromise';
import { init, analyze } from '../dist/npm/node/index.js';
import { texts } from './data.mjs';
import { median, perKilobyte, ratio } from './figures.mjs';

export async function benchQuotes() {
  await init();
  const { from, texts: stories } = texts();
  const kilobytes = stories.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
  const ours = () => stories.forEach((text) => analyze({ text }));
  const theirs = () =>
    stories.forEach((text) => {
      const document = nlp(text);
      document.quotations().out('array');
      document.people().out('array');
    });
  const time = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  // Both are measured warm: an engine compiles anew what runs often. Ours goes over the texts several times a round, since
  // what one pass takes is little beside what else the machine does.
  const passes = 5;
  const ourPasses = () => {
    for (let pass = 0; pass < passes; pass += 1) ours();
  };
  ourPasses();
  theirs();
  const mine = [];
  const peers = [];
  for (let round = 0; round < 5; round += 1) {
    mine.push(time(ourPasses) / passes);
    if (round < 3) peers.push(time(theirs));
  }
  return {
    'measured on': `${from}, ${kilobytes.toFixed(0)} KB`,
    'sourcelight, whole analysis': perKilobyte(median(mine), kilobytes),
    'compromise, quotations and people': perKilobyte(median(peers), kilobytes),
    'sourcelight / compromise': ratio(median(mine), median(peers)),
  };
}
