import type { Analysis, Speaker } from '../../npm/src/analysis.ts';
import { SLOTS, UNNAMED, slotsOf } from '../../npm/src/dom/palette.ts';

/** The slots of the speakers of the analysis that is shown. */
const slots = new WeakMap<Speaker, number>();

/** Takes the slots that the page's paint gives the speakers of an analysis. */
export function takeSlots(analysis: Analysis): void {
  const given = slotsOf(analysis);
  for (const speaker of analysis.speakers) slots.set(speaker, given[speaker.id] ?? 0);
}

/** Gives an element the colour and the line that a speaker's quotes have on the page. */
export function mark<Type extends HTMLElement>(element: Type, speaker: Speaker | null): Type {
  const { light, dark, line } = (speaker && SLOTS[slots.get(speaker) ?? 0]) || UNNAMED;
  element.style.setProperty('--mark', `light-dark(${light}, ${dark})`);
  element.style.setProperty('--mark-line', line);
  return element;
}
