import type { Quote, Span } from '../../npm/src/analysis.ts';
import { type LivePage, Painter, type Piece, hasForcedColours, quoteRanges, rangeOf, registryOf, themeOf } from '../../npm/src/dom/paint.ts';
import { isPainted, slotsOf } from '../../npm/src/dom/palette.ts';
import { CURRENT } from '../../npm/src/dom/stylesheet.ts';
import { toCitation } from '../../npm/src/export/citation.ts';
import { type PageState, type PieceReport, type SiteChange, type Start, type Summary, type ToPage, ask, spanKey } from '../shared/messages.ts';
import { type Settings, type Site, changeSettings, fingerprint, loadSettings, siteOf, watchSettings, withSite } from '../shared/settings.ts';
import { Card } from './card.ts';
import { copyText } from './copy.ts';
import { isArticle } from './decide.ts';
import { PageReader } from './engine.ts';
import { Follower } from './follow.ts';
import { Pointer } from './pointer.ts';
import { LookWatcher } from './look.ts';
import { QuoteIndex, type QuotePlace, caretAt, isOn } from './quotes.ts';
import { partsOfSite } from './site.ts';

/**
 * The reader of one page: reads it, paints it, follows it, and answers for it. While the site is switched off it
 * does nothing but wait for the switch, and the page is as it was.
 */
