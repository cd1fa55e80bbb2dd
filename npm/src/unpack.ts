// Makes an analysis of what WebAssembly hands over: one string and one array of numbers (`src/wasm/pack.rs` says in which
// order), which is several times as fast as making objects from within.

import type { Analysis, Block, HiddenSpan, Label, Origin, Quote, QuoteKind, Span, Speaker, SpeakerKind } from './analysis.ts';

/** The other side of a call to WebAssembly. */
export interface Host {
  /** Makes the analysis. The numbers are the module's memory and change with the next call. */
  unpack(origin: Origin, text: string, numbers: Uint32Array): Analysis;
}

const NONE = 0xffffffff;
const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect'];
const SPEAKER_KINDS: readonly SpeakerKind[] = ['person', 'organization', 'group', 'document', 'unnamed'];

/** A host for one call; `input` is the plain text that is analysed, if it is that. */
export function hostFor(input = ''): Host {
  return {
    unpack(origin, text, numbers) {
      const from = new Unpacker(input, text, numbers);
      const blocks = from.blocks();
      const article = { text: '', paragraphs: from.numbers() };
      article.text = from.told(blocks);
      return { origin, article, blocks, quotes: from.quotes(blocks), speakers: from.speakers() };
    },
  };
}

/**
 * Reads numbers and strings, each once and in their order. A literal reads its fields in their order.
 *
 * Each list has a loop of its own: one that calls a function for every item is not compiled into it.
 */
class Unpacker {
  readonly #input: string;
  readonly #text: string;
  readonly #numbers: Uint32Array;
  readonly #floats: Float32Array;
  readonly #names: string[] = [];
  #at = 0;
  #character = 0;

  constructor(input: string, text: string, numbers: Uint32Array) {
    this.#input = input;
    this.#text = text;
    this.#numbers = numbers;
    this.#floats = new Float32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  }

  #number(): number {
    return this.#numbers[this.#at++]!;
  }

  #optional(): number | null {
    const number = this.#number();
    return number === NONE ? null : number;
  }

  #float(): number {
    return this.#floats[this.#at++]!;
  }

  #string(length = this.#number()): string {
    const start = this.#character;
    this.#character = start + length;
    return this.#text.slice(start, start + length);
  }

  #optionalString(): string | null {
    const length = this.#number();
    return length === NONE ? null : this.#string(length);
  }

  #name(place = this.#number()): string {
    if (place === this.#names.length) this.#names.push(this.#string());
    return this.#names[place]!;
  }

  #optionalName(): string | null {
    const place = this.#number();
    return place === NONE ? null : this.#name(place);
  }

  numbers(): number[] {
    const numbers: number[] = [];
    for (let left = this.#number(); left > 0; left -= 1) numbers.push(this.#number());
    return numbers;
  }

  #span(block = this.#number()): Span {
    return { block, start: this.#number(), end: this.#number() };
  }

  #optionalSpan(): Span | null {
    const block = this.#number();
    return block === NONE ? null : this.#span(block);
  }

  #spans(): Span[] {
    const spans: Span[] = [];
    for (let left = this.#number(); left > 0; left -= 1) spans.push(this.#span());
    return spans;
  }

  blocks(): Block[] {
    const blocks: Block[] = [];
    for (let id = 0, count = this.#number(); id < count; id += 1) {
      const tag = this.#name();
      const start = this.#optional();
      const length = this.#number();
      blocks.push({
        id,
        tag,
        // A block of plain text is a part of the input.
        text: start === null ? this.#string(length) : this.#input.slice(start, start + length),
        start,
        label: this.#name() as Label,
        hidden: this.#number() === 1,
        rule: this.#optionalName(),
        reason: this.#optionalName(),
        hiddenSpans: this.#hiddenSpans(),
      });
    }
    return blocks;
  }

  #hiddenSpans(): HiddenSpan[] {
    const spans: HiddenSpan[] = [];
    for (let left = this.#number(); left > 0; left -= 1) {
      spans.push({
        start: this.#number(),
        end: this.#number(),
        label: this.#name() as Label,
        rule: this.#name(),
        reason: this.#name(),
      });
    }
    return spans;
  }

  /** The article's text; all pieces of a block are one paragraph. */
  told(blocks: readonly Block[]): string {
    let text = '';
    let before = NONE;
    for (let left = this.#number(); left > 0; left -= 1) {
      const block = this.#number();
      if (before !== NONE && before !== block) text += '\n\n';
      text += blocks[block]!.text.slice(this.#number(), this.#number());
      before = block;
    }
    return text;
  }

  quotes(blocks: readonly Block[]): Quote[] {
    const quotes: Quote[] = [];
    for (let id = 0, count = this.#number(); id < count; id += 1) {
      const kind = QUOTE_KINDS[this.#number()]!;
      const spans = this.#spans();
      quotes.push({
        id,
        kind,
        text: this.#optionalString() ?? joined(blocks, spans),
        spans,
        cue: this.#optionalSpan(),
        mention: this.#optionalSpan(),
        speaker: this.#optional(),
        confidence: this.#float(),
      });
    }
    return quotes;
  }

  speakers(): Speaker[] {
    const speakers: Speaker[] = [];
    for (let id = 0, count = this.#number(); id < count; id += 1) {
      speakers.push({
        id,
        name: this.#string(),
        kind: SPEAKER_KINDS[this.#number()]!,
        role: this.#optionalString(),
        affiliation: this.#optionalString(),
        mentions: this.#spans(),
        quotes: this.numbers(),
      });
    }
    return speakers;
  }
}

function words(blocks: readonly Block[], { block, start, end }: Span): string {
  return blocks[block]!.text.slice(start, end);
}

/** A quotation's text: its parts with a space between them; most have one. */
function joined(blocks: readonly Block[], spans: readonly Span[]): string {
  if (spans.length === 1) return words(blocks, spans[0]!);
  return spans.map((span) => words(blocks, span)).join(' ');
}
