import type { Analysis, Quote } from '../analysis.ts';

/**
 * A slot is how one speaker's quotes look: a hue with a line style, so that no two of the first sixteen speakers
 * differ by colour alone. The hues follow Okabe and Ito's palette, which colour-blind readers can tell apart,
 * darkened for light pages and lightened for dark ones.
 */
export interface Slot {
  /** The line under a quote, and the speaker's colour elsewhere, on a light page. */
  light: string;
  /** The same on a dark page. */
  dark: string;
  /** `text-decoration-style`. */
  line: 'solid' | 'dashed' | 'dotted' | 'double';
}

const HUES: readonly [light: string, dark: string][] = [
  ['#0069a8', '#6cc0f5'], // blue
  ['#b84a00', '#ff9d5c'], // vermilion
  ['#00785a', '#4fd3ae'], // green
  ['#a23a78', '#f0a0cd'], // purple
  ['#7a6200', '#e8cf57'], // ochre
  ['#4b4bb3', '#b0b0ff'], // indigo
  ['#8a4b2d', '#d9a587'], // brown
  ['#00727d', '#5fd0dc'], // teal
];

const LINES: readonly Slot['line'][] = ['solid', 'dashed', 'dotted', 'double'];

/** Every slot, in the order in which speakers take them. */
export const SLOTS: readonly Slot[] = Array.from({ length: 16 }, (_, at) => {
  const [light, dark] = HUES[at % HUES.length] as [string, string];
  return { light, dark, line: LINES[(at + Math.floor(at / HUES.length)) % LINES.length] as Slot['line'] };
});

/** How quotes look that nobody is named for. */
export const UNNAMED: Slot = { light: '#6b6b6b', dark: '#b5b5b5', line: 'dotted' };

/**
 * The slot of each speaker, by their ids. Those whose words are painted come first, so that few speakers have the
 * hues that are told apart best.
 */
export function slotsOf({ quotes, speakers }: Pick<Analysis, 'quotes' | 'speakers'>): number[] {
  const slots: number[] = [];
  let next = 0;
  for (const { speaker } of [...quotes.filter(isPainted), ...quotes]) {
    if (speaker !== null) slots[speaker] ??= next++ % SLOTS.length;
  }
  for (const { id } of speakers) slots[id] ??= next++ % SLOTS.length;
  return slots;
}

/** Whether a quote is painted. What somebody said in the writer's words has no marks around it; it is only listed. */
export function isPainted(quote: Quote): boolean {
  return quote.kind !== 'indirect';
}
