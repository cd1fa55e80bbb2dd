// The crate as a Rust developer meets it: every feature builds alone, its documentation has no warning, its examples do what they
// say, and it could be published.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { linesOf } from './documents.mjs';
import { root } from './install.mjs';

const shell = (command) => promisify(execFile)('bash', ['-euo', 'pipefail', '-c', command], { cwd: root, maxBuffer: 1 << 26 });
const manifest = readFileSync(join(root, 'Cargo.toml'), 'utf8');

describe('each feature alone builds without a warning', () => {
  const features = /^\[features\]\n([^]*?)^\[/m.exec(manifest)[1].match(/^\w+(?= =)/gm).filter((name) => name !== 'default');
  assert.deepEqual(features.sort(), ['html', 'wasm', 'wordpress']);
  for (const chosen of ['', ...features, features.join()]) {
    test(chosen || 'none', async () => {
      const { stderr } = await shell(`cargo check --quiet --locked --all-targets --no-default-features --features "${chosen}"`);
      assert.equal(stderr, '');
    });
  }
});

const hasRustdoc = await shell('rustdoc --version').then(() => true, () => false);
test('the documentation is made without a warning', { skip: !hasRustdoc && 'rustdoc is not installed' }, async () => {
  const { stderr } = await shell('cargo doc --quiet --locked --no-deps --all-features');
  assert.equal(stderr, '');
});

describe('the examples do what they say', () => {
  const prints = {
    clean: /^VESTERHOLM — [^]*republication-notice: A version of this article/,
    who_speaks: /^Judith Amsel, .*\n {4}“We lend books/m,
    wordpress: /^Choir rescued .*: AP, \d+ quotations$/m,
  };
  for (const file of readdirSync(join(root, 'examples'))) {
    const [, code] = /^\/\/! ```sh\n([^]*?)^\/\/! ```/m.exec(readFileSync(join(root, 'examples', file), 'utf8'));
    const [command] = linesOf(code.replace(/^\/\/! /gm, ''));
    test(command, async () => {
      const { stdout, stderr } = await shell(command);
      assert.match(stdout + stderr, prints[file.replace('.rs', '')]);
    });
  }
});

test('it could be published', async (t) => {
  const publish = await shell('cargo publish --dry-run --allow-dirty --locked').catch((error) => {
    // All but the last step needs no registry, so that the tests pass without a network, once all is there.
    if (!/config\.json|index|network|resolve host|connect/i.test(error.stderr)) throw error;
    t.diagnostic(`no registry here: ${error.stderr.trim().split('\n').at(-1)}`);
    return shell('cargo package --offline --allow-dirty --locked');
  });
  assert.match(publish.stderr, /Verifying sourcelight[^]*Finished/);
  const { stdout } = await shell('cargo package --list --allow-dirty --locked');
  const files = stdout.trim().split('\n');
  for (const needed of ['src/lib.rs', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'docs/interface.md', 'src/quote/model/attribution.bin']) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
  for (const file of files) assert.match(file, /^(src|examples)\/|^(Cargo\.(toml|lock|toml\.orig)|\.cargo_vcs_info\.json|docs\/interface\.md|README\.md|CHANGELOG\.md|LICENSE-(MIT|APACHE))$/);
});
