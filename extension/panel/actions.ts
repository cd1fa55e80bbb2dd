import type { Label, Quote, Span } from '../../npm/src/analysis.ts';
import { toCitation } from '../../npm/src/export/citation.ts';
import type { ExportedDocument } from '../../npm/src/export/document.ts';
import { fragmentLink } from '../../npm/src/export/fragment.ts';
import type { ExportFormat } from '../../npm/src/export/index.ts';
import { type PageState, type PieceReport, type ToPage, askPage, spanKey } from '../shared/messages.ts';
import { save } from '../ui/save.ts';

/** What can be done with the page that is shown; always with what is known of it last. */
export class Actions {
  #page: { tab: number; state: PageState } | null = null;

  /** Another page is shown, or the same as it is now. */
  turnTo(tab: number, state: PageState): void {
    this.#page = { tab, state };
  }

  /** Goes to a quote on the page. */
  async go(quote: number): Promise<boolean> {
    return (await this.#tell({ type: 'go', quote })) === true;
  }

  /** Goes to a piece of text on the page, and shows it first where it is hidden. */
  async reveal({ block, start, end }: Span): Promise<void> {
    const within = this.#page?.state.pieces.find((piece) =>
      piece.kept === null && piece.block === block && piece.start <= start && piece.end >= end);
    if (within) await this.show(within, true);
    await this.#tell({ type: 'reveal', block, start, end });
  }

  /** Shows a piece of boilerplate during this visit, or hides it again. */
  async show({ block, start, end }: PieceReport, shown: boolean): Promise<void> {
    await this.#tell({ type: 'show', block, start, end, shown });
  }

  /** Never hides a piece of boilerplate on this site, or hides it again. */
  async keep({ block, start, end }: PieceReport, kept: boolean): Promise<void> {
    await this.#tell({ type: 'keep', block, start, end, kept });
  }

  /** Never hides a kind of boilerplate on this site, or hides it again. */
  async keepLabel(label: Label, kept: boolean): Promise<void> {
    await this.#tell({ type: 'site', change: { label: { name: label, left: kept } } });
  }

  /** Switches the site on. */
  async switchOn(): Promise<void> {
    await this.#tell({ type: 'site', change: { off: false } });
  }

  /** A link that goes to a quote in any browser that knows text fragments. */
  link(quote: Quote): string | null {
    const { analysis, url } = this.#page?.state ?? {};
    return analysis ? fragmentLink(analysis, quote, url) : null;
  }

  /** Copies a quote with its speaker, its place and its link. */
  async copyCitation(quote: Quote): Promise<boolean> {
    const exported = this.#exported();
    return exported !== null && copy(toCitation(exported, quote));
  }

  /** Copies the link to a quote. */
  async copyLink(quote: Quote): Promise<boolean> {
    const link = this.link(quote);
    return link !== null && copy(link);
  }

  /** Saves all of it as a file. */
  save(format: ExportFormat): void {
    const exported = this.#exported();
    if (!exported) return;
    const title = exported.analysis.origin.headline || this.#page?.state.title || '';
    save(format.write(exported), fileName(title, format.extension), format.mediaType);
  }

  #exported(): ExportedDocument | null {
    const { analysis, url, positions } = this.#page?.state ?? {};
    if (!analysis || !positions) return null;
    return {
      analysis,
      url,
      position: (span) => {
        const place = positions[spanKey(span)];
        return place ? { start: place[0], end: place[1] } : null;
      },
    };
  }

  async #tell(message: ToPage): Promise<unknown> {
    return this.#page && askPage(this.#page.tab, message);
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A name for a file, of the headline's first words. */
function fileName(title: string, extension: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${words.slice(0, 8).join('-').slice(0, 80) || 'sourcelight'}.${extension}`;
}
