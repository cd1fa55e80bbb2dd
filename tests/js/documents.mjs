// The project's documents and the commands in them. Every command is run by a test, as it is written: those in fences by
// docs.test.mjs, in an empty folder with the package; those that build, serve or measure the project itself by
// ../e2e/commands.test.mjs, one at a time.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const FOREIGN = new Set(['node_modules', 'target', 'dist', '.git']);

function* markdown(folder = '') {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !FOREIGN.has(entry.name)) yield* markdown(path);
    else if (entry.name.endsWith('.md')) yield path;
  }
}

/** Every document, by its path in the repository. */
export const documents = [...markdown()].sort();

export const contentOf = (document) => readFileSync(join(root, document), 'utf8');

/** The fenced pieces of a document: `kind` and `options` stand after the fence, "js browser" or "sh repository". */
export const fencesOf = (document) =>
  [...contentOf(document).matchAll(/^```([^\n]*)\n([^]*?)^```/gm)].map(([, info, code], index) => {
    const [kind = '', ...options] = info.trim().split(/\s+/);
    return { kind, options, code, name: `${index + 1}: ${code.trim().split('\n')[0]}` };
  });

/** The commands of a fence, one a line. */
export const linesOf = (code) =>
  code.replace(/\\\n\s*/g, ' ').split('\n').map((line) => line.replace(/\s+# .*$/, '').trim()).filter((line) => line !== '' && !line.startsWith('#'));

const COMMAND = /^(?:\$ )?(?:[A-Z_]+=\S+ )*(?:\.\/build\.sh(?= |$)|(?:cargo|node|npm|npx|python3?|pip|cat|bash|git|deno)(?= )).*$/;

/** Every command in a document, be it in a fence, in an indented block or in the running text. */
export function commandsOf(document) {
  const content = contentOf(document);
  const fenced = fencesOf(document).filter(({ kind }) => kind === 'sh').flatMap(({ code }) => linesOf(code));
  const text = content.replace(/^```[^]*?^```/gm, '');
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  const indented = [...text.matchAll(/^ {4}(\S.*)$/gm)].map(([, code]) => code);
  return [...new Set([...fenced, ...[...inline, ...indented].filter((code) => COMMAND.test(code))])];
}

/** Whether a command works on the project as a whole, so that nothing else may run beside it. */
export const runsAlone = (command) => /^\.\/build\.sh\b|^node extension\/|\bcargo test\b/.test(command);