export class Reader {
  readonly #document: Document;
  readonly #host = location.hostname;
  readonly #painter: Painter;
  readonly #follower: Follower;
  readonly #looks: LookWatcher;
  readonly #card: Card;
  readonly #pointer: Pointer;
  readonly #pages = new PageReader();
  #settings: Settings | null = null;
  #page: LivePage | null = null;
  #index: QuoteIndex | null = null;
  /** Blocks that are left alone whatever they say. */
  #parts: ReadonlySet<number> = new Set();
  #error: string | null = null;
  #on = false;
  /** In a private window, choices for the site are not written down. */
  readonly #private = chrome.extension.inIncognitoContext;
  #own: Site | null = null;
  /** Where the reader was brought to, by the loader's judgement or the reader's wish. */
  readonly #address = location.href;
  /** Fingerprints of what the reader of the page wants to see during this visit. */
  readonly #shown = new Set<string>();
  /** The quote that the reader is at. */
  #current: number | null = null;
  #published = '';
  #begun: Promise<void> | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#painter = new Painter(document);
    this.#follower = new Follower(document, () => this.#refresh(), (node) => this.#page?.places.holds(node) ?? false);
    this.#looks = new LookWatcher(document, () => this.#look(), () => { if (this.#page) this.#paint(); });
    this.#card = new Card(document, {
      step: (by) => this.#step(by, true),
      copy: () => this.#copy(this.#quote(this.#current)),
      closed: () => this.#leave(),
    });
    this.#pointer = new Pointer(document, this.#card, (x, y) => this.#quoteAt(x, y), (place) => {
      if (place) this.#enter(place, false);
      else this.#leave();
    });
  }

  /** Begins to read, as the settings have it. */
  start(): Promise<void> {
    return (this.#begun ??= this.#begin());
  }

  async #begin(): Promise<void> {
    if (this.#private) this.#own = (await ask<Start>({ type: 'start' }))?.site ?? null;
    watchSettings((settings) => void this.#apply(settings));
    // A page that comes back from the browser's memory has heard of nothing meanwhile, and has lost its badge.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted || !chrome.runtime?.id) return;
      this.#published = '';
      void loadSettings().then((settings) => this.#apply(settings));
    });
    await this.#apply(await loadSettings());
  }

  /** Does what a message asks, once the page was read for the first time. */
  async answer(request: ToPage): Promise<unknown> {
    await this.start();
    switch (request.type) {
      case 'summary': return this.#summarize();
      case 'state': return this.#state();
      case 'go': return this.#go(request.quote);
      case 'reveal': return this.#reveal(request);
      case 'show': return this.#show(request, request.shown);
      case 'keep': return this.#keep(request, request.kept);
      case 'site': return this.#choose(request.change);
      case 'toggle': return this.#choose({ off: this.#on });
      case 'step': return this.#step(request.by, true);
      case 'copy-quote': return this.#copy(this.#quoteInHand());
      case 'hide-here': return this.#hideHere();
    }
  }

  /** Leaves the page as it was, for good. */
  retire(): void {
    this.#stop();
  }

  /** What was chosen for this site. */
  #site(): Site {
    return this.#own ?? siteOf(this.#settings as Settings, this.#host);
  }

  /** Chooses something for this site. */
  async #change(change: (site: Site) => Partial<Site>): Promise<void> {
    if (!this.#private) {
      await changeSettings((settings) => withSite(settings, this.#host, change(siteOf(settings, this.#host))));
      return;
    }
    const site = this.#site();
    this.#own = { ...site, ...change(site) };
    void ask({ type: 'remember', site: this.#own });
    await this.#apply(this.#settings as Settings);
  }

  #choose({ off, mode, label }: SiteChange): Promise<void> {
    return this.#change(({ shownLabels }) => ({
      ...(off !== undefined && { off }),
      // The default itself is no choice.
      ...(mode !== undefined && { mode: mode === this.#settings?.mode ? null : mode }),
      ...(label && { shownLabels: [...shownLabels.filter((other) => other !== label.name), ...(label.left ? [label.name] : [])] }),
    }));
  }

  async #apply(settings: Settings): Promise<void> {
    this.#settings = settings;
    if (this.#site().off) return this.#stop();
    if (!this.#on) {
      this.#on = true;
      this.#follower.start();
      this.#looks.start();
      this.#pointer.start();
    }
    if (this.#page) this.#paint();
    else await this.#refresh();
  }

  #stop(): void {
    this.#on = false;
    this.#follower.stop();
    this.#looks.stop();
    this.#pointer.stop();
    this.#leave();
    this.#painter.clear();
    this.#page = null;
    this.#index = null;
    this.#publish();
  }

  async #refresh(): Promise<void> {
    if (location.href !== this.#address && !isArticle(this.#document)) return this.#wait();
    try {
      const page = await this.#pages.read(this.#document, location.href);
      // The site may have been switched off meanwhile.
      if (!this.#on) return;
      this.#page = page;
      this.#parts = partsOfSite(page);
      this.#index = null;
      this.#error = null;
      this.#paint();
    } catch (error) {
      this.#error = error instanceof Error ? error.message : String(error);
      this.#publish();
    }
  }

  /** The page has gone to an address that is no article: it is left alone until it changes into one. */
  #wait(): void {
    this.#page = null;
    this.#index = null;
    this.#error = null;
    this.#leave();
    this.#painter.clear();
    this.#publish();
  }

  #paint(): void {
    const { mode, quotes, quotesOnly } = this.#settings as Settings;
    this.#painter.paint(this.#page as LivePage, {
      mode: this.#site().mode ?? mode,
      quotes,
      quotesOnly,
      hides: (piece) => !this.#parts.has(piece.block.id) && this.#keeps(piece) === null,
      besides: new Set(this.#hiddenByReader().filter((block) => !this.#shown.has(this.#print(block)))),
    });
    this.#looks.seen();
    this.#publish();
  }

  /** All that paint takes from the looks of the page. */
  #look(): string {
    const first = this.#page?.analysis.quotes.find(isPainted);
    const around = first && quoteRanges(this.#page as LivePage, first)[0]?.startContainer.parentElement;
    return `${hasForcedColours(this.#document)} ${around ? themeOf(around) : ''}`;
  }

  // What is hidden, and what is not

  /** What keeps a piece of boilerplate on the page, if anything does. */
  #keeps({ block, span }: Piece): PieceReport['kept'] {
    const settings = this.#settings as Settings;
    const label = span?.label ?? block.label;
    if (settings.shownLabels.includes(label)) return 'label';
    const { kept, shownLabels } = this.#site();
    if (shownLabels.includes(label)) return 'site-label';
    if (!kept.length && !this.#shown.size) return null;
    const print = fingerprint(span ? block.text.slice(span.start, span.end) : block.text);
    return kept.includes(print) ? 'site' : this.#shown.has(print) ? 'visit' : null;
  }

  /** The blocks that the reader of the page has hidden on this site. */
  #hiddenByReader(): number[] {
    const { hidden } = this.#site();
    if (!hidden.length) return [];
    return (this.#page?.analysis.blocks ?? []).filter((block) => hidden.includes(fingerprint(block.text))).map((block) => block.id);
  }

  #print(block: number): string {
    return fingerprint(this.#page?.analysis.blocks[block]?.text ?? '');
  }

  #pieces(): PieceReport[] {
    const own = new Set(this.#hiddenByReader());
    const pieces: PieceReport[] = [];
    for (const block of this.#page?.analysis.blocks ?? []) {
      const { id, text } = block;
      if (own.has(id)) {
        const kept = this.#shown.has(this.#print(id)) ? 'visit' : null;
        pieces.push({ block: id, start: 0, end: text.length, text, label: null, reason: null, kept });
      } else if (this.#parts.has(id)) {
        continue;
      } else if (block.hidden) {
        const kept = this.#keeps({ block, span: null });
        pieces.push({ block: id, start: 0, end: text.length, text, label: block.label, reason: block.reason, kept });
      } else {
        for (const span of block.hiddenSpans) {
          const { start, end, label, reason } = span;
          pieces.push({ block: id, start, end, text: text.slice(start, end), label, reason, kept: this.#keeps({ block, span }) });
        }
      }
    }
    return pieces;
  }

  #show(span: Span, shown: boolean): void {
    const print = this.#printOf(span);
    if (shown) this.#shown.add(print);
    else this.#shown.delete(print);
    if (this.#page) this.#paint();
    if (shown) this.#reveal(span);
  }

  async #keep(span: Span, keep: boolean): Promise<void> {
    const print = this.#printOf(span);
    if (!keep) this.#shown.delete(print);
    await this.#change(({ kept, hidden }) => {
      const others = kept.filter((other) => other !== print);
      return keep
        ? { kept: [...others, print], hidden: hidden.filter((other) => other !== print) }
        : { kept: others };
    });
  }

  async #hideHere(): Promise<void> {
    const { menu } = this.#pointer;
    const block = menu && this.#page?.places.blockAt(menu.node, menu.offset);
    if (block === null || block === undefined) return;
    const print = this.#print(block);
    this.#shown.delete(print);
    await this.#change(({ kept, hidden }) => ({ kept: kept.filter((other) => other !== print), hidden: [...hidden.filter((other) => other !== print), print] }));
  }

  #printOf({ block, start, end }: Span): string {
    return fingerprint(this.#page?.analysis.blocks[block]?.text.slice(start, end) ?? '');
  }

  #reveal(span: Span): void {
    const range = this.#page && rangeOf(this.#page, span);
    if (range) this.#scrollTo(range);
  }

  // Quotes

  #quote(id: number | null): Quote | null {
    return (id === null ? null : this.#page?.analysis.quotes[id]) ?? null;
  }

  #quoteAt(x: number, y: number): QuotePlace | null {
    const caret = caretAt(this.#document, x, y);
    if (!caret || !this.#page || !this.#settings?.quotes) return null;
    this.#index ??= new QuoteIndex(this.#page);
    const quote = this.#index.at(caret.node, caret.offset);
    const range = quote && isPainted(quote) && quoteRanges(this.#page, quote).find((part) => isOn(part, x, y));
    return range ? { quote, range } : null;
  }

  /** The quote that the context menu was opened on, or that is selected, or that the reader is at. */
  #quoteInHand(): Quote | null {
    if (!this.#page) return null;
    this.#index ??= new QuoteIndex(this.#page);
    const { menu } = this.#pointer;
    const selection = this.#document.getSelection();
    return (menu && this.#index.at(menu.node, menu.offset))
      ?? (selection?.anchorNode ? this.#index.at(selection.anchorNode, selection.anchorOffset) : null)
      ?? this.#quote(this.#current);
  }

  /** Goes to a quote: scrolls there and opens its card. */
  #go(id: number): boolean {
    const quote = this.#quote(id);
    const range = quote && this.#page && quoteRanges(this.#page, quote)[0];
    if (!quote || !range) return false;
    this.#scrollTo(range);
    this.#enter({ quote, range }, true);
    return true;
  }

  #step(by: 1 | -1, focus: boolean): boolean {
    const page = this.#page;
    if (!page) return false;
    const steps = page.analysis.quotes.filter((quote) => isPainted(quote) && quoteRanges(page, quote).some((range) => range.getClientRects().length));
    if (!steps.length) return false;
    let at = steps.findIndex((quote) => quote.id === this.#current);
    if (at < 0) {
      // From where the reader is on the page.
      const next = steps.findIndex((quote) => (quoteRanges(page, quote)[0]?.getBoundingClientRect().top ?? -1) >= 0);
      at = by > 0 ? (next < 0 ? steps.length : next) - 1 : next < 0 ? steps.length : next;
    }
    const quote = steps[(at + by + steps.length) % steps.length] as Quote;
    const range = quoteRanges(page, quote)[0];
    if (!range) return false;
    this.#scrollTo(range);
    this.#enter({ quote, range }, focus);
    return true;
  }

  #enter({ quote, range }: QuotePlace, focus: boolean): void {
    const page = this.#page as LivePage;
    const ranges = quoteRanges(page, quote);
    this.#current = quote.id;
    registryOf(this.#document)?.set(CURRENT, Object.assign(new Highlight(...ranges), { priority: 3 }));
    const { quotes, speakers, blocks } = page.analysis;
    const painted = quotes.filter((other) => isPainted(other) || other === quote);
    const cue = quote.cue && (blocks[quote.cue.block]?.text.slice(quote.cue.start, quote.cue.end) ?? null);
    const around = range.startContainer.parentElement ?? this.#document.body;
    this.#card.show({
      speaker: quote.speaker === null ? null : speakers[quote.speaker] ?? null,
      slot: quote.speaker === null ? null : slotsOf(page.analysis)[quote.speaker] ?? null,
      cue,
      place: painted.indexOf(quote) + 1,
      total: painted.length,
      theme: themeOf(around),
    }, range, focus);
  }

  #leave(): void {
    this.#card.hide();
    registryOf(this.#document)?.delete(CURRENT);
  }

  async #copy(quote: Quote | null): Promise<boolean> {
    if (!quote || !this.#page) return false;
    return copyText(this.#document, toCitation({ analysis: this.#page.analysis, url: location.href }, quote));
  }

  #scrollTo(range: Range): void {
    const { top, bottom } = range.getBoundingClientRect();
    const height = this.#document.documentElement.clientHeight;
    if (top >= 60 && bottom <= height - 60) return;
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // A soft scroll on a page that nobody sees may never end: Firefox drops it when the page comes to the front.
    const still = this.#document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const by = range.getBoundingClientRect().top - height / 3;
    scrollBy({ top: by, behavior: still || Math.abs(by) > 3 * height ? 'instant' : 'smooth' });
  }

  // What others ask

  #summarize(): Summary {
    const analysis = this.#page?.analysis;
    const mode = this.#settings && (this.#site().mode ?? this.#settings.mode);
    return {
      host: this.#host,
      hidden: mode === 'off' ? 0 : this.#pieces().filter(({ kept }) => kept === null).length,
      quotes: analysis?.quotes.length ?? 0,
      speakers: analysis?.speakers.length ?? 0,
      off: !this.#on,
      mode: mode ?? 'hide',
      error: this.#error,
    };
  }

  #state(): PageState {
    return {
      summary: this.#summarize(),
      url: location.href,
      title: this.#document.title,
      lang: this.#document.documentElement.lang,
      analysis: this.#page?.analysis ?? null,
      pieces: this.#pieces(),
      positions: this.#positions(),
    };
  }

  /** Where the quotes stand in the text content of the body, which is what other annotation tools count in. */
  #positions(): Record<string, [number, number]> {
    const positions: Record<string, [number, number]> = {};
    const page = this.#page;
    if (!page || !this.#document.body) return positions;
    const offsets = new Map<Node, number>();
    const walker = this.#document.createTreeWalker(this.#document.body, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      offsets.set(node, offset);
      offset += node.length;
    }
    for (const span of page.analysis.quotes.flatMap((quote) => quote.spans)) {
      const parts = page.places.parts(span);
      const first = parts[0];
      const last = parts.at(-1);
      const [start, end] = [first && offsets.get(first.node), last && offsets.get(last.node)];
      if (first && last && start !== undefined && end !== undefined) positions[spanKey(span)] = [start + first.start, end + last.end];
    }
    return positions;
  }

  /** Tells the badge and the panel, if there is something new to tell. */
  #publish(): void {
    const summary = this.#summarize();
    const { analysis } = this.#page ?? {};
    const text = JSON.stringify([summary, location.href, analysis?.quotes.map(({ text: words, speaker }) => [words, speaker]), this.#pieces()]);
    if (text === this.#published) return;
    this.#published = text;
    void ask({ type: 'changed', summary });
  }
}
