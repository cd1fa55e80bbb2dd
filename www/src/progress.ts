// The line that says what is going on, with a way to stop; it appears only when something takes long.

import { byId } from './html.ts';

/** Milliseconds that are too short to be worth a line. */
const PATIENCE = 200;

/** The line of progress. */
export class ProgressLine {
  readonly #line = byId('progress');
  readonly #text = byId('progress-text');
  readonly #bar = byId<HTMLProgressElement>('progress-bar');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stop: () => void) {
    byId('stop').addEventListener('click', stop);
  }

  /** Says what is going on; `of` is 0 where the end is not known. */
  show(says: string, done: number, of: number): void {
    this.#text.textContent = says;
    if (of > 1) {
      this.#bar.max = of;
      this.#bar.value = done;
    } else {
      this.#bar.removeAttribute('value');
    }
    this.#timer ??= setTimeout(() => (this.#line.hidden = false), PATIENCE);
  }

  /** Takes the line away. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#line.hidden = true;
  }
}
