// The page's side of the worker: one source at a time, in the order in which they came, and a way to stop.

import type { Source } from './read.ts';
import type { Analysed, Answer, Request } from './worker.ts';

/** What the page hears while sources are read. */
export interface Listener {
  /** A source is being worked on; `done` of `of` stories are ready (`of` is 0 where that is not known). */
  progress(says: string, done: number, of: number): void;
  document(document: Analysed, source: Source): void;
  error(source: Source, says: string): void;
  /** Nothing is left to do. */
  idle(): void;
}

/** Reads sources, one after the other. */
export class Reader {
  readonly #listener: Listener;
  #worker: Worker;
  #queue: Request[] = [];
  /** The parts of the document that is on its way. */
  #parts: Extract<Answer, { type: 'part' }>[] = [];
  #next = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#worker = this.#start();
  }

  /** Reads a source after those that wait. */
  read(source: Source): void {
    this.#queue.push({ id: (this.#next += 1), source });
    if (this.#queue.length === 1) this.#send();
  }

  /** Whether a sample is being read or waits for it. */
  has(sample: string): boolean {
    return this.#queue.some(({ source }) => source.sample === sample);
  }

  /** Drops what is being read and all that waits. */
  stop(): void {
    this.#worker.terminate();
    this.#worker = this.#start();
    this.#queue = [];
    this.#parts = [];
    this.#listener.idle();
  }

  #start(): Worker {
    const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const waiting = this.#queue;
      this.stop();
      for (const { source } of waiting) {
        this.#listener.error(source, `The engine could not be started: ${event.message || 'its files did not load'}.`);
      }
    });
    return worker;
  }

  #send(): void {
    const request = this.#queue[0];
    if (!request) return this.#listener.idle();
    const { content } = request.source;
    this.#worker.postMessage(request, content instanceof ArrayBuffer ? [content] : []);
  }

  #hear(answer: Answer): void {
    const request = this.#queue[0];
    if (request?.id !== answer.id) return;
    if (answer.type === 'progress') return this.#listener.progress(answer.says, answer.done, answer.of);
    if (answer.type === 'part') {
      this.#parts.push(answer);
      return;
    }
    if (answer.type === 'document') {
      const { blocks, quotes } = answer.document.analysis;
      for (const part of this.#parts.splice(0)) {
        blocks.push(...part.blocks);
        quotes.push(...part.quotes);
      }
      return this.#listener.document(answer.document, request.source);
    }
    if (answer.type === 'error') this.#listener.error(request.source, answer.says);
    this.#queue.shift();
    this.#send();
  }
}
