// The command: what it reads, what it writes, and what it says when something is wrong.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { dist } from './install.mjs';

const cli = join(dist, 'node/cli.js');
const story = (name) => `The ferry was late again on Monday.\n\n“It will run in May,” said ${name}, the port director.\n`;
const page = (name) => `<article><h1>Ferry</h1><p>The ferry was late.</p><p>“It will run in May,” said ${name}, the port director.</p></article>`;
const post = (name) => ({ link: `https://harbor.example/${name}`, title: { rendered: 'Ferry' }, content: { rendered: page(name) } });

let folder;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'sourcelight-cli-'))));
after(() => rm(folder, { recursive: true }));

/** Runs the command; `input` is a string, bytes or a stream. */
function run(args, input = '') {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...output }));
    child.stdin.on('error', () => undefined);
    if (input?.pipe) input.pipe(child.stdin);
    else child.stdin.end(input);
  });
}

const put = (name, content) => writeFile(join(folder, name), content);
const names = (text) => JSON.parse(text).speakers.map(({ name }) => name);

describe('it reads', () => {
  test('text, HTML and WordPress JSON from files', async () => {
    await put('a.txt', story('Ada Brook'));
    await put('b.html', page('Tomas Quill'));
    await put('c.json', JSON.stringify(post('Helene Marsh')));
    assert.deepEqual(names((await run(['a.txt'])).stdout), ['Ada Brook']);
    assert.deepEqual(names((await run(['b.html'])).stdout), ['Tomas Quill']);
    const one = JSON.parse((await run(['c.json'])).stdout);
    assert.deepEqual(one.speakers.map(({ name }) => name), ['Helene Marsh']);
    assert.equal(one.url, 'https://harbor.example/Helene Marsh');
  });

  test('each from standard input, told apart by its beginning', async () => {
    for (const input of [story('Ada Brook'), page('Ada Brook'), JSON.stringify(post('Ada Brook'))]) {
      const { stdout, code } = await run([], input);
      assert.equal(code, 0);
      assert.deepEqual(names(stdout), ['Ada Brook']);
    }
  });

  test('gzipped files and gzipped standard input', async () => {
    await put('d.html.gz', gzipSync(page('Ada Brook')));
    assert.deepEqual(names((await run(['d.html.gz'])).stdout), ['Ada Brook']);
    assert.deepEqual(names((await run(['-'], gzipSync(page('Ada Brook')))).stdout), ['Ada Brook']);
  });

  test('JSON Lines of every kind of record, also gzipped', async () => {
    const lines = [{ text: story('A. Brook') }, { html: page('Tomas Quill'), url: 'https://q.example/' }, { wordpress: post('Helene Marsh') }, post('Ines Varga')];
    await put('e.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
    const { stdout, code } = await run(['e.jsonl']);
    assert.equal(code, 0);
    const rows = stdout.trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(rows.map(({ source }) => source), ['e.jsonl:1', 'e.jsonl:2', 'e.jsonl:3', 'e.jsonl:4']);
    assert.deepEqual(rows.map(({ url }) => url), [null, 'https://q.example/', null, 'https://harbor.example/Ines Varga']);
    assert.ok(rows.every(({ quotes }) => quotes.length === 1));
    await put('e.jsonl.gz', gzipSync(await readFile(join(folder, 'e.jsonl'))));
    assert.equal((await run(['e.jsonl.gz'])).stdout.replaceAll('.gz', ''), stdout);
    const piped = JSON.parse((await run([], await readFile(join(folder, 'e.jsonl')))).stdout);
    assert.deepEqual(piped.map(({ source }) => source), ['standard input:1', 'standard input:2', 'standard input:3', 'standard input:4']);
  });

  test('every encoding that old and new files have', async () => {
    const windows = (text) => Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1');
    const swapped = (text) => Buffer.from(text, 'utf16le').swap16();
    const text = story('Zoë Brook');
    const line = `${JSON.stringify({ text })}\n`;
    const html = `<meta charset="iso-8859-1">${page('Zoë Brook')}`;
    const files = {
      'mark.txt': `\uFEFF${text}`, 'windows.txt': windows(text), 'windows.html': windows(html),
      'utf16le.txt': Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf16be.txt': swapped(`\uFEFF${text}`),
      'unmarked.txt': Buffer.from(text, 'utf16le'), 'unmarked-be.txt': swapped(text), 'gzipped.txt.gz': gzipSync(windows(text)),
      'mark.jsonl': `\uFEFF${line}`, 'windows.jsonl': windows(line), 'utf16.jsonl': Buffer.from(`\uFEFF${line}`, 'utf16le'),
      'gzipped.jsonl.gz': gzipSync(Buffer.from(`\uFEFF${line}`, 'utf16le')), 'crlf.txt': text.replaceAll('\n', '\r\n'),
    };
    for (const [name, content] of Object.entries(files)) {
      await put(name, content);
      assert.deepEqual(names((await run([name])).stdout), ['Zoë Brook'], name);
      assert.deepEqual(names((await run(/jsonl/.test(name) ? ['--as', 'jsonl'] : [], content)).stdout), ['Zoë Brook'], `${name} as standard input`);
    }
  });

  test('one damaged line without harm to the others', async () => {
    const line = JSON.stringify({ text: story('Zoë Brook') });
    const content = Buffer.concat([Buffer.from(`${line}\n`), Buffer.from('{"text": "\x00\x01\x02"}\n'), Buffer.from(`${line}\n`.replace('“', '\x93').replace('”', '\x94'), 'latin1'), Buffer.from(line)]);
    await put('damaged.jsonl', content);
    const { stdout, stderr, code } = await run(['damaged.jsonl']);
    assert.equal(code, 1);
    assert.deepEqual(stdout.trim().split('\n').map(names), [['Zoë Brook'], ['Zoë Brook'], ['Zoë Brook']]);
    assert.match(stderr, /1 of 4 failed:\n {2}damaged\.jsonl:2: It is not text/);
  });

  test('what there is of an archive that was cut off', async () => {
    // Lines that gzip cannot make much shorter.
    const lines = Array.from({ length: 3000 }, (_, n) => JSON.stringify({ text: `${story('Ada Brook')} ${createHash('sha512').update(String(n)).digest('hex')}` }));
    const whole = gzipSync(`${lines.join('\n')}\n`);
    await put('cut.jsonl.gz', whole.subarray(0, whole.length / 2));
    const { stdout, stderr, code } = await run(['cut.jsonl.gz']);
    assert.equal(code, 1);
    assert.ok(stdout.trim().split('\n').length > 500, stdout.slice(0, 200));
    assert.match(stderr, /cut\.jsonl\.gz: It ends before its gzipped data does/);
  });

  test('the same file twice, and a very long line', async () => {
    await put('a.txt', story('Ada Brook'));
    assert.equal((await run(['a.txt', 'a.txt'])).stdout.trim().split('\n').length, 2);
    await put('long.jsonl', `${JSON.stringify({ text: `${story('Ada Brook')}\n`.repeat(20_000) })}\n${JSON.stringify({ text: 'End.' })}\n`);
    const { stdout, code } = await run(['long.jsonl', '-f', 'csv']);
    assert.deepEqual([code, stdout.trim().split('\r\n').length], [0, 20_001]);
  });

  test('lists of WordPress posts', async () => {
    await put('f.json', JSON.stringify([post('Ada Brook'), post('Tomas Quill')]));
    const list = JSON.parse((await run(['f.json'])).stdout);
    assert.deepEqual(list.map(({ source }) => source), ['f.json[0]', 'f.json[1]']);
  });
});

describe('it writes', () => {
  test('JSON, Markdown, CSV, annotations and the clean text', async () => {
    await put('a.txt', story('Ada Brook'));
    assert.match((await run(['a.txt', '--format', 'markdown'])).stdout, /^# .*\n[^]*### Ada Brook/);
    const csv = (await run(['a.txt', '-f', 'csv'])).stdout.split('\r\n');
    assert.match(csv[0], /^source,quote,kind,speaker,/);
    assert.match(csv[1], /^a\.txt,.*It will run in May.*,direct,Ada Brook,person,/);
    assert.equal(JSON.parse((await run(['a.txt', '-f', 'annotations'])).stdout)['@context'] !== undefined, true);
    assert.equal((await run(['a.txt', '-f', 'text'])).stdout, story('Ada Brook'));
  });

  test('one header for many files', async () => {
    await put('a.txt', story('Ada Brook'));
    await put('a,b.txt', story('Tomas Quill'));
    const { stdout } = await run(['a.txt', 'a,b.txt', '-f', 'csv']);
    const rows = stdout.trim().split('\r\n');
    assert.equal(rows.length, 3);
    assert.match(rows[2], /^"a,b\.txt",/);
  });

  test('into a file', async () => {
    await put('a.txt', story('Ada Brook'));
    const { stdout, code } = await run(['a.txt', '-o', 'out.json']);
    assert.deepEqual([stdout, code], ['', 0]);
    assert.deepEqual(names(await readFile(join(folder, 'out.json'), 'utf8')), ['Ada Brook']);
    const missing = await run(['a.txt', '-o', 'no/such/folder.json']);
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /ENOENT/);
  });

  test('never over what it reads', async () => {
    await put('own.txt', story('Ada Brook'));
    await symlink('own.txt', join(folder, 'link.txt'));
    for (const target of ['own.txt', './own.txt', 'link.txt']) {
      const { code, stderr } = await run(['own.txt', '--output', target]);
      assert.equal(code, 2);
      assert.match(stderr, /--output must not be one of the files/);
    }
    assert.equal(await readFile(join(folder, 'own.txt'), 'utf8'), story('Ada Brook'));
  });

  test('an empty list where there is nothing, and a header', async () => {
    await put('none.jsonl', '');
    await put('none.json', '[]');
    for (const name of ['none.jsonl', 'none.json']) {
      assert.deepEqual(await run([name, '-f', 'json']), { code: 0, stdout: '[]\n', stderr: '' });
      assert.match((await run([name, '-f', 'csv'])).stdout, /^source,quote,.*\r\n$/);
      assert.equal((await run([name, '-f', 'jsonl'])).stdout, '');
    }
  });

  test('and says so where it cannot', async () => {
    await put('a.txt', story('Ada Brook'));
    for (const args of [['a.txt', '-o', '.'], ['a.txt', '-o', '/dev/full']]) {
      const { code, stderr } = await run(args);
      assert.equal(code, 1, stderr);
      assert.match(stderr, /^sourcelight: (EISDIR|ENOSPC)/);
    }
    const full = spawn('sh', ['-c', `"${process.execPath}" "${cli}" a.txt > /dev/full`], { cwd: folder });
    assert.equal(await new Promise((done) => full.on('close', done)), 1);
  });

  test('whole results until Ctrl+C', async () => {
    await put('endless.jsonl', `${JSON.stringify({ text: story('Ada Brook') })}\n`.repeat(100_000));
    for (const [args, input] of [[['endless.jsonl', '-f', 'json', '-o', 'stopped.json']], [['-f', 'json', '-o', 'stopped.json', '--as', 'jsonl'], true]]) {
      const child = spawn(process.execPath, [cli, '-q', ...args], { cwd: folder });
      let stderr = '';
      child.stderr.on('data', (text) => (stderr += text));
      // Standard input that says something and then waits, as a person does.
      if (input) child.stdin.write(`${JSON.stringify({ text: story('Ada Brook') })}\n`.repeat(20));
      const written = () => stat(join(folder, 'stopped.json')).then(({ size }) => size, () => 0);
      while ((await written()) < 10_000) await new Promise((later) => setTimeout(later, 50));
      child.kill('SIGINT');
      assert.equal(await new Promise((done) => child.on('close', done)), 130, stderr);
      assert.match(stderr, /stopped after \d+/);
      assert.ok(JSON.parse(await readFile(join(folder, 'stopped.json'), 'utf8')).length > 5);
      await rm(join(folder, 'stopped.json'));
    }
  });

  test('to a reader that has enough', async () => {
    await put('many.jsonl', `${JSON.stringify({ text: story('Ada Brook') })}\n`.repeat(2000));
    const child = spawn('sh', ['-c', `"${process.execPath}" "${cli}" many.jsonl | head -n 1`], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += text));
    await new Promise((done) => child.on('close', done));
    assert.equal(stderr, '');
  });
});

