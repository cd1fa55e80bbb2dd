// A long list of which only the first part is made at once; the rest follows as the reader comes near.

import { h } from '../html.ts';

const BATCH = 120;

/** Fills a container with items, a batch at a time. */
export class LongList<T> {
  readonly #container: HTMLElement;
  readonly #items: readonly T[];
  readonly #make: (item: T) => HTMLElement;
  readonly #more: HTMLElement;
  readonly #observer: IntersectionObserver;
  #made = 0;

  constructor(container: HTMLElement, items: readonly T[], make: (item: T) => HTMLElement) {
    this.#container = container;
    this.#items = items;
    this.#make = make;
    const button = h('button', { class: 'button more', type: 'button', onclick: () => this.extend() }, 'Show more');
    this.#more = /^[UO]L$/.test(container.tagName) ? h('li', {}, button) : button;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.extend();
      },
      { rootMargin: '800px' },
    );
    this.extend();
  }

  /** Makes the next batch. */
  extend(): void {
    this.until(this.#made + BATCH - 1);
  }

  /** Makes every item up to the one at `index`. */
  until(index: number): void {
    const end = Math.min(index + 1, this.#items.length);
    if (end <= this.#made) return;
    const batch = document.createDocumentFragment();
    for (const item of this.#items.slice(this.#made, end)) batch.append(this.#make(item));
    this.#made = end;
    this.#observer.disconnect();
    this.#more.remove();
    this.#container.append(batch);
    if (this.#made < this.#items.length) {
      this.#container.append(this.#more);
      this.#observer.observe(this.#more);
    }
  }
}
