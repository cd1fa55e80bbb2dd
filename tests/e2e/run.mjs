// Runs the tests in browsers, or those in the files that are named: `node tests/e2e/run.mjs [FILE…]`.
//
// These are real browsers, at times on machines that many share, where now and then a window does not open or a
// process is killed that no line here is to blame for. So a file that fails is run once more, alone, and it is said
// plainly that it was. What is broken fails twice, and then all of it has failed.
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const named = process.argv.slice(2).map((file) => resolve(file));
const files = named.length ? named : readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => join(here, name));

/** Runs files, one browser at a time: two would take each other's time. Gives those that fail. */
async function failing(these) {
  const failed = new Set();
  const tests = run({ files: these, concurrency: 1 });
  // A file that cannot be loaded is a test by its own name.
  tests.on('test:fail', ({ file, name }) => failed.add(these.find((one) => one === file) ?? resolve(name)));
  const report = tests.compose(new Spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
  return [...failed];
}

const once = await failing(files);
for (const file of once) {
  const name = relative('', file);
  console.log(`\n${name} failed. It is run once more, alone.\n`);
  const again = (await failing([file])).length > 0;
  console.log(`\n${name} failed the first time and ${again ? 'failed again' : 'passed the second'}.`);
  if (again) process.exitCode = 1;
}
