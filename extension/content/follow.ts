/**
 * Follows a page that changes, without taking its time: changes are collected, looked at when the browser is idle,
 * and ever more seldom while they go on. Nothing runs while nothing changes, or while nobody sees the page.
 */

/** How long changes are collected, in milliseconds. */
const BATCH = 64;
/** The least time between two readings, and the most that it grows to while a page does not rest. */
const SHORTEST = 200;
const LONGEST = 8000;
/** After this long without a change the page has come to rest, in milliseconds. */
const REST = 4000;
/** Shorter texts (a clock, a counter) are no reason to read a page again, unless they are painted. */
const TEXT = 25;

/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'sourcelight-card']);

export class Follower {
  readonly #document: Document;
  readonly #changed: () => Promise<void>;
  readonly #matters: (node: Node) => boolean;
  readonly #observer = new MutationObserver((records) => this.#collect(records));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #again = false;
  #pause = SHORTEST;
  #last = 0;
  #address = '';

  /**
   * @param changed reads the page again
   * @param matters whether a text node stands in the story or is painted
   */
  constructor(document: Document, changed: () => Promise<void>, matters: (node: Node) => boolean) {
    this.#document = document;
    this.#changed = changed;
    this.#matters = matters;
  }

  /** Begins to follow. */
  start(): void {
    this.#address = location.href;
    this.#observer.observe(this.#document, { childList: true, characterData: true, subtree: true });
    this.#document.addEventListener('visibilitychange', this.#seen);
    addEventListener('popstate', this.#navigated);
    window.navigation?.addEventListener('currententrychange', this.#navigated);
  }

  /** Stops following; nothing is called any more. */
  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('popstate', this.#navigated);
    window.navigation?.removeEventListener('currententrychange', this.#navigated);
  }

  readonly #seen = (): void => {
    if (this.#again && !this.#document.hidden) this.#schedule();
  };

  readonly #navigated = (): void => {
    if (location.href === this.#address) return;
    this.#address = location.href;
    this.#pause = SHORTEST;
    this.#schedule();
  };

  #collect(records: MutationRecord[]): void {
    if (this.#timer !== undefined) return;
    if (records.some((record) => this.#isChange(record))) this.#schedule();
  }

  #isChange(record: MutationRecord): boolean {
    if (record.type === 'characterData') {
      const text = record.target as Text;
      return this.#matters(text) || (text.data.trim().length >= TEXT && !isUnread(text.parentNode));
    }
    if (isUnread(record.target)) return false;
    return [...record.addedNodes, ...record.removedNodes].some((node) => {
      if (isUnread(node)) return false;
      return this.#matters(node) || (node.textContent?.trim().length ?? 0) >= TEXT;
    });
  }

  #schedule(): void {
    this.#again = true;
    if (this.#busy || this.#document.hidden) return;
    const now = performance.now();
    if (now - this.#last > REST) this.#pause = SHORTEST;
    const wait = Math.max(BATCH, this.#last + this.#pause - now);
    this.#timer ??= setTimeout(() => requestIdleCallback(() => void this.#run(), { timeout: 1000 }), wait);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#again = false;
    this.#busy = true;
    try {
      await this.#changed();
    } finally {
      this.#busy = false;
      this.#last = performance.now();
      this.#pause = Math.min(LONGEST, this.#pause * 2);
      if (this.#again) this.#schedule();
    }
  }
}

function isUnread(node: Node | null): boolean {
  return node?.nodeType === 1 && UNREAD.has((node as Element).localName);
}
