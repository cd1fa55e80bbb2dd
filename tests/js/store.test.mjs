// What the shops and readers are told is what the extension asks for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const manifests = ['manifest', 'manifest.chromium', 'manifest.firefox'].map((name) => JSON.parse(read(`extension/${name}.json`)));
const asked = new Set(manifests.flatMap(({ permissions = [], optional_permissions = [], host_permissions = [] }) => [...permissions, ...optional_permissions, ...host_permissions]));

for (const path of ['extension/store/listing.md', 'docs/privacy.md']) {
  test(`${path} explains every permission, and none that is not asked for`, () => {
    // The table whose first column is called "permission".
    const table = /^\| permission \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(String(read(path)))[1];
    const explained = new Set(table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)));
    for (const permission of asked) assert.ok(explained.has(permission), permission);
    for (const permission of explained) assert.ok(asked.has(permission), permission);
  });
}

test('the pictures are there, in the size that the shops take', () => {
  const named = [...String(read('extension/store/listing.md')).matchAll(/`([\w-]+\.png)`/g)].map(([, name]) => name);
  assert.ok(named.length >= 5);
  for (const name of named) {
    const png = read(`docs/pictures/${name}`);
    assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 1280, 800], name);
  }
});
