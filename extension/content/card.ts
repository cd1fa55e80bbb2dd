import type { Speaker } from '../../npm/src/analysis.ts';
import { SLOTS } from '../../npm/src/dom/palette.ts';
import { aboutOf } from '../ui/speaker.ts';
import { el, language, say } from '../ui/dom.ts';
import styles from './card.css';

/** What a card says. */
export interface CardContent {
  speaker: Speaker | null;
  /** The speaker's slot in the palette. */
  slot: number | null;
  /** The word that says that somebody speaks here. */
  cue: string | null;
  /** The place of the quote among those of the page, from 1, and how many there are. */
  place: number;
  total: number;
  theme: 'light' | 'dark';
}

/** What a reader does on a card. */
export interface CardActions {
  step(by: 1 | -1): void;
  copy(): Promise<boolean>;
  /** The card was closed by the reader. */
  closed(): void;
}

/**
 * The card about one quote. It is an element of its own beside the page's body, with all its parts in a closed
 * shadow root, and it is only there while it is open.
 */
export class Card {
  readonly #document: Document;
  readonly #actions: CardActions;
  #host: HTMLElement | null = null;
  #range: Range | null = null;
  #before: Element | null = null;

  constructor(document: Document, actions: CardActions) {
    this.#document = document;
    this.#actions = actions;
  }

  get open(): boolean {
    return this.#host !== null;
  }

  /** Whether an event happened on the card. */
  has(event: Event): boolean {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  /** Opens beside a range. With `focus`, the keyboard goes to the card, and back where it was when it closes. */
  show(content: CardContent, range: Range, focus: boolean): void {
    const before = this.#host ? this.#before : this.#document.activeElement;
    const held = this.#host !== null && this.#document.activeElement === this.#host;
    this.#remove();
    this.#before = before;
    this.#range = range;
    const host = this.#document.createElement('sourcelight-card');
    host.setAttribute('popover', 'manual');
    const root = host.attachShadow({ mode: 'closed' });
    const card = this.#build(content);
    root.append(el('style', {}, styles), card);
    // Beside the body: frameworks that own the body do not meet it.
    this.#document.documentElement.append(host);
    this.#host = host;
    host.showPopover?.();
    this.place();
    if (focus || held) card.focus({ preventScroll: true });
    this.#document.addEventListener('scroll', this.#moved, { capture: true, passive: true });
    addEventListener('resize', this.#moved, { passive: true });
  }

  /** Closes, and gives the keyboard back. */
  hide(): void {
    if (!this.#host) return;
    const held = this.#document.activeElement === this.#host;
    this.#remove();
    if (held && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  /** Puts the card under its quote, or above where there is more room. */
  place(): void {
    const rects = this.#range?.getClientRects();
    if (!this.#host || !rects?.length) return;
    const first = rects[0] as DOMRect;
    const last = rects[rects.length - 1] as DOMRect;
    const { clientWidth, clientHeight } = this.#document.documentElement;
    const { offsetWidth, offsetHeight } = this.#host;
    const below = last.bottom + 8;
    const above = first.top - offsetHeight - 8;
    const top = below + offsetHeight <= clientHeight - 8 || above < 8 ? below : above;
    const start = top === below ? last : first;
    const left = Math.min(Math.max(8, start.left), Math.max(8, clientWidth - offsetWidth - 8));
    this.#host.style.setProperty('left', `${Math.round(left)}px`);
    this.#host.style.setProperty('top', `${Math.round(Math.min(Math.max(8, top), Math.max(8, clientHeight - offsetHeight - 8)))}px`);
  }

  readonly #moved = (): void => this.place();

  #remove(): void {
    this.#document.removeEventListener('scroll', this.#moved, { capture: true });
    removeEventListener('resize', this.#moved);
    this.#host?.remove();
    this.#host = null;
    this.#range = null;
  }

  #build({ speaker, slot: at, cue, place, total, theme }: CardContent): HTMLElement {
    const name = speaker?.name ?? say('speakerUnknown');
    const about = speaker ? aboutOf(speaker) : [];
    const slot = at === null ? null : SLOTS[at];
    const count = speaker?.quotes.length ?? 0;
    const status = el('span', { class: 'status', role: 'status' });
    const copy = async (): Promise<void> => {
      status.textContent = say((await this.#actions.copy()) ? 'copied' : 'copyFailed');
    };
    const card = el(
      'div',
      {
        class: `card ${theme}`, role: 'dialog', tabindex: '-1', dir: say('@@bidi_dir'), lang: language(),
        'aria-label': say('cardLabel', name),
        onkeydown: (event) => {
          const { key } = event as KeyboardEvent;
          if (key === 'Escape') { this.hide(); this.#actions.closed(); }
          else if (key === 'ArrowRight' || key === 'ArrowDown') this.#actions.step(1);
          else if (key === 'ArrowLeft' || key === 'ArrowUp') this.#actions.step(-1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        },
      },
      el('p', { class: 'name' }, slot && el('span', { class: `swatch ${slot.line}` }), name),
      about.length ? el('p', { class: 'about' }, about.join(' · ')) : null,
      el('p', { class: 'facts' },
        [speaker && (count === 1 ? say('quotedOnce') : say('quotedTimes', count)), cue && say('cue', cue)].filter(Boolean).join(' · ')),
      el('div', { class: 'bar' },
        el('button', { type: 'button', 'aria-label': say('previousQuote'), title: say('previousQuote'), onclick: () => this.#actions.step(-1) }, '←'),
        el('span', { class: 'place' }, say('placeOf', place, total)),
        el('button', { type: 'button', 'aria-label': say('nextQuote'), title: say('nextQuote'), onclick: () => this.#actions.step(1) }, '→'),
        status,
        el('button', { type: 'button', class: 'copy', onclick: () => void copy() }, say('copyCitation'))),
    );
    if (slot) card.style.setProperty('--speaker', slot[theme]);
    return card;
  }
}
