// The open stories as a row of tabs, with the arrow keys as tabs have them.

import { byId, h } from './html.ts';
import type { Story } from './model.ts';

/** A story that is open: a sample that may still be unread, or a visitor's own. */
export interface Tab {
  title: string;
  /** The sample that it is; `null` for a visitor's own story. */
  sample: string | null;
  story: Story | null;
}

/** The row of tabs. */
export class TabBar {
  readonly all: Tab[] = [];
  readonly #bar = byId('tabs');
  readonly #buttons = new Map<Tab, HTMLButtonElement>();
  readonly #actions: { select(tab: Tab): void; close(tab: Tab): void };
  #numbered = 0;

  constructor(actions: { select(tab: Tab): void; close(tab: Tab): void }) {
    this.#actions = actions;
    this.#bar.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Adds a tab at the end. */
  add(tab: Tab): Tab {
    this.all.push(tab);
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${(this.#numbered += 1)}`,
        class: tab.sample === null ? 'tab mine' : 'tab',
        'aria-selected': 'false',
        'aria-controls': 'result',
        tabindex: -1,
        title: tab.sample === null ? 'Delete closes this story' : null,
        onclick: (event) => {
          if (event.target instanceof Element && event.target.matches('.close')) this.#actions.close(tab);
          else this.#actions.select(tab);
        },
      },
      tab.title,
      // For the pointer only: inside a tab, nothing else can be a control; the Delete key does the same.
      tab.sample === null ? h('span', { class: 'close', 'aria-hidden': 'true' }) : null,
    );
    this.#buttons.set(tab, button);
    this.#bar.append(button);
    return tab;
  }

  /** Marks a tab as the open one. */
  select(tab: Tab): void {
    for (const [other, button] of this.#buttons) {
      const selected = other === tab;
      button.setAttribute('aria-selected', String(selected));
      button.tabIndex = selected ? 0 : -1;
      if (selected) button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  /** Takes a tab away. */
  remove(tab: Tab): void {
    this.all.splice(this.all.indexOf(tab), 1);
    this.#buttons.get(tab)?.remove();
    this.#buttons.delete(tab);
  }

  /** The id of a tab's element. */
  idOf(tab: Tab): string {
    return this.#buttons.get(tab)?.id ?? '';
  }

  #key(event: KeyboardEvent): void {
    const at = this.all.findIndex((tab) => this.#buttons.get(tab) === document.activeElement);
    const tab = this.all[at];
    if (!tab) return;
    if (event.key === 'Delete' && tab.sample === null) {
      this.#actions.close(tab);
      const now = this.all[Math.min(at, this.all.length - 1)];
      if (now) this.#buttons.get(now)?.focus();
      return;
    }
    const last = this.all.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = this.all[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    this.#buttons.get(next)?.focus();
    this.#actions.select(next);
  }
}
