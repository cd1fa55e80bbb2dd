/**
 * Reads the live document, finds the way from spans back to ranges, and paints: boilerplate hidden, quotations in
 * their speakers' colours. No text node is changed, and undo gives the document back as it was.
 *
 * @module
 */

import { pageAddress } from './analyze.ts';
import { type DomExports, readBySnapshot } from './dom/engine.ts';
import { type LivePage, Painter, type PaintOptions } from './dom/paint.ts';
import { paintStyles } from './dom/stylesheet.ts';
import { call } from './engine.ts';
import { SourcelightError } from './errors.ts';

export {
  type LivePage, type Mode, type PaintOptions, Painter, type Piece, quoteRanges, rangeOf,
} from './dom/paint.ts';
export { SLOTS, type Slot, isPainted, slotsOf } from './dom/palette.ts';
export { type PlaceData, Places } from './dom/places.ts';
export { paintStyles } from './dom/stylesheet.ts';
export { SourcelightError, type SourcelightErrorCode } from './errors.ts';
export type * from './analysis.ts';

/** How a document is read. */
export interface ReadOptions {
  /** Where it is from; without it, the document's own address. */
  url?: string | URL | null | undefined;
}

/**
 * Analyses the live document, or the part of it below an element.
 *
 * @returns the analysis, and the way from its spans to ranges (`rangeOf`, `quoteRanges`)
 * @throws {SourcelightError} `bad-argument` where `root` is no document or element; `not-initialized` before `init`;
 *   `crashed` where the engine fails
 */
export function analyzeDocument(root: Document | Element = globalThis.document, options: ReadOptions = {}): LivePage {
  const type = (root as Node | undefined)?.nodeType;
  if (type !== 1 && type !== 9) {
    throw new SourcelightError('bad-argument', 'root must be a Document or an Element.', { argument: 'root' });
  }
  const url = pageAddress(options.url, 'options.url') ?? (root.ownerDocument ?? (root as Document)).location?.href;
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
  const page = analyzeDocument(root, options);
  const document = root.ownerDocument ?? (root as Document);
  const painter = new Painter(document);
  painter.paint(page, { mode: 'hide', quotes: true, quotesOnly: false, ...options });
  const styles = addStyles(document);
  return {
    ...page,
    undo() {
      painter.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== styles);
    },
  };
}

/** Adds the stylesheet without touching the document's nodes. */
function addStyles(document: Document): CSSStyleSheet {
  const window = document.defaultView ?? globalThis;
  const styles = new (window as typeof globalThis).CSSStyleSheet();
  styles.replaceSync(paintStyles());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  return styles;
}
