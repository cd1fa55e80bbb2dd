// What the views need beyond the analysis itself: which marks fall into which block, and who has how many words.

import type { Analysis, Block, Quote, Speaker } from '../../npm/src/index.ts';
import type { Analysed } from './worker.ts';

/** A stretch of a block's text that is painted. */
export interface Mark {
  start: number;
  end: number;
  type: 'quote' | 'mention' | 'hidden';
  /** The quote, for quotes and mentions. */
  quote: Quote | null;
}

/** A speaker with their part of the words. */
export interface Voice {
  speaker: Speaker;
  /** Which of the colours is theirs, from 0. */
  colour: number;
  /** The words in their quotations that stand in quotation marks. */
  words: number;
  /** Their share of all quoted words, from 0 to 1. */
  share: number;
  quotes: Quote[];
}

/** How many speakers get a colour of their own; the others share them in turn. */
export const COLOURS = 8;

/** A story, ready to be shown. */
export class Story {
  readonly title: string;
  readonly sample: string | null;
  readonly source: Analysed;
  readonly analysis: Analysis;
  /** Whose words are quoted, those with the most first. */
  readonly voices: readonly Voice[];
  /** Who is only reported, in the writer's words. */
  readonly reported: readonly Voice[];
  /** How many quotations there are in the speakers' own words. */
  readonly quoted: number;
  readonly hidden: readonly Block[];
  readonly #voiceOf = new Map<number, Voice>();
  readonly #marks = new Map<number, Mark[]>();

  constructor(source: Analysed, sample: string | null) {
    this.source = source;
    this.sample = sample;
    this.analysis = source.analysis;
    this.title = source.title;
    const { quotes, speakers, blocks } = this.analysis;
    const words = new Map<number | null, number>();
    let total = 0;
    for (const quote of quotes) {
      if (quote.kind === 'indirect') continue;
      const counted = quote.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      words.set(quote.speaker, (words.get(quote.speaker) ?? 0) + counted);
      total += counted;
    }
    this.quoted = quotes.filter((quote) => quote.kind !== 'indirect').length;
    const everybody = speakers
      .filter((speaker) => speaker.quotes.length > 0)
      .map((speaker) => ({ speaker, words: words.get(speaker.id) ?? 0 }))
      .sort((a, b) => b.words - a.words)
      .map(({ speaker, words }, index) => ({
        speaker,
        words,
        colour: index % COLOURS,
        share: total > 0 ? words / total : 0,
        quotes: speaker.quotes.flatMap((id) => quotes[id] ?? []),
      }));
    this.voices = everybody.filter((voice) => voice.words > 0);
    this.reported = everybody.filter((voice) => voice.words === 0);
    for (const voice of everybody) this.#voiceOf.set(voice.speaker.id, voice);
    this.hidden = blocks.filter((block) => block.hidden || block.hiddenSpans.length > 0);
    for (const quote of quotes) {
      for (const span of quote.spans) this.#mark(span.block, { ...span, type: 'quote', quote });
      if (quote.mention) this.#mark(quote.mention.block, { ...quote.mention, type: 'mention', quote });
    }
    for (const block of this.hidden) {
      for (const span of block.hiddenSpans) this.#mark(block.id, { ...span, type: 'hidden', quote: null });
    }
  }

  #mark(block: number, mark: Mark): void {
    const marks = this.#marks.get(block);
    if (marks) marks.push(mark);
    else this.#marks.set(block, [mark]);
  }

  /** Who says a quote, where that is known. */
  voice(quote: Quote): Voice | null {
    return quote.speaker === null ? null : (this.#voiceOf.get(quote.speaker) ?? null);
  }

  /** Everybody who is quoted in a block, in order. */
  voicesIn(block: number): Voice[] {
    const voices = (this.#marks.get(block) ?? [])
      .filter((mark) => mark.type === 'quote' && mark.quote?.kind !== 'indirect')
      .sort((a, b) => a.start - b.start)
      .flatMap((mark) => (mark.quote && this.voice(mark.quote)) || []);
    return [...new Set(voices)];
  }

  /** A block's text cut at every mark: each piece with the marks that cover it. */
  pieces(block: Block): { text: string; marks: Mark[] }[] {
    const marks = this.#marks.get(block.id) ?? [];
    const cuts = [...new Set([0, block.text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
      .filter((cut) => cut >= 0 && cut <= block.text.length)
      .sort((a, b) => a - b);
    return cuts.slice(1).map((end, index) => {
      const start = cuts[index] ?? 0;
      return {
        text: block.text.slice(start, end),
        marks: marks.filter((mark) => mark.start <= start && mark.end >= end),
      };
    });
  }
}

/** A label as people say it. */
export const spoken = (label: string): string => label.replaceAll('-', ' ');
