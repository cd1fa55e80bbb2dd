// The whole way on a live page (read the document, analyse, paint) in Chromium, against Readability on a clone
// of the same document: both in the same tab, in turn.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { pages } from './data.mjs';
import { median, milliseconds, ratio } from './figures.mjs';

const ROUNDS = 7;

/** Runs in the page: the times of each part over the rounds, in milliseconds; the first round finds everything cold. */
function measure(rounds) {
  const parts = ['whole', 'readability', 'snapshotOnly', 'bySnapshot', 'byNode'];
  const times = Object.fromEntries(parts.map((part) => [part, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const part of parts) {
      const start = performance.now();
      window.bench[part]();
      times[part].push(performance.now() - start);
      window.bench.undo();
    }
  }
  return times;
}

export async function benchBrowser() {
  const { from, pages: found } = pages();
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./page.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    loader: { '.wasm': 'binary' },
    logLevel: 'error',
    define: { 'import.meta.url': '""' },
  });
  const server = createServer((request, response) => {
    const page = found[Number(request.url.slice(1))];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page ?? '');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const totals = {};
  const firsts = {};
  const ratios = [];
  try {
    const tab = await browser.newPage();
    await tab.route('**/*', (route) => (route.request().url().startsWith(origin) ? route.continue() : route.abort()));
    for (let index = 0; index < found.length; index += 1) {
      await tab.goto(`${origin}/${index}`, { waitUntil: 'domcontentloaded' });
      await tab.addScriptTag({ content: bundle.outputFiles[0].text });
      const times = await tab.evaluate(`(${measure})(${ROUNDS})`);
      for (const [part, all] of Object.entries(times)) {
        totals[part] = (totals[part] ?? 0) + median(all);
        firsts[part] = (firsts[part] ?? 0) + all[0];
      }
      ratios.push(median(times.whole) / median(times.readability));
    }
  } finally {
    await browser.close();
    server.close();
  }
  const mean = (sums, part) => milliseconds(sums[part] / found.length);
  return {
    'measured on': `${from}, ${ROUNDS} rounds each, medians`,
    'whole way: read, analyse, paint': mean(totals, 'whole'),
    'Readability on a clone': mean(totals, 'readability'),
    'whole way / Readability, sums': ratio(totals.whole, totals.readability),
    'whole way / Readability, median of the pages': ratio(median(ratios), 1),
    'first round: whole way': mean(firsts, 'whole'),
    'first round: Readability': mean(firsts, 'readability'),
    'taking the flat snapshot': mean(totals, 'snapshotOnly'),
    'read and analyse, by the flat snapshot': mean(totals, 'bySnapshot'),
    'read and analyse, by web-sys': mean(totals, 'byNode'),
    'by the flat snapshot / by web-sys': ratio(totals.bySnapshot, totals.byNode),
  };
}
