import type { Analysis, Speaker } from '../../npm/src/analysis.ts';
import { SLOTS, slotOf } from '../../npm/src/dom/palette.ts';
import { el, say } from '../ui/dom.ts';

/** Who speaks: a picture of the share that each has in the quoted words, and the list. Choosing one filters quotes. */
export function showSpeakers(analysis: Analysis, chosen: number | null, choose: (speaker: number) => void): HTMLElement {
  const words = wordsBySpeaker(analysis);
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  const share = (speaker: Speaker): number => (all ? (100 * (words.get(speaker.id) ?? 0)) / all : 0);
  const speakers = [...analysis.speakers].sort((a, b) => share(b) - share(a));
  if (!speakers.length) return el('p', { class: 'soft' }, say('noSpeakers'));
  const description = speakers.map((speaker) => `${speaker.name}: ${percent(share(speaker))}`).join(', ');
  return el('div', {},
    el('div', { class: 'picture', role: 'img', 'aria-label': say('sharePicture', description) }, speakers.filter((speaker) => share(speaker) > 0).map((speaker) => {
      const part = coloured(el('span', { title: `${speaker.name}: ${percent(share(speaker))}` }), speaker);
      part.style.setProperty('flex-grow', String(share(speaker)));
      return part;
    })),
    el('ul', { class: 'speakers' }, speakers.map((speaker) => {
      const about = [speaker.role, speaker.affiliation && !speaker.role?.includes(speaker.affiliation) ? speaker.affiliation : null];
      const count = speaker.quotes.length;
      const button = el('button', { type: 'button', class: 'speaker', 'aria-pressed': String(chosen === speaker.id), onclick: () => choose(speaker.id) },
        coloured(el('span', { class: `swatch ${SLOTS[slotOf(speaker.id)]?.line ?? ''}` }), speaker),
        el('span', { class: 'name' }, speaker.name),
        el('span', { class: 'share' }, percent(share(speaker))),
        el('span', { class: 'about' }, [...about, count === 1 ? say('quotedOnce') : say('quotedTimes', count)].filter(Boolean).join(' · ')));
      return el('li', {}, button);
    })));
}

/** An element in a speaker's colour. */
export function coloured<Type extends HTMLElement>(element: Type, speaker: Speaker | null): Type {
  const slot = speaker && SLOTS[slotOf(speaker.id)];
  if (slot) element.style.setProperty('--speaker', `light-dark(${slot.light}, ${slot.dark})`);
  return element;
}

function wordsBySpeaker(analysis: Analysis): Map<number, number> {
  const words = new Map<number, number>();
  for (const { speaker, text } of analysis.quotes) {
    if (speaker !== null) words.set(speaker, (words.get(speaker) ?? 0) + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0));
  }
  return words;
}

function percent(share: number): string {
  return (share / 100).toLocaleString(chrome.i18n.getUILanguage(), { style: 'percent' });
}
