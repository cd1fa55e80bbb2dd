import type { Analysis, Block, HiddenSpan, Label, Quote, Span } from '../analysis.ts';
import { isPainted, slotsOf } from './palette.ts';
import type { Places } from './places.ts';
import { ATTRIBUTE, DIMMED, FADED, quoteHighlight } from './stylesheet.ts';

/** What becomes of boilerplate. */
export type Mode = 'hide' | 'fade' | 'off';

/** How a page is painted. */
export interface PaintOptions {
  /** What becomes of boilerplate. */
  mode: Mode;
  /** Whether quotes are highlighted. */
  quotes: boolean;
  /** Whether all that nobody said is dimmed. */
  quotesOnly: boolean;
  /** Whether a piece of boilerplate is hidden. Not asked about what the analysis keeps. */
  hides?(piece: Piece): boolean;
  /** Blocks that are hidden besides, whatever the analysis says of them. */
  besides?: ReadonlySet<number>;
}

/** A piece of boilerplate: a whole block, or a part of one. */
export interface Piece {
  /** The block. */
  block: Block;
  /** The part of it; `null` for all of it. */
  span: HiddenSpan | null;
}

/** What an analysis found on a live document. */
export interface LivePage {
  /** The analysis. */
  analysis: Analysis;
  /** The way from its spans to the document's nodes. */
  places: Places;
}

/**
 * What somebody looks at or looks for besides text: an element around some of it is not hidden with its text. Icons
 * and the fields of a form go with their words.
 */
const MEDIA = 'img, video, audio, iframe, object, embed, canvas, [role=search], [type=search]';
/** Icons are no wider and no higher, in CSS pixels; and what is smaller than the least may be yet to come. */
const ICON = { least: 9, most: 64 };
/** Never hidden, however much of it is boilerplate. */
const ROOTS = new Set(['html', 'body', 'main', 'article']);

/**
 * The paint on one document. It writes one attribute on elements and sets highlights; no node is added, moved or
 * changed. Painting again changes only what differs, and `clear` leaves the document as it was.
 */
export class Painter {
  readonly #document: Document;
  readonly #marked = new Map<Element, 'hide' | 'fade'>();
  readonly #highlights = new Map<string, Range[]>();

  /** A painter that has painted nothing yet. */
  constructor(document: Document) {
    this.#document = document;
  }

  /** Paints a page. What an earlier paint left and this one does not want is taken away. */
  paint(page: LivePage, options: PaintOptions): void {
    const marks = new Map<Element, 'hide' | 'fade'>();
    const ranges = new Map<string, Range[]>();
    // With forced colours, Chromium makes every highlight stand out: what is to stand back gets none.
    const forced = hasForcedColours(this.#document);
    const add = (name: string, range: Range | null) => {
      if (!range || (forced && (name === FADED || name === DIMMED))) return;
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    };
    if (options.mode !== 'off') this.#hide(page, options, options.mode, marks, add);
    if (options.quotes) paintQuotes(page, add);
    if (options.quotesOnly) for (const span of unsaid(page.analysis)) add(DIMMED, rangeOf(page, span));
    this.#mark(marks);
    this.#highlight(ranges);
  }

  /** Takes all paint away. */
  clear(): void {
    this.#mark(new Map());
    this.#highlight(new Map());
  }

  #hide(
    page: LivePage, options: PaintOptions, mode: 'hide' | 'fade',
    marks: Map<Element, 'hide' | 'fade'>, add: (name: string, range: Range | null) => void,
  ): void {
    const hidden = new Set<number>();
    for (const block of page.analysis.blocks) {
      if (options.besides?.has(block.id)) {
        hidden.add(block.id);
        continue;
      }
      if (block.hidden) {
        if (!options.hides || options.hides({ block, span: null })) hidden.add(block.id);
        continue;
      }
      for (const span of block.hiddenSpans) {
        if (options.hides && !options.hides({ block, span })) continue;
        const place = { block: block.id, start: span.start, end: span.end };
        const element = elementOfSpan(page, place);
        if (element) marks.set(element, mode);
        else add(FADED, rangeOf(page, place));
      }
    }
    if (!hidden.size) return;
    const grown = new Containers(page);
    for (const id of hidden) {
      const { text = '', label } = page.analysis.blocks[id] ?? {};
      const whole = { block: id, start: 0, end: text.length };
      const element = page.places.element(id) ?? elementOfSpan(page, whole);
      if (element?.isConnected && !hasMedia(element, label)) marks.set(grown.widest(element, hidden), mode);
      else add(FADED, rangeOf(page, whole));
    }
  }

