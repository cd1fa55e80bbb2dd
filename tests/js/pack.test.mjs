// What is published: only what is needed, well formed, typed, and not larger than it has to be.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { generate, reachable, readTypes, target } from '../../npm/types.mjs';
import { dist, install, root } from './install.mjs';

const run = promisify(execFile);
const bin = (name) => join(root, 'node_modules/.bin', name);

let installed;
before(async () => (installed = await install()));
after(() => installed.remove());

test('the archive holds only what is needed', () => {
  const files = installed.report.files.map(({ path }) => path);
  for (const path of files) {
    assert.match(path, /^(package\.json|README\.md|CHANGELOG\.md|LICENSE-(MIT|APACHE)|sourcelight\.wasm|(browser|node|workerd)\/[\w-]+\.js|types\/[\w./-]+\.d\.ts)$/);
  }
  for (const needed of ['package.json', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'sourcelight.wasm', 'node/cli.js']) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
});

test('its size is known and kept', async (t) => {
  const { size, unpackedSize } = installed.report;
  const module = gzipSync(await readFile(join(installed.home, 'sourcelight.wasm'))).length;
  const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
  t.diagnostic(`archive ${kb(size)}, unpacked ${kb(unpackedSize)}, module ${kb(module)} gzipped`);
  assert.ok(size < 800 * 1024, `the archive has ${kb(size)}`);
});

test('publint finds nothing', async () => {
  const { stdout } = await run(bin('publint'), [dist, '--strict']);
  assert.match(stdout, /All good/);
});

test('arethetypeswrong finds nothing', async () => {
  await run(bin('attw'), ['--pack', dist, '--profile', 'esm-only']);
});

test('a strict TypeScript project takes the types as they are', async () => {
  await writeFile(join(installed.folder, 'app.ts'), `
import { analyze, init, SourcelightError, type Analysis, type Label } from 'sourcelight';
import { highlight } from 'sourcelight/dom';
import { toMarkdown } from 'sourcelight/export';

await init();
const one: Analysis = analyze({ html: '<p>A</p>', url: new URL('https://harbor.example/') });
const post = { id: 1, content: { rendered: '<p>A</p>', protected: false } };
const fromPost: Analysis = analyze({ wordpress: post });
const list: Analysis[] = analyze({ wordpress: [post] });
const either: Analysis | Analysis[] = analyze({ wordpress: '{}' });
const label: Label = one.blocks[0]!.label;
// @ts-expect-error a list of posts gives a list
const wrong: Analysis = analyze({ wordpress: [post] });
// @ts-expect-error an argument of the wrong type
analyze({ text: 5 });
const undo: () => void = highlight(document).undo;
try { console.log(toMarkdown({ analysis: one })); } catch (error) {
  if (error instanceof SourcelightError && error.code === 'bad-argument') console.log(error.argument);
}
export { fromPost, list, either, label, wrong, undo };
`);
  await writeFile(join(installed.folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: false },
    files: ['app.ts'],
  }));
  await writeFile(join(installed.folder, 'package.json'), '{"type":"module"}');
  await run(bin('tsc'), ['--project', installed.folder]).catch((error) => assert.fail(error.stdout));
  await rm(join(installed.folder, 'app.ts'));
});

