// The runner of the browser tests: what fails is run once more, and only what fails twice is a failure.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('../e2e/run.mjs', import.meta.url));

describe('the runner of the browser tests', () => {
  let folder;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'sourcelight-runner-')); });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (contents) => {
    const files = Object.entries(contents).map(([name, content]) => {
      writeFileSync(join(folder, name), `import { existsSync, writeFileSync } from 'node:fs'; import { test } from 'node:test';\n${content}`);
      return join(folder, name);
    });
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { status, stdout } = spawnSync(process.execPath, [runner, ...files], { env, encoding: 'utf8' });
    return { status, stdout };
  };
  const passing = "test('it does', () => {});";

  test('runs a file once that passes, and leaves the last lines to Node', () => {
    const { status, stdout } = run({ 'good.test.mjs': passing });
    assert.equal(status, 0);
    assert.equal(stdout.match(/it does/g).length, 1);
    assert.match(stdout, /tests 1[^]*fail 0/);
  });

  test('says of a file that fails and then passes that it did', () => {
    const { status, stdout } = run({
      'good.test.mjs': passing,
      'flaky.test.mjs': "test('it may', () => { if (!existsSync(new URL(import.meta.url + '.ran'))) { writeFileSync(new URL(import.meta.url + '.ran'), ''); throw new Error('no'); } });",
    });
    assert.equal(status, 0);
    assert.match(stdout, /flaky\.test\.mjs failed the first time and passed the second\./);
    assert.doesNotMatch(stdout, /good\.test\.mjs failed/);
  });

  for (const [what, content] of [['fails twice', "test('it does not', () => { throw new Error('no'); });"], ['cannot be loaded', 'this is no script']]) {
    test(`fails with a file that ${what}`, () => {
      const { status, stdout } = run({ 'good.test.mjs': passing, 'bad.test.mjs': content });
      assert.equal(status, 1);
      assert.match(stdout, /bad\.test\.mjs failed the first time and failed again\./);
    });
  }
});
