// "Adding a rule", done as docs/extend.md says, in a copy of the repository.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { fencesOf } from './documents.mjs';
import { root } from './install.mjs';

const fences = new Map(fencesOf('docs/extend.md').map(({ options, code }) => [options[0], code]));
const rule = 'src/clean/rules/games_promo.rs';
const cases = 'tests/cases/games.toml';

let copy;
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'sourcelight-copy-'));
  for (const part of ['Cargo.toml', 'Cargo.lock', 'src', 'examples', 'tests', 'docs', 'www/src', 'README.md', 'rustfmt.toml']) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true });
  }
});
after(() => rmSync(copy, { recursive: true }));

test('a rule is added in the four steps that the document names', async () => {
  for (const file of [rule, cases]) writeFileSync(join(copy, file), fences.get(file));
  const table = join(copy, 'src/clean/rules/mod.rs');
  const before = readFileSync(table, 'utf8');
  const named = before
    .replace(/^mod \w+;\n/m, (first) => fences.get('module') + first)
    .replace(/^\];/m, (end) => fences.get('table') + end);
  assert.equal(named.length, before.length + fences.get('module').length + fences.get('table').length);
  writeFileSync(table, named);
  // What the tests of the repository have compiled is used again; the crate itself need not be fast here.
  const env = { ...process.env, CARGO_TARGET_DIR: join(root, 'target'), CARGO_INCREMENTAL: '0' };
  const quick = ['--config', 'profile.dev.package.sourcelight.opt-level=0'];
  const cargo = (words, more = {}) => promisify(execFile)('cargo', [...quick, ...words.split(' ')], { cwd: copy, maxBuffer: 1 << 26, env: { ...env, ...more } });
  await cargo('test --quiet --locked --lib rules_are_documented', { UPDATE: '1' });
  assert.match(readFileSync(join(copy, 'docs/rules.md'), 'utf8'), /^## games-promo$/m);
  await cargo('test --quiet --locked --lib clean::rules');
  const { stdout } = await cargo('test --locked --test cases an_invitation_to_play');
  assert.match(stdout, /1 passed/);
});
