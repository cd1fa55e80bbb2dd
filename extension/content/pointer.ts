import type { Card } from './card.ts';
import { type QuotePlace, caretAt } from './quotes.ts';

/** How long the pointer rests before a card opens, and how long it may be away before it closes, in milliseconds. */
const REST = 160;
const AWAY = 260;

/** Watches where the reader points, and says which quote is there. Costs nothing while the pointer does not move. */
export class Pointer {
  readonly #document: Document;
  readonly #card: Card;
  readonly #find: (x: number, y: number) => QuotePlace | null;
  readonly #pointed: (place: QuotePlace | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at: Range | null = null;
  /** Where the context menu was opened last. */
  #menu: { node: Node; offset: number } | null = null;

  constructor(
    document: Document, card: Card,
    find: (x: number, y: number) => QuotePlace | null, pointed: (place: QuotePlace | null) => void,
  ) {
    this.#document = document;
    this.#card = card;
    this.#find = find;
    this.#pointed = pointed;
  }

  start(): void {
    this.#document.addEventListener('pointermove', this.#moved, { passive: true });
    this.#document.addEventListener('click', this.#clicked, { passive: true });
    this.#document.addEventListener('contextmenu', this.#menuOpened, { passive: true, capture: true });
    this.#document.addEventListener('keydown', this.#key, { passive: true });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#at = null;
    this.#menu = null;
    this.#document.removeEventListener('pointermove', this.#moved);
    this.#document.removeEventListener('click', this.#clicked);
    this.#document.removeEventListener('contextmenu', this.#menuOpened, { capture: true });
    this.#document.removeEventListener('keydown', this.#key);
  }

  /** The text that the context menu was opened on. */
  get menu(): { node: Node; offset: number } | null {
    return this.#menu;
  }

  readonly #moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons) return;
    clearTimeout(this.#timer);
    if (this.#card.has(event)) return;
    const { clientX, clientY } = event;
    this.#timer = setTimeout(() => this.#point(this.#find(clientX, clientY)), this.#card.open ? AWAY : REST);
  };

  /** A tap is how one points without a pointer. */
  readonly #clicked = (event: MouseEvent): void => {
    if (this.#card.has(event)) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    const link = event.target instanceof Element && event.target.closest('a, button, input, label');
    if (!touch || link || !this.#document.getSelection()?.isCollapsed) {
      if (this.#card.open) this.#point(null);
      return;
    }
    this.#point(this.#find(event.clientX, event.clientY));
  };

  readonly #menuOpened = (event: MouseEvent): void => {
    this.#menu = caretAt(this.#document, event.clientX, event.clientY);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#card.open) this.#point(null);
  };

  #point(place: QuotePlace | null): void {
    const range = place?.range ?? null;
    if (range && this.#card.open && this.#at && sameStart(range, this.#at)) return;
    this.#at = range;
    if (place || this.#card.open) this.#pointed(place);
  }
}

function sameStart(one: Range, other: Range): boolean {
  return one.startContainer === other.startContainer && one.startOffset === other.startOffset;
}