  #mark(marks: Map<Element, 'hide' | 'fade'>): void {
    for (const [element, value] of this.#marked) {
      // Where the page itself wrote the attribute over, it is the page's now.
      if (!marks.has(element) && element.getAttribute(ATTRIBUTE) === value) element.removeAttribute(ATTRIBUTE);
    }
    for (const [element, value] of marks) {
      if (element.getAttribute(ATTRIBUTE) !== value) element.setAttribute(ATTRIBUTE, value);
    }
    this.#marked.clear();
    for (const [element, value] of marks) this.#marked.set(element, value);
  }

  #highlight(ranges: Map<string, Range[]>): void {
    const registry = registryOf(this.#document);
    if (!registry) return;
    for (const name of this.#highlights.keys()) if (!ranges.has(name)) registry.delete(name);
    for (const [name, list] of ranges) {
      if (sameRanges(this.#highlights.get(name), list)) {
        ranges.set(name, this.#highlights.get(name) as Range[]);
        continue;
      }
      const highlight = new Highlight();
      for (const range of list) highlight.add(range);
      highlight.priority = name === DIMMED ? 0 : name === FADED ? 2 : 1;
      registry.set(name, highlight);
    }
    this.#highlights.clear();
    for (const [name, list] of ranges) this.#highlights.set(name, list);
  }
}

/** How many blocks stand in each element, and how many of them are hidden: finds what may be hidden with a block. */
class Containers {
  readonly #all = new Map<Element, number>();
  readonly #page: LivePage;
  #hidden: Map<Element, number> | null = null;

  constructor(page: LivePage) {
    this.#page = page;
    for (const block of page.analysis.blocks) this.#count(this.#all, block.id);
  }

  /** The widest element around `element` that holds only hidden blocks and nothing to look at. */
  widest(element: Element, hidden: Set<number>): Element {
    if (!this.#hidden) {
      this.#hidden = new Map();
      for (const id of hidden) this.#count(this.#hidden, id);
    }
    let widest = element;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (ROOTS.has(around.localName) || this.#all.get(around) !== this.#hidden.get(around)) break;
      if (hasMedia(around)) break;
      widest = around;
    }
    return widest;
  }

  #count(counts: Map<Element, number>, block: number): void {
    const text = this.#page.places.firstText(block);
    for (let around = text?.parentElement ?? null; around; around = around.parentElement) {
      counts.set(around, (counts.get(around) ?? 0) + 1);
    }
  }
}

/** Whether something other than text would go with an element. The picture of a teaser goes with its words. */
function hasMedia(element: Element, label?: Label): boolean {
  for (const media of element.querySelectorAll(MEDIA)) {
    if (media.localName !== 'img' || !(isIcon(media as HTMLImageElement) || (label === 'related-links' && media.closest('a')))) return true;
  }
  return false;
}

function isIcon({ width, height }: HTMLImageElement): boolean {
  return Math.min(width, height) >= ICON.least && Math.max(width, height) <= ICON.most;
}

/** The element whose text is exactly that of a span, if there is one. */
function elementOfSpan(page: LivePage, span: Span): Element | null {
  const block = page.analysis.blocks[span.block];
  const wanted = block?.text.slice(span.start, span.end).replace(/\s+/g, '');
  if (!wanted) return null;
  let found: Element | null = null;
  for (let around = page.places.firstText(span.block) && page.places.parts(span)[0]?.node.parentElement; around; around = around.parentElement) {
    if (ROOTS.has(around.localName) || hasMedia(around)) break;
    const text = (around.textContent ?? '').replace(/\s+/g, '');
    if (text === wanted) found = around;
    else if (text.length > wanted.length) break;
  }
  return found;
}

function paintQuotes(page: LivePage, add: (name: string, range: Range | null) => void): void {
  const slots = slotsOf(page.analysis);
  const themes = new Map<Element, 'light' | 'dark'>();
  for (const quote of page.analysis.quotes) {
    if (!isPainted(quote)) continue;
    const name = quote.speaker === null ? null : slots[quote.speaker] ?? null;
    for (const span of quote.spans) {
      const parent = page.places.parts(span)[0]?.node.parentElement;
      if (!parent) continue;
      let theme = themes.get(parent);
      if (!theme) themes.set(parent, (theme = themeOf(parent)));
      add(quoteHighlight(name, theme), rangeOf(page, span));
    }
  }
}

/** Whether the reader's own colours replace those of all pages. */
export function hasForcedColours(document: Document): boolean {
  return document.defaultView?.matchMedia?.('(forced-colors: active)').matches ?? false;
}

/** Whether light text stands there on dark ground, by the text's colour. */
export function themeOf(element: Element): 'light' | 'dark' {
  const colour = getComputedStyle(element).color;
  const [first = 0, second = 0, third = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Colours come as sRGB, or in spaces whose first number is the lightness.
  const lightness = /^(ok)?l(ab|ch)/.test(colour)
    ? first / (colour.startsWith('ok') ? 1 : 100)
    : (0.2126 * first + 0.7152 * second + 0.0722 * third) / (colour.startsWith('rgb') ? 255 : 1);
  return lightness > 0.55 ? 'dark' : 'light';
}

/** Every stretch of text that is in no painted quote. */
function* unsaid(analysis: Analysis): Generator<Span> {
  const said = new Map<number, Span[]>();
  for (const quote of analysis.quotes.filter(isPainted)) {
    for (const span of quote.spans) said.set(span.block, [...(said.get(span.block) ?? []), span]);
  }
  for (const block of analysis.blocks) {
    let from = 0;
    for (const span of (said.get(block.id) ?? []).sort((a, b) => a.start - b.start)) {
      if (span.start > from) yield { block: block.id, start: from, end: span.start };
      from = Math.max(from, span.end);
    }
    if (from < block.text.length) yield { block: block.id, start: from, end: block.text.length };
  }
}

/** A live range over a span of the page. */
export function rangeOf(page: LivePage, span: Span): Range | null {
  return page.places.range(span, page.analysis.blocks[span.block]?.text ?? '');
}

/** The ranges of a quote, in its order. */
export function quoteRanges(page: LivePage, quote: Quote): Range[] {
  return quote.spans.map((span) => rangeOf(page, span)).filter((range) => range !== null);
}

/** The highlights of a document's window, where the browser has them. */
export function registryOf(document: Document): HighlightRegistry | null {
  const css = (document.defaultView as (Window & typeof globalThis) | null)?.CSS;
  return css && 'highlights' in css ? css.highlights : null;
}

function sameRanges(before: Range[] | undefined, now: Range[]): boolean {
  return before?.length === now.length && before.every((range, at) => {
    const other = now[at] as Range;
    return range.startContainer === other.startContainer && range.startOffset === other.startOffset
      && range.endContainer === other.endContainer && range.endOffset === other.endOffset;
  });
}
