/**
 * Watches for what changes the looks of a page and not its text: a switch to dark, the system's or the page's own,
 * and forced colours. Pages mark their themes on the outermost elements, and change their colours softly.
 */

/** How long a page may take to change its colours, in milliseconds. */
const SOFTLY = 400;

export class LookWatcher {
  readonly #document: Document;
  readonly #look: () => string;
  readonly #changed: () => void;
  readonly #queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  readonly #observer = new MutationObserver(() => this.#later());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';

  /**
   * @param look says what the page looks like, as far as it matters
   * @param changed is called when it looks otherwise than it was seen
   */
  constructor(document: Document, look: () => string, changed: () => void) {
    this.#document = document;
    this.#look = look;
    this.#changed = changed;
  }

  start(): void {
    for (const query of this.#queries) query.addEventListener('change', this.#later);
    const { documentElement, body } = this.#document;
    for (const element of [documentElement, body]) this.#observer.observe(element, { attributes: true });
  }

  stop(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#later);
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The page was painted as it looks now. */
  seen(): void {
    this.#last = this.#look();
  }

  readonly #later = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#look() !== this.#last) this.#changed();
    }, SOFTLY);
  };
}
