#!/usr/bin/env node
// Makes npm/src/analysis.ts, the TypeScript types of an analysis, from the Rust types that are serialised, with their
// documentation. A test holds the file to this, and real analyses to the types.
//   node npm/types.mjs            writes the file
//   node npm/types.mjs --check    fails where the file is stale

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const target = join(root, 'npm/src/analysis.ts');

/** Rust's name for a type, and the package's. A type that only ever stands flattened in others has none of its own. */
const NAMES = { BlockReport: 'Block', BlockSpan: 'Span' };
const INLINED = new Set(['Span']);
const PRIMITIVES = { String: 'string', '&str': 'string', bool: 'boolean', usize: 'number', u32: 'number', f32: 'number', f64: 'number' };

/** Every serialised type: `{ name, docs, fields }` for a struct, `{ name, docs, values }` for an enum. */
export function readTypes() {
  const types = new Map();
  const aliases = new Map();
  for (const path of rustFiles(join(root, 'src'))) {
    const source = readFileSync(path, 'utf8');
    for (const [, name, type] of source.matchAll(/^pub type (\w+) = ([^;]+);/gm)) aliases.set(name, type);
    const item = /((?:^\/\/\/.*\n)*)((?:^#\[.*\]\n)*)^pub (struct|enum) (\w+) \{\n([^]*?)^\}/gm;
    for (const [, docs, attributes, kind, name, body] of source.matchAll(item)) {
      if (!/derive\([^)]*\bSerialize\b/.test(attributes)) continue;
      const rename = renamer(/serde\(rename_all = "(\w+)"\)/.exec(attributes)?.[1]);
      const type = { name, docs: documentation(docs) };
      if (kind === 'enum') type.values = [...body.matchAll(/((?:^ +\/\/\/.*\n)+)^ +(\w+),$/gm)].map((value) => ({ docs: documentation(value[1]), name: rename(value[2]) }));
      else type.fields = [...body.matchAll(/((?:^ +\/\/\/.*\n)*)((?:^ +#\[.*\]\n)*)^ +pub (\w+): (.+),$/gm)].map((field) => structField(field, rename));
      types.set(name, type);
    }
    const labels = /^labels! \{\n([^]*?)^\}/m.exec(source);
    if (labels) types.set('Label', labelType(labels[1], source));
  }
  return { types, aliases };
}

function structField([, docs, attributes, name, type], rename) {
  const serde = /serde\(([^)]*)\)/.exec(attributes)?.[1] ?? '';
  if (serde && serde !== 'flatten') throw new Error(`${name}: #[serde(${serde})] is not known here`);
  return { docs: documentation(docs), name: rename(name), type, flat: serde === 'flatten' };
}

function labelType(body, source) {
  const values = [...body.matchAll(/((?:^ +\/\/\/.*\n)+)^ +\w+ = "([\w-]+)", (true|false);$/gm)].map(([, docs, name, hidden]) => ({ docs: documentation(docs), name, hidden: hidden === 'true' }));
  const docs = /^ {8}(\/\/\/ What a block, or a part of one, is\..*)$/m.exec(source)?.[1] ?? '/// What a block, or a part of one, is.';
  return { name: 'Label', docs: documentation(docs), values };
}

function* rustFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* rustFiles(path);
    else if (path.endsWith('.rs')) yield path;
  }
}

function renamer(rule) {
  if (rule === 'camelCase') return (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  if (rule === 'lowercase') return (name) => name.toLowerCase();
  if (rule === undefined) return (name) => name;
  throw new Error(`rename_all = "${rule}" is not known here`);
}

/** Rust's documentation in the package's words: its links and units are Rust's. */
function documentation(lines) {
  return lines
    .split('\n')
    .map((line) => line.trim().replace(/^\/\/\/ ?/, ''))
    .join('\n')
    .trim()
    .replace(/\bbytes? \((UTF-16 code units?)[^)]*\)/g, '$1')
    .replace(/\bbyte(s?)\b/g, 'UTF-16 code unit$1')
    .replace(/\[`(?:crate::)?([\w:]+)`\]/g, (_, path) => {
      const [type, ...rest] = path.split('::');
      return `\`${[NAMES[type] ?? type, ...rest].join('.')}\``;
    });
}

/** The TypeScript for a Rust type. */
function typescript(rust, aliases) {
  const type = (aliases.get(rust) ?? rust).replace(/'static /g, '').trim();
  const inner = /^(Option|Vec)<(.+)>$/.exec(type);
  if (inner) {
    const of = typescript(inner[2], aliases);
    return inner[1] === 'Option' ? `${of} | null` : of.includes(' ') ? `(${of})[]` : `${of}[]`;
  }
  if (PRIMITIVES[type]) return PRIMITIVES[type];
  if (/^[A-Z]\w+$/.test(type)) return NAMES[type] ?? type;
  throw new Error(`the Rust type ${rust} is not known here`);
}

/** What is in the file. */
export function generate() {
  const { types, aliases } = readTypes();
  const comment = (docs, indent = '') => {
    const lines = docs.split('\n');
    if (lines.length === 1) return `${indent}/** ${docs} */\n`;
    return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
  };
  const union = (name, docs, values, more = '') =>
    `${comment(docs)}export type ${name} =\n${values.map((value) => `${comment(value.docs, '  ')}  | '${value.name}'\n`).join('')}${more}`.trimEnd() + ';\n';
  const fieldsOf = (type) => type.fields.flatMap((field) => (field.flat ? fieldsOf(types.get(field.type)) : [field]));
  let text = `// Made from the Rust types by npm/types.mjs; changes belong there.
//
// What an analysis says, as it crosses from WebAssembly to JavaScript. Every offset counts UTF-16 code units inside a
// block's text, so that \`block.text.slice(start, end)\` is the span.
`;
  for (const type of reachable('Analysis', types, aliases)) {
    text += '\n';
    const name = NAMES[type.name] ?? type.name;
    if (type.name === 'Label') {
      const hidden = type.values.filter((value) => value.hidden);
      text += union('Label', type.docs, type.values.filter((value) => !value.hidden), '  | HiddenLabel');
      text += `\n${union('HiddenLabel', 'The labels of what a reader does not need.', hidden)}`;
    } else if (type.values) {
      text += union(name, type.docs, type.values);
    } else {
      const fields = fieldsOf(type).map((field) => `${comment(field.docs, '  ')}  ${field.name}: ${typescript(field.type, aliases)};\n`);
      text += `${comment(type.docs)}export interface ${name} {\n${fields.join('')}}\n`;
    }
  }
  return text;
}

/** The types that an analysis is made of, it first. */
export function reachable(from, types, aliases, found = new Set()) {
  const type = types.get(from);
  if (!type) throw new Error(`no serialised Rust type is called ${from}`);
  if (found.has(type)) return found;
  if (!INLINED.has(from)) found.add(type);
  for (const field of type.fields ?? []) {
    const name = (aliases.get(field.type) ?? field.type).replace(/'static /g, '').replace(/^(?:Option|Vec)<(.+)>$/, '$1').replace(/^(?:Option|Vec)<(.+)>$/, '$1');
    if (!PRIMITIVES[name] && !aliases.has(name)) {
      if (!field.flat) reachable(name, types, aliases, found);
    }
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = generate();
  const stale = readFileSync(target, 'utf8') !== text;
  if (!process.argv.includes('--check')) {
    if (stale) writeFileSync(target, text);
    console.log(`npm/src/analysis.ts ${stale ? 'is written anew' : 'is as it should be'}.`);
  } else if (stale) {
    console.error('npm/src/analysis.ts is stale: run node npm/types.mjs.');
    process.exit(1);
  }
}
