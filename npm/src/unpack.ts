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
      const blocks = from.list(block);
      const article = { text: '', paragraphs: from.numbers() };
      article.text = told(blocks, from.spans());
      const quotes = from.list((from, id) => quote(from, id, blocks));
      return { origin, article, blocks, quotes, speakers: from.list(speaker) };
    },
  };
}

/** The article's text; all pieces of a block are one paragraph. */
function told(blocks: readonly Block[], pieces: readonly Span[]): string {
  let text = '';
  pieces.forEach((piece, index) => {
    if (index > 0 && pieces[index - 1]!.block !== piece.block) text += '\n\n';
    text += words(blocks, piece);
  });
  return text;
}

function words(blocks: readonly Block[], { block, start, end }: Span): string {
  return blocks[block]!.text.slice(start, end);
}

/** Reads numbers and strings, each once and in their order. */
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

  number(): number {
    return this.#numbers[this.#at++]!;
  }

  optional(): number | null {
    const number = this.number();
    return number === NONE ? null : number;
  }

  float(): number {
    return this.#floats[this.#at++]!;
  }

  string(length = this.number()): string {
    const start = this.#character;
    this.#character += length;
    return this.#text.slice(start, this.#character);
  }

  /** A block's text, which begins at `start` in the input or else is the next string. */
  blockText(start: number | null): string {
    const length = this.number();
    return start === null ? this.string(length) : this.#input.slice(start, start + length);
  }

  optionalString(): string | null {
    if (this.#numbers[this.#at] !== NONE) return this.string();
    this.#at += 1;
    return null;
  }

  name(): string {
    const place = this.number();
    if (place === this.#names.length) this.#names.push(this.string());
    return this.#names[place]!;
  }

  optionalName(): string | null {
    if (this.#numbers[this.#at] !== NONE) return this.name();
    this.#at += 1;
    return null;
  }

  list<T>(each: (from: Unpacker, id: number) => T): T[] {
    const length = this.number();
    const items: T[] = [];
    for (let id = 0; id < length; id += 1) items.push(each(this, id));
    return items;
  }

  numbers(): number[] {
    return this.list((from) => from.number());
  }

  span(): Span {
    return { block: this.number(), start: this.number(), end: this.number() };
  }

  optionalSpan(): Span | null {
    if (this.#numbers[this.#at] !== NONE) return this.span();
    this.#at += 1;
    return null;
  }

  spans(): Span[] {
    return this.list((from) => from.span());
  }
}

// A literal reads its fields in their order.

function block(from: Unpacker, id: number): Block {
  const tag = from.name();
  const start = from.optional();
  return {
    id,
    tag,
    text: from.blockText(start),
    start,
    label: from.name() as Label,
    hidden: from.number() === 1,
    rule: from.optionalName(),
    reason: from.optionalName(),
    hiddenSpans: from.list(hiddenSpan),
  };
}

function hiddenSpan(from: Unpacker): HiddenSpan {
  return { start: from.number(), end: from.number(), label: from.name() as Label, rule: from.name(), reason: from.name() };
}

function quote(from: Unpacker, id: number, blocks: readonly Block[]): Quote {
  const kind = QUOTE_KINDS[from.number()]!;
  const spans = from.spans();
  return {
    id,
    kind,
    text: from.optionalString() ?? spans.map((span) => words(blocks, span)).join(' '),
    spans,
    cue: from.optionalSpan(),
    mention: from.optionalSpan(),
    speaker: from.optional(),
    confidence: from.float(),
  };
}

function speaker(from: Unpacker, id: number): Speaker {
  return {
    id,
    name: from.string(),
    kind: SPEAKER_KINDS[from.number()]!,
    role: from.optionalString(),
    affiliation: from.optionalString(),
    mentions: from.spans(),
    quotes: from.numbers(),
  };
}