describe('it says what is wrong', () => {
  test('and keeps going past bad records', async () => {
    const good = JSON.stringify({ text: story('Ada Brook') });
    await put('bad.jsonl', [good, '{"text": ', '7', '{"title": "x"}', '{"text": 5}', '{"content": {"rendered": 1}}', good].join('\n'));
    const { stdout, stderr, code } = await run(['bad.jsonl', 'nowhere.txt']);
    assert.equal(code, 1);
    assert.equal(stdout.trim().split('\n').length, 2);
    assert.match(stderr, /6 of 8 failed/);
    assert.match(stderr, /bad\.jsonl:2: It is not valid JSON/);
    assert.match(stderr, /bad\.jsonl:3: It is no record/);
    assert.match(stderr, /bad\.jsonl:4: It has none of the fields/);
    assert.match(stderr, /bad\.jsonl:5: input\.text must be a string, not a number/);
    assert.match(stderr, /bad\.jsonl:6: .*content\.rendered/);
    assert.match(stderr, /nowhere\.txt: There is no such file/);
  });

  test('about empty, binary and broken files', async () => {
    await put('empty.txt', '');
    await put('binary.txt', Buffer.from([0x89, 0x50, 0, 1, 2]));
    await put('broken.gz', 'not gzip');
    const { stderr, code } = await run(['empty.txt', 'binary.txt', 'broken.gz', '.']);
    assert.equal(code, 1);
    assert.match(stderr, /empty\.txt: It is empty/);
    assert.match(stderr, /binary\.txt: It is not text/);
    assert.match(stderr, /broken\.gz: It is not gzipped/);
    assert.match(stderr, /\.: It is a folder/);
  });

  test('about a wrong call', async () => {
    for (const [args, says] of [
      [['--format', 'pdf'], /--format must be one of .*"pdf"/],
      [['--as', 'pdf'], /--as must be one of .*"pdf"/],
      [['--nonsense'], /--nonsense/],
      [['--url', 'nonsense'], /--url must be a whole address, not "nonsense"/],
      [['-', '-'], /only once/],
      [['--output'], /--output/],
    ]) {
      const { code, stderr } = await run(args);
      assert.equal(code, 2);
      assert.match(stderr, says);
    }
  });

  test('and what it can do', async () => {
    const { code, stdout } = await run(['--help']);
    assert.equal(code, 0);
    for (const word of ['--format', 'jsonl', '--output', 'standard input']) assert.ok(stdout.includes(word), word);
    const { version } = JSON.parse(await readFile(join(dist, 'package.json'), 'utf8'));
    assert.equal((await run(['--version'])).stdout, `${version}\n`);
  });
});

