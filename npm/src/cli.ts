#!/usr/bin/env node
// The command `sourcelight`: files in, analyses out.

import { createWriteStream, realpathSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Analysis } from './analysis.ts';
import { analyze } from './analyze.ts';
import { documents, type Kind } from './cli/documents.ts';
import { type Format, formats, Output } from './cli/output.ts';
import { Progress } from './cli/progress.ts';
import { init } from './engine.ts';

declare const VERSION: string;

const kinds: readonly Kind[] = ['auto', 'text', 'html', 'wordpress', 'jsonl'];
const usage = `sourcelight [options] FILE…

Reads news stories: what is boilerplate and why, who is quoted, where the story came from.
Without a file, or for the file -, it reads standard input. Files may be gzipped.

  -f, --format FORMAT   ${formats.join(', ')}
                        (json for one file, jsonl for several and for JSON Lines)
  -a, --as KIND         ${kinds.join(', ')}: what the input is (auto)
  -u, --url URL         where the page is from, for HTML; a record's own address goes before it
  -o, --output FILE     writes to FILE instead of standard output
  -q, --quiet           no progress
  -h, --help            prints this
      --version         prints the version

JSON Lines have one record a line: {"text"}, {"html", "url"}, {"wordpress"} or a WordPress post. A record that cannot
be read is passed over and named at the end; the exit code is 1 then, 2 for a wrong call, and 130 where Ctrl+C ended it
early: what was read until then is written whole.
`;

/** Failures that are named at the end; the others are counted. */
const NAMED = 50;

async function main(): Promise<number> {
  let options;
  try {
    options = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        as: { type: 'string', short: 'a', default: 'auto' },
        url: { type: 'string', short: 'u' },
        output: { type: 'string', short: 'o' },
        quiet: { type: 'boolean', short: 'q', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return wrongCall(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = options;
  if (values.help) return say(usage);
  if (values.version) return say(`${VERSION}\n`);
  const kind = kinds.find((known) => known === values.as);
  if (!kind) return wrongCall(`--as must be one of ${kinds.join(', ')}, not "${values.as}".`);
  const format = formats.find((known) => known === values.format);
  if (values.format !== undefined && !format) {
    return wrongCall(`--format must be one of ${formats.join(', ')}, not "${values.format}".`);
  }
  if (values.url !== undefined && !URL.canParse(values.url)) return wrongCall(`--url must be a whole address, not "${values.url}".`);
  if (positionals.filter((path) => path === '-').length > 1) return wrongCall('Standard input, -, can be read only once.');
  if (values.output !== undefined && positionals.some((path) => isSame(path, values.output!))) {
    return wrongCall(`--output must not be one of the files that are read: "${values.output}".`);
  }
  if (positionals.length === 0 && process.stdin.isTTY) return wrongCall('Name a file, or pipe a story in.');
  const paths = positionals.length > 0 ? positionals : ['-'];
  return run(paths, kind, format ?? usual(paths, kind), values.url, values.output, values.quiet);
}

/** The format where none is asked for. */
function usual(paths: readonly string[], kind: Kind): Format {
  const lines = kind === 'jsonl' || paths.some((path) => /\.(jsonl|ndjson)(\.gz)?$/i.test(path));
  return paths.length > 1 || lines ? 'jsonl' : 'json';
}

/** Whether two paths lead to the same file. */
function isSame(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

async function run(paths: readonly string[], kind: Kind, format: Format, url: string | undefined, target: string | undefined, quiet: boolean): Promise<number> {
  const stream: Writable = target === undefined ? process.stdout : createWriteStream(target);
  let broken: Error | undefined;
  stream.on('error', (error) => (broken = error));
  const stop = new AbortController();
  // The second time, it ends at once.
  process.once('SIGINT', () => stop.abort());
  await init();
  const output = new Output(stream, format);
  const progress = new Progress(quiet);
  const failures: string[] = [];
  const fail = (source: string, reason: string): void => {
    progress.failed += 1;
    if (failures.length < NAMED) failures.push(`  ${source}: ${reason}`);
  };
  for (const path of paths) {
    if (broken || stop.signal.aborted) break;
    for await (const entry of documents(path, kind, url, stop.signal)) {
      if (broken || stop.signal.aborted) break;
      if ('error' in entry) {
        fail(entry.source, entry.error);
      } else {
        try {
          const analysis: Analysis | Analysis[] = analyze(entry.input);
          for (const one of Array.isArray(analysis) ? analysis : [analysis]) {
            await output.write({ source: entry.source, url: entry.url, analysis: one });
          }
          progress.done += 1;
        } catch (error) {
          fail(entry.source, error instanceof Error ? error.message : String(error));
        }
      }
      progress.tick();
      // Reading from memory never waits: without a pause nothing else is heard, neither Ctrl+C nor a closed pipe.
      await setImmediate();
    }
  }
  if (!broken) await output.end();
  if (target !== undefined && !broken) {
    stream.end();
    await finished(stream).catch(() => undefined);
  }
  progress.clear();
  if (broken) {
    // Whoever read our output has enough, as `head` does.
    if ((broken as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    process.stderr.write(`sourcelight: ${broken.message}\n`);
    return 1;
  }
  const code = stop.signal.aborted ? 130 : progress.failed > 0 ? 1 : 0;
  if (code === 130) process.stderr.write(`sourcelight: stopped after ${progress.done + progress.failed}.\n`);
  if (progress.failed === 0) return code;
  const more = progress.failed - failures.length;
  process.stderr.write(
    `sourcelight: ${progress.failed} of ${progress.done + progress.failed} failed:\n${failures.join('\n')}\n${more > 0 ? `  and ${more} more\n` : ''}`,
  );
  return code;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function wrongCall(message: string): number {
  process.stderr.write(`sourcelight: ${message}\nsourcelight --help says more.\n`);
  return 2;
}

process.exitCode = await main();
