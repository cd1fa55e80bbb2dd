// From files and standard input to documents, one at a time, so that memory stays flat however many there are.

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Input } from '../analyze.ts';
import { decode, kindOf, UnreadableError } from '../sniff.ts';
import { linesOf } from './lines.ts';

/** What an input is taken for. */
export type Kind = 'auto' | 'text' | 'html' | 'wordpress' | 'jsonl';

/** A document to analyse, or a record that is none. */
export type Entry =
  | { source: string; input: Input; url: string | undefined }
  | { source: string; error: string };

/**
 * Every document in a file; `-` is standard input. What cannot be read is reported as an entry of its own. Where `stop` is
 * aborted, nothing more is read.
 */
export async function* documents(path: string, kind: Kind, url: string | undefined, stop: AbortSignal): AsyncGenerator<Entry> {
  const name = path === '-' ? 'standard input' : path;
  try {
    const bare = path.replace(/\.gz$/i, '');
    const stream = await open(path, stop);
    if (kind === 'jsonl' || (kind === 'auto' && /\.(jsonl|ndjson)$/i.test(bare))) {
      yield* records(stream, name, url);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = decode(Buffer.concat(chunks));
    if (kind === 'auto' && looksLikeRecords(text)) {
      const lines = text.split('\n');
      for (const [index, line] of lines.entries()) yield* record(line, `${name}:${index + 1}`, url);
      return;
    }
    if (text.trim() === '') throw new UnreadableError('It is empty.');
    const found = kind === 'auto' ? kindOf(text, bare) : kind;
    if (found === 'text') yield { source: name, input: { text }, url };
    else if (found === 'html') yield { source: name, input: { html: text, url }, url };
    else yield* posts(text, name, url);
  } catch (error) {
    yield { source: name, error: reason(error) };
  }
}

/** Opens a file or standard input, unpacked where its first bytes say that it is gzipped. */
async function open(path: string, stop: AbortSignal): Promise<Readable> {
  const file = path === '-' ? process.stdin : createReadStream(path);
  stop.addEventListener('abort', () => file.destroy(), { once: true });
  await new Promise<void>((ready, fail) => {
    file.once('readable', ready).once('end', ready).once('close', ready).once('error', fail);
  });
  const head = file.read() as Buffer | null;
  if (head === null) return file;
  file.unshift(head);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    if (/\.gz$/i.test(path)) throw new UnreadableError('It is not gzipped, as its name says.');
    return file;
  }
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  file.on('close', () => stop.aborted && gunzip.destroy());
  return file.pipe(gunzip);
}

async function* records(stream: Readable, name: string, url: string | undefined): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number += 1;
    const source = `${name}:${number}`;
    let text: string;
    try {
      text = typeof line === 'string' ? line : decode(line);
    } catch (error) {
      yield { source, error: reason(error) };
      continue;
    }
    yield* record(text, source, url);
  }
}

function* record(line: string, source: string, url: string | undefined): Generator<Entry> {
  const text = line.replace(/^\uFEFF/, '');
  if (text.trim() === '') return;
  try {
    yield* documentsIn(JSON.parse(text), source, url);
  } catch (error) {
    yield { source, error: `It is not valid JSON: ${reason(error)}` };
  }
}

function* posts(text: string, source: string, url: string | undefined): Generator<Entry> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableError(`It is not valid JSON: ${reason(error)}`);
  }
  if (!Array.isArray(value)) return yield* documentsIn(value, source, url);
  for (const [index, post] of value.entries()) yield* documentsIn(post, `${source}[${index}]`, url);
}

/** The document in a record: `{text}`, `{html, url}`, `{wordpress}`, or a WordPress post itself. */
function* documentsIn(value: unknown, source: string, url: string | undefined): Generator<Entry> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { source, error: 'It is no record: an object with text, html, wordpress or content.rendered is expected.' };
    return;
  }
  const { text, html, wordpress, content, url: own, link } = value as Record<string, unknown>;
  const address = [own, link].find((address) => typeof address === 'string' && address !== '') as string | undefined ?? url;
  const given = [text, html, wordpress].filter((content) => content !== undefined && content !== null);
  if (given.length === 0 && content === undefined) {
    yield { source, error: 'It has none of the fields text, html, wordpress and content.rendered.' };
    return;
  }
  // Wrong types are left to analyze, which names the field.
  if (given.length === 0) yield { source, input: { wordpress: value } as Input, url: address };
  else if (text !== undefined && text !== null) yield { source, input: { text } as Input, url: address };
  else if (html !== undefined && html !== null) yield { source, input: { html, url: address } as Input, url: address };
  else yield { source, input: { wordpress } as Input, url: address };
}

/** Whether a text without a telling name is JSON Lines: two lines that are objects each. */
function looksLikeRecords(text: string): boolean {
  const [first, second] = text.slice(0, 4_000_000).split('\n', 2).map((line) => line.replace(/^\uFEFF/, '').trim());
  const isObject = (line: string | undefined): boolean => {
    if (!line?.startsWith('{') || !line.endsWith('}')) return false;
    try {
      return typeof JSON.parse(line) === 'object';
    } catch {
      return false;
    }
  };
  return isObject(first) && isObject(second);
}

/** What the system says of files, in words. */
const SYSTEM: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  Z_BUF_ERROR: 'It ends before its gzipped data does.',
  Z_DATA_ERROR: 'Its gzipped data is damaged.',
};

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return SYSTEM[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message;
}