test('every type, function and field is documented, and none is `any`', async () => {
  const types = join(installed.home, 'types');
  const files = (await readdir(types, { recursive: true })).filter((name) => name.endsWith('.d.ts'));
  assert.ok(files.length > 10);
  const bare = [];
  for (const file of files) {
    // What no entry gives away.
    if (/^dom\/(engine|snapshot)|^source/.test(file)) continue;
    const lines = (await readFile(join(types, file), 'utf8')).split('\n');
    lines.forEach((line, at) => {
      const declares = /^export (declare )?(abstract )?(function|const|class|interface|type \w+ ?[=<])|^ {4}(readonly |static )*(\w+\??[(:]|constructor)/.test(line);
      // An overload is documented with the first.
      const said = /\*\/$/.test(lines[at - 1]) || /^export declare function/.test(lines[at - 1]);
      if (declares && !said) bare.push(`${file}:${at + 1}: ${line}`);
      if (/[:<|(] *any\b(?! *[^;]*\*\/)/.test(line) && !/^ *(\/?\*)/.test(line)) bare.push(`${file}:${at + 1}: ${line}`);
    });
  }
  assert.deepEqual(bare, []);
});

test('what is not used is left out of a bundle', async () => {
  const bundled = async (code) => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: installed.folder },
      bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error',
    });
    return outputFiles[0].text;
  };
  assert.equal((await bundled("import 'sourcelight'; import 'sourcelight/dom'; import 'sourcelight/export';")).trim(), '');
  const citation = await bundled("import { toCitation } from 'sourcelight/export'; console.log(toCitation);");
  assert.ok(citation.length < 3000, `a citation takes ${citation.length} bytes`);
  /** A word of each part that only this part has. */
  const parts = { engine: 'WebAssembly', paint: 'adoptedStyleSheets', annotations: 'TextQuoteSelector', markdown: 'Untitled story' };
  for (const [code, needed] of [
    ["import { init, analyze } from 'sourcelight'; console.log(init, analyze);", ['engine']],
    ["import { rangeOf } from 'sourcelight/dom'; console.log(rangeOf);", []],
    ["import { highlight } from 'sourcelight/dom'; console.log(highlight);", ['engine', 'paint']],
    ["import { toCitation } from 'sourcelight/export'; console.log(toCitation);", []],
    ["import { toMarkdown } from 'sourcelight/export'; console.log(toMarkdown);", ['markdown']],
  ]) {
    const bundle = await bundled(code);
    assert.deepEqual(Object.keys(parts).filter((part) => bundle.includes(parts[part])), needed, code);
  }
});

test('the types in TypeScript are those of the Rust core', async () => {
  assert.equal(await readFile(target, 'utf8'), generate(), 'npm/src/analysis.ts is stale: run node npm/types.mjs');
});

test('what the engine gives has exactly the fields of the types', async () => {
  const { analyze, init } = await import(join(installed.home, 'node/index.js'));
  await init();
  const { types, aliases } = readTypes();
  assert.ok([...reachable('Analysis', types, aliases)].length >= 10);
  const seen = new Set();
  const check = (value, type, path) => {
    const rust = (aliases.get(type) ?? type).replace("'static ", '');
    const inner = /^(Option|Vec)<(.+)>$/.exec(rust);
    if (inner?.[1] === 'Option') return value === null ? undefined : check(value, inner[2], path);
    if (inner) {
      assert.ok(Array.isArray(value), path);
      return value.forEach((item, index) => check(item, inner[2], `${path}[${index}]`));
    }
    if (['String', '&str'].includes(rust)) return assert.equal(typeof value, 'string', path);
    if (rust === 'bool') return assert.equal(typeof value, 'boolean', path);
    if (['usize', 'u32', 'f32', 'f64'].includes(rust)) return assert.equal(typeof value, 'number', path);
    const known = types.get(rust);
    seen.add(rust);
    if (known.values) return assert.ok(known.values.some(({ name }) => name === value), `${path}: ${value}`);
    const flat = (type) => type.fields.flatMap((field) => (field.flat ? flat(types.get(field.type)) : [field]));
    assert.deepEqual(Object.keys(value).sort(), flat(known).map(({ name }) => name).sort(), path);
    for (const field of flat(known)) check(value[field.name], field.type, `${path}.${field.name}`);
  };
  const samples = join(root, 'www/src/samples');
  for (const [file, input] of Object.entries({ 'aggregator.txt': 'text', 'wire.txt': 'text', 'nonprofit.html': 'html', 'wordpress.txt': 'wordpress' })) {
    check(analyze({ [input]: await readFile(join(samples, file), 'utf8') }), 'Analysis', file);
  }
  for (const type of ['Quote', 'Speaker', 'BlockReport', 'BlockSpan', 'Origin', 'Article']) assert.ok(seen.has(type), `no ${type} was seen`);
});
