/**
 * Reads the live document, finds the way from spans back to ranges, and paints: boilerplate hidden, quotations in
 * their speakers' colours. No text node is changed, and undo gives the document back as it was.
 *
 * @module
 */

import type { Quote, Span } from './analysis.ts';
import { addressAt, objectAt, wrong } from './check.ts';
import { type DomExports, readBySnapshot } from './dom/engine.ts';
import * as paint from './dom/paint.ts';
import { type LivePage, Painter, type PaintOptions } from './dom/paint.ts';
import { paintStyles } from './dom/stylesheet.ts';
import { call } from './engine.ts';

export {
  type LivePage, type Mode, type PaintOptions, Painter, type Piece,
} from './dom/paint.ts';
export { SLOTS, type Slot, isPainted, slotsOf } from './dom/palette.ts';
export { type PlaceData, Places } from './dom/places.ts';
export { paintStyles } from './dom/stylesheet.ts';
export { SourcelightError, type SourcelightErrorCode } from './errors.ts';
export type * from './analysis.ts';

/** How a document is read. */
export interface ReadOptions {
  /** Where it is from (a string, a `URL` or a `Location`); without it, the document's own address. */
  url?: string | URL | null | undefined;
}

/**
 * Analyses the live document, or the part of it below an element.
 *
 * @returns the analysis, and the way from its spans to ranges (`rangeOf`, `quoteRanges`)
 * @throws {SourcelightError} `bad-argument` where `root` is no document or element, or `options` is not as described;
 *   `not-initialized` before `init`; `crashed` where the engine fails
 */
export function analyzeDocument(root: Document | Element = globalThis.document, options: ReadOptions = {}): LivePage {
  const type = (root as Node | undefined)?.nodeType;
  if (type !== 1 && type !== 9) throw wrong('root', 'a Document or an Element', root);
  const url = addressAt(objectAt(options, 'options').url, 'options.url') ?? (root.ownerDocument ?? (root as Document)).location?.href;
  return call((engine) => readBySnapshot(engine as DomExports, root, url));
}

/** A painted document. */
export interface Highlighted extends LivePage {
  /** Takes all paint away. */
  undo(): void;
}

/**
 * Analyses a document and paints it: boilerplate is hidden, every quotation gets its speaker's colour.
 *
 * @throws {SourcelightError} as `analyzeDocument`
 */
export function highlight(
  root: Document | Element = globalThis.document,
  options: ReadOptions & Partial<PaintOptions> = {},
): Highlighted {
  const wanted = paintOptions(objectAt(options, 'options'));
  const page = analyzeDocument(root, options);
  const document = root.ownerDocument ?? (root as Document);
  const painter = new Painter(document);
  painter.paint(page, wanted);
  const styles = addStyles(document);
  return {
    ...page,
    undo() {
      painter.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== styles);
    },
  };
}

/** Where a span is, as a live range; `null` where the page has changed and it is no longer there. */
export function rangeOf(page: LivePage, span: Span): Range | null {
  objectAt(objectAt(page, 'page').places, 'page.places');
  objectAt(span, 'span');
  return paint.rangeOf(page, span);
}

/** Where a quotation is, as live ranges in order; without the parts that are no longer there. */
export function quoteRanges(page: LivePage, quote: Quote): Range[] {
  objectAt(objectAt(page, 'page').places, 'page.places');
  if (!Array.isArray(objectAt(quote, 'quote').spans)) throw wrong('quote.spans', 'an array', quote.spans);
  return paint.quoteRanges(page, quote);
}

function paintOptions(options: Partial<PaintOptions>): PaintOptions {
  const { mode = 'hide', quotes = true, quotesOnly = false, hides, besides } = options;
  if (!['hide', 'fade', 'off'].includes(mode)) throw wrong('options.mode', "'hide', 'fade' or 'off'", mode);
  if (typeof quotes !== 'boolean') throw wrong('options.quotes', 'a boolean', quotes);
  if (typeof quotesOnly !== 'boolean') throw wrong('options.quotesOnly', 'a boolean', quotesOnly);
  if (hides !== undefined && typeof hides !== 'function') throw wrong('options.hides', 'a function', hides);
  if (besides !== undefined && typeof besides?.has !== 'function') throw wrong('options.besides', 'a Set of block ids', besides);
  return { mode, quotes, quotesOnly, ...(hides && { hides }), ...(besides && { besides }) };
}

/** Adds the stylesheet without touching the document's nodes. */
function addStyles(document: Document): CSSStyleSheet {
  const window = document.defaultView ?? globalThis;
  const styles = new (window as typeof globalThis).CSSStyleSheet();
  styles.replaceSync(paintStyles());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  return styles;
}
