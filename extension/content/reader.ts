import type { Quote } from '../../npm/src/analysis.ts';
import { type LivePage, Painter, type Piece } from '../../npm/src/dom/paint.ts';
import { type PageState, type Summary, type ToPage, ask } from '../shared/messages.ts';
import { type Settings, fingerprint, loadSettings, siteOf, watchSettings } from '../shared/settings.ts';
import { PageReader } from './engine.ts';
import { Follower } from './follow.ts';

/**
 * The reader of one page: reads it, paints it, follows it, and answers for it. While the site is switched off it
 * does nothing but wait for the switch.
 */
export class Reader {
  readonly #document: Document;
  readonly #painter: Painter;
  readonly #follower: Follower;
  readonly #pages = new PageReader();
  #settings: Settings | null = null;
  #page: LivePage | null = null;
  #error: string | null = null;
  #following = false;
  /** Pieces that the reader of the page wants to see during this visit, by block, start and end. */
  #shown = new Map<string, [number, number, number]>();
  #summary = '';

  constructor(document: Document) {
    this.#document = document;
    this.#painter = new Painter(document);
    this.#follower = new Follower(document, () => this.#refresh(), (node) => this.#page?.places.holds(node) ?? false);
  }

  /** Begins to read, as the settings have it. */
  async start(): Promise<void> {
    watchSettings((settings) => void this.#apply(settings));
    await this.#apply(await loadSettings());
  }

  /** Does what a message asks. */
  async answer(request: ToPage): Promise<unknown> {
    switch (request.type) {
      case 'summary': return this.#summarize();
      case 'state': return this.#state();
      default: return null;
    }
  }

  async #apply(settings: Settings): Promise<void> {
    this.#settings = settings;
    if (siteOf(settings, location.hostname).off) {
      this.#follower.stop();
      this.#following = false;
      this.#painter.clear();
      this.#page = null;
      this.#publish();
      return;
    }
    if (!this.#following) {
      this.#following = true;
      this.#follower.start();
    }
    if (this.#page) this.#paint();
    else await this.#refresh();
  }

  async #refresh(): Promise<void> {
    try {
      const page = await this.#pages.read(this.#document, location.href);
      // The site may have been switched off meanwhile.
      if (!this.#following) return;
      this.#page = page;
      this.#error = null;
      this.#paint();
    } catch (error) {
      this.#error = error instanceof Error ? error.message : String(error);
      this.#publish();
    }
  }

  #paint(): void {
    const { mode, quotes, quotesOnly } = this.#settings as Settings;
    this.#painter.paint(this.#page as LivePage, { mode, quotes, quotesOnly, hides: (piece) => this.#hides(piece) });
    this.#publish();
  }

  /** Whether a piece of boilerplate is hidden, as the settings have it. */
  #hides(piece: Piece): boolean {
    const settings = this.#settings as Settings;
    const { block, span } = piece;
    if (this.#shown.has(keyOf(block.id, span?.start ?? 0, span?.end ?? block.text.length))) return false;
    if (settings.shownLabels.includes(span?.label ?? block.label)) return false;
    const { kept } = siteOf(settings, location.hostname);
    return !kept.length || !kept.includes(fingerprint(span ? block.text.slice(span.start, span.end) : block.text));
  }

  #summarize(): Summary {
    const analysis = this.#page?.analysis;
    let hidden = 0;
    for (const block of analysis?.blocks ?? []) {
      if (block.hidden) hidden += Number(this.#hides({ block, span: null }));
      else for (const span of block.hiddenSpans) hidden += Number(this.#hides({ block, span }));
    }
    return {
      host: location.hostname,
      hidden: this.#settings?.mode === 'off' ? 0 : hidden,
      quotes: analysis?.quotes.length ?? 0,
      speakers: analysis?.speakers.length ?? 0,
      off: !this.#following,
      error: this.#error,
    };
  }

  #state(): PageState {
    return {
      summary: this.#summarize(),
      url: location.href,
      title: this.#document.title,
      analysis: this.#page?.analysis ?? null,
      shown: [...this.#shown.values()],
      positions: this.#page?.analysis.quotes.map((quote) => this.#position(quote)) ?? [],
    };
  }

  #position(_quote: Quote): [number, number] | null {
    return null;
  }

  /** Tells the badge and the panel, if there is something new to tell. */
  #publish(): void {
    const summary = this.#summarize();
    const text = JSON.stringify(summary);
    if (text === this.#summary) return;
    this.#summary = text;
    void ask({ type: 'changed', summary });
  }
}

function keyOf(block: number, start: number, end: number): string {
  return `${block}:${start}:${end}`;
}
