// The commands of the documents that build, serve, measure and picture the project itself. They write to `dist/` and take the
// whole machine, so they run here, where one test file runs at a time.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { commandsOf, documents, runsAlone } from '../js/documents.mjs';
import { root } from '../js/install.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const script = read('build.sh');
const shell = (command, cwd = root) => promisify(execFile)('bash', ['-euo', 'pipefail', '-c', command], { cwd, maxBuffer: 1 << 26 });

const made = {
  './build.sh': ['extension/chromium/manifest.json', 'extension/firefox/manifest.json', 'npm/package.json', 'www/index.html'],
  './build.sh package': ['npm/package.json', 'npm/sourcelight.wasm'],
};

/** What runs each command, and what it must do. */
const runners = {
  './build.sh': builds,
  './build.sh package': builds,
  './build.sh demo': serves,
  './build.sh test': isWhatIntegrationRuns,
  './build.sh native': isPartOfTheTests,
  './build.sh bench': measures,
  './build.sh help': helps,
  'node extension/store/pictures.mjs': pictures,
  'cargo test': isPartOfTheTests,
  'UPDATE=1 cargo test rules_are_documented': writesTheRules,
};

const usage = [...script.matchAll(/^(\.\/build\.sh(?: [a-z]+)?) {2,}\S/gm)].map(([, command]) => command);
for (const command of new Set([...documents.flatMap(commandsOf).filter(runsAlone), ...usage])) {
  test(command, (t) => (runners[command] ?? assert.fail('nothing runs it'))(command, t));
}

test('a command that does not exist is refused, with those that do', async () => {
  await assert.rejects(shell('./build.sh nonsense'), ({ code, stderr }) => code === 1 && /no command 'nonsense'/.test(stderr) && /build\.sh demo/.test(stderr));
});

async function builds(command) {
  for (const file of made[command]) rmSync(join(root, 'dist', file));
  await shell(command);
  for (const file of made[command]) assert.ok(existsSync(join(root, 'dist', file)), file);
}

async function serves(command) {
  const child = spawn(command, { cwd: root, shell: true, detached: true });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((end) => child.on('close', end));
  try {
    while (!said.includes('Ctrl+C')) await Promise.race([new Promise((later) => setTimeout(later, 100)), ended.then(() => assert.fail(said))]);
    const [address] = /http:\S+/.exec(said);
    assert.match(await (await fetch(address)).text(), /Sourcelight/);
    const module = await fetch(new URL('sourcelight.wasm', address));
    assert.equal(module.headers.get('content-type'), 'application/wasm');
    assert.ok(WebAssembly.validate(await module.arrayBuffer()));
    assert.equal((await fetch(new URL('nowhere.html', address))).status, 404);
    assert.equal((await fetch(`${address}..%2f..%2fpackage.json`)).status, 404);
    for (const [, path] of said.matchAll(/^ +(\/.*dist\/extension.*)$/gm)) assert.ok(existsSync(path), path);
  } finally {
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

async function isWhatIntegrationRuns(command) {
  assert.ok(read('.ci/run').includes(`exec ${command}`));
}

async function isPartOfTheTests(command) {
  const partOf = (task, line) => assert.match(script, new RegExp(`^${task}\\(\\) \\{\\n(?:  .*\\n)*?  ${line}(?: .*)?\\n`, 'm'));
  partOf('test_all', 'native');
  if (command === 'cargo test') partOf('native', command);
  else assert.match(script, /^ {2}native\) native ;;$/m);
}

async function measures(command) {
  const { stdout } = await shell(command);
  for (const title of ['Whole way on a live page', 'Quotes of plain text', 'Sizes']) assert.match(stdout, new RegExp(`^## ${title}`, 'm'));
  assert.match(stdout, /\d ms per KB/);
}

async function helps(command) {
  const { stdout } = await shell(command);
  const cases = [...script.matchAll(/^ {2}([a-z]+)(?: \|.*)?\) .*;;$/gm)].map(([, name]) => name).filter((name) => name !== 'build');
  assert.ok(cases.length >= 6);
  for (const name of cases) assert.ok(stdout.includes(`./build.sh ${name} `), name);
}

/** In a copy, since the pictures are part of the repository. */
async function pictures(command) {
  const copy = mkdtempSync(join(tmpdir(), 'sourcelight-pictures-'));
  try {
    for (const folder of ['extension', 'tests/e2e', 'dist/extension']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    await shell(command, copy);
    assert.deepEqual(readdirSync(join(copy, 'docs/pictures')).sort(), readdirSync(join(root, 'docs/pictures')).sort());
  } finally {
    rmSync(copy, { recursive: true });
  }
}

async function writesTheRules(command) {
  const before = read('docs/rules.md');
  const { stdout } = await shell(command);
  assert.match(stdout, /1 passed/);
  assert.equal(read('docs/rules.md'), before);
}
