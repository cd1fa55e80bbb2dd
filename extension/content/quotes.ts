import type { Quote } from '../../npm/src/analysis.ts';
import type { LivePage } from '../../npm/src/dom/paint.ts';

/** A quote, and the part of it that the reader is at. */
export interface QuotePlace {
  quote: Quote;
  range: Range;
}

/** Finds the quote that stands at a place of the document. One for each page that was read. */
export class QuoteIndex {
  readonly #parts = new WeakMap<Node, { start: number; end: number; quote: Quote }[]>();

  constructor(page: LivePage) {
    for (const quote of page.analysis.quotes) {
      for (const span of quote.spans) {
        for (const { node, start, end } of page.places.parts(span)) {
          const list = this.#parts.get(node);
          if (list) list.push({ start, end, quote });
          else this.#parts.set(node, [{ start, end, quote }]);
        }
      }
    }
  }

  /** The quote around an offset of a text node; of several, the shortest. */
  at(node: Node, offset: number): Quote | null {
    const around = (this.#parts.get(node) ?? []).filter((part) => offset >= part.start && offset <= part.end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.quote ?? null;
  }
}

/** The text node and offset at a point of the window, or null where there is none. */
export function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position?.offsetNode.nodeType !== 3) return null;
  return { node: position.offsetNode, offset: position.offset };
}

/** Whether a point lies on the lines of a range and not merely near them. */
export function isOn(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left - 1 && x <= right + 1 && y >= top - 2 && y <= bottom + 2) return true;
  }
  return false;
}
