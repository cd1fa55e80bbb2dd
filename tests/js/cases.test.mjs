// Every case of tests/cases/*.toml through the package: the same data as tests/cases.rs, read in the same way.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { analyze, init } from '../../dist/npm/node/index.js';
import { check, readCases } from './cases.mjs';

before(() => init());

for (const { name, cases } of await readCases()) {
  describe(name, () => {
    for (const example of cases) test(example.name, () => run(example));
  });
}

function run(example) {
  const { text, html, wordpress, url } = example;
  const [found] = [analyze(text !== undefined ? { text } : html !== undefined ? { html, url } : { wordpress })].flat();
  check(example, found);
  if (example.article !== undefined) assert.equal(found.article.text.trim(), example.article.trim());
}
