// Writes analyses one after the other, in the format that was asked for.

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Analysis } from '../analysis.ts';
import { COLUMNS } from '../export/csv.ts';
import { exportFormats } from '../export/index.ts';

/** What can be written. */
export const formats = ['json', 'jsonl', 'markdown', 'csv', 'annotations', 'text'] as const;
export type Format = (typeof formats)[number];

const CSV_HEADER = `source,${COLUMNS.join(',')}\r\n`;

/** A document that was analysed. */
export interface Result {
  source: string;
  url: string | undefined;
  analysis: Analysis;
}

/** Writes results as they come. */
export class Output {
  readonly #stream: Writable;
  readonly #format: Format;
  #written = 0;
  /** For `json`: the first result, which is an object alone and one of a list with others. */
  #held: string | null = null;

  constructor(stream: Writable, format: Format) {
    this.#stream = stream;
    this.#format = format;
  }

  /** Writes one result; waits where the reader of the output is slower. */
  async write(result: Result): Promise<void> {
    const text = this.#text(result);
    this.#written += 1;
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  /** Writes what belongs at the end; waits until all of it has gone. Without any result a list is still a list. */
  async end(): Promise<void> {
    let rest = '';
    if (this.#written === 0) rest = this.#format === 'json' ? '[]\n' : this.#format === 'csv' ? CSV_HEADER : '';
    else if (this.#format === 'json') rest = this.#held === null ? '\n]\n' : `${this.#held}\n`;
    await new Promise((gone) => this.#stream.write(rest, gone));
  }

  #text({ source, url, analysis }: Result): string {
    const first = this.#written === 0;
    const document = { analysis, url };
    switch (this.#format) {
      case 'jsonl':
        return `${JSON.stringify({ source, url: url ?? null, ...analysis })}\n`;
      case 'json': {
        const text = JSON.stringify({ source, url: url ?? null, ...analysis }, null, 2);
        if (first) {
          this.#held = text;
          return '';
        }
        const before = this.#held === null ? '' : `[\n${this.#held}`;
        this.#held = null;
        return `${before},\n${text}`;
      }
      case 'markdown':
        return (first ? '' : '\n---\n\n') + exportFormats.markdown.write(document);
      case 'annotations':
        return `${JSON.stringify(JSON.parse(exportFormats.annotations.write(document)))}\n`;
      case 'text':
        return `${first ? '' : '\n\n'}${analysis.article.text}\n`;
      case 'csv':
        return sourced(exportFormats.csv.write(document), source, first);
    }
  }
}

/** The rows with the source before each; the header only once. */
function sourced(csv: string, source: string, withHeader: boolean): string {
  const rows = csv.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  const quoted = /[",\r\n]/.test(source) ? `"${source.replaceAll('"', '""')}"` : source;
  return rows
    .slice(withHeader ? 0 : 1)
    .map((row, index) => `${withHeader && index === 0 ? 'source' : quoted},${row}`)
    .join('');
}
