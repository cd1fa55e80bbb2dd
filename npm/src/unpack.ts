// Makes an analysis of what WebAssembly hands over: one string and one array of numbers (`src/wasm/pack.rs` says in which
// order), which is several times as fast as making objects from within.

import type { Analysis, Block, HiddenSpan, Label, Origin, Quote, QuoteKind, Span, Speaker, SpeakerKind } from './analysis.ts';

/** An analysis on its way: where the story came from, all other strings one after the other, and numbers. */
export type Packed = [origin: Origin, text: string, numbers: Uint32Array];

const NONE = 0xffffffff;
const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect'];
const SPEAKER_KINDS: readonly SpeakerKind[] = ['person', 'organization', 'group', 'document', 'unnamed'];

/** The analysis. */
export function unpack([origin, text, numbers]: Packed): Analysis {
  const from = new Unpacker(text, numbers);
  const article = { text: from.string(), paragraphs: from.numbers() };
  return { origin, article, blocks: from.list(block), quotes: from.list(quote), speakers: from.list(speaker) };
}

/** Reads numbers and strings, each once and in their order. */
class Unpacker {
  readonly #text: string;
  readonly #numbers: Uint32Array;
  readonly #floats: Float32Array;
  readonly #names: string[] = [];
  #at = 0;
  #character = 0;

  constructor(text: string, numbers: Uint32Array) {
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

  string(): string {
    const start = this.#character;
    this.#character += this.number();
    return this.#text.slice(start, this.#character);
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

// The fields of a literal are read in its order.

function block(from: Unpacker, id: number): Block {
  return {
    id,
    tag: from.name(),
    text: from.string(),
    start: from.optional(),
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

function quote(from: Unpacker, id: number): Quote {
  return {
    id,
    kind: QUOTE_KINDS[from.number()]!,
    text: from.string(),
    spans: from.spans(),
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
