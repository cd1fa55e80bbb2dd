import type { Speaker } from '../../npm/src/analysis.ts';
import { SLOTS, UNNAMED, slotOf } from '../../npm/src/dom/palette.ts';

/** Gives an element the colour and the line that a speaker's quotes have on the page. */
export function mark<Type extends HTMLElement>(element: Type, speaker: Speaker | null): Type {
  const { light, dark, line } = (speaker && SLOTS[slotOf(speaker.id)]) || UNNAMED;
  element.style.setProperty('--mark', `light-dark(${light}, ${dark})`);
  element.style.setProperty('--mark-line', line);
  return element;
}
