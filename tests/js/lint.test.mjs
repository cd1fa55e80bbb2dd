// What Firefox's shop checks, on the extension as it is built.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const top = new URL('../../', import.meta.url).pathname;

test('web-ext lint has no error, no warning and no notice', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${top}node_modules/web-ext/bin/web-ext.js`, 'lint', '--source-dir', `${top}dist/extension/firefox`, '--output', 'json', '--no-config-discovery'],
    { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
  const { errors, warnings, notices, metadata } = JSON.parse(stdout);
  assert.equal(metadata.manifestVersion, 3);
  assert.deepEqual([...errors, ...warnings, ...notices].map(({ code, file, message }) => `${code} ${file}: ${message}`), []);
});
