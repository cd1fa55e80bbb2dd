// A line on standard error that says how far long work has come.

/** Milliseconds of work that are too short to speak of. */
const PATIENCE = 1500;

/** Counts documents and tells of them now and then. */
export class Progress {
  readonly #start = Date.now();
  readonly #quiet: boolean;
  readonly #live = process.stderr.isTTY;
  #said = Date.now();
  done = 0;
  failed = 0;

  constructor(quiet: boolean) {
    this.#quiet = quiet;
  }

  /** Says how far it is, where the last word is long enough ago. */
  tick(): void {
    const now = Date.now();
    if (this.#quiet || now - this.#start < PATIENCE || now - this.#said < (this.#live ? 250 : 5000)) return;
    this.#said = now;
    process.stderr.write(this.#live ? `\r${this.#line()}\x1b[K` : `${this.#line()}\n`);
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (this.#live && !this.#quiet) process.stderr.write('\r\x1b[K');
  }

  #line(): string {
    const rate = Math.round((this.done + this.failed) / ((Date.now() - this.#start) / 1000));
    const failed = this.failed > 0 ? `, ${this.failed.toLocaleString('en')} failed` : '';
    const documents = `${this.done.toLocaleString('en')} ${this.done === 1 ? 'document' : 'documents'}`;
    return `sourcelight: ${documents}${failed}, ${rate.toLocaleString('en')} a second`;
  }
}
