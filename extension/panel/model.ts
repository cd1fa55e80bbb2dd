import type { Analysis, Quote, Speaker } from '../../npm/src/analysis.ts';

/** What the panel adds to an analysis before it shows it. Everything here is a pure function of its arguments. */

/** Somebody who is quoted, with their part of what is said. A null speaker stands for all whom nobody names. */
export interface Voice {
  speaker: Speaker | null;
  /** In the page's order. */
  quotes: Quote[];
  /** Words between quotation marks. */
  words: number;
  /** Their share of all words between quotation marks, from 0 to 1. */
  share: number;
}

/** Everybody who is quoted, those with the most words first; those whom nobody names come last. */
export function voicesOf({ quotes, speakers }: Analysis): Voice[] {
  const voices = new Map<number | null, Voice>();
  let all = 0;
  for (const quote of quotes) {
    const speaker = quote.speaker === null ? null : speakers[quote.speaker] ?? null;
    const key = speaker?.id ?? null;
    let voice = voices.get(key);
    if (!voice) voices.set(key, (voice = { speaker, quotes: [], words: 0, share: 0 }));
    voice.quotes.push(quote);
    // What is told in the writer's words is nobody's own.
    const words = quote.kind === 'indirect' ? 0 : wordsIn(quote.text);
    voice.words += words;
    all += words;
  }
  for (const voice of voices.values()) voice.share = all ? voice.words / all : 0;
  return [...voices.values()].sort((one, other) =>
    Number(one.speaker === null) - Number(other.speaker === null) || other.words - one.words);
}

/** At most two letters that stand for a name where there is little room. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  const great = words.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word));
  const [first, ...rest] = great.length ? great : words;
  return [first, rest.at(-1)].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}