test('memory stays flat over many documents', async (t) => {
  const documents = Number(process.env.SOURCELIGHT_DOCUMENTS ?? 6000);
  const line = (n) => `${JSON.stringify({ text: `Story ${n}.\n\n${story('Ada Brook').repeat(5)}` })}\n`;
  const path = join(folder, 'flat.jsonl');
  const file = createWriteStream(path);
  for (let n = 0; n < documents; n += 1) if (!file.write(line(n))) await new Promise((go) => file.once('drain', go));
  await new Promise((done) => file.end(done));
  const child = spawn(process.execPath, [cli, 'flat.jsonl', '-f', 'csv', '-o', 'flat.csv'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const memory = [];
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kb = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
    if (kb) memory.push(Number(kb) / 1024);
  }, 100);
  const start = Date.now();
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  assert.equal(code, 0);
  if (memory.length < 8) return t.diagnostic('no figures: /proc is missing or the work was too short');
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
  const early = mean(memory.slice(Math.floor(memory.length / 4), Math.floor(memory.length / 2)));
  const late = mean(memory.slice(Math.floor((memory.length * 3) / 4)));
  t.diagnostic(`${documents} documents in ${((Date.now() - start) / 1000).toFixed(1)} s; memory ${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last, ${Math.max(...memory).toFixed(0)} MB at most`);
  assert.ok(late < early * 1.25 + 15, `memory grew from ${early} to ${late} MB`);
});
