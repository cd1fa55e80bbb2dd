import type { Analysis } from '../../npm/src/analysis.ts';
import { el, say } from '../ui/dom.ts';
import type { Actions } from './panel.ts';
import { coloured } from './speakers.ts';

/** Every quotation, in the page's order, or those of one speaker. */
export function showQuotes(analysis: Analysis, only: number | null, actions: Actions): HTMLElement {
  const quotes = analysis.quotes.filter(({ speaker }) => only === null || speaker === only);
  if (!quotes.length) return el('p', { class: 'soft' }, say('noQuotes'));
  return el('ol', { class: 'items' }, quotes.map((quote) => {
    const speaker = quote.speaker === null ? null : analysis.speakers[quote.speaker] ?? null;
    const by = [speaker?.name ?? say('speakerUnknown'), quote.kind === 'indirect' ? say('indirect') : null];
    return coloured(el('li', { class: 'item' },
      el('button', { type: 'button', class: 'go', onclick: () => actions.go(quote.id) }, quote.text),
      el('p', { class: 'by' }, by.filter(Boolean).join(' · '),
        el('button', { type: 'button', class: 'plain', onclick: () => actions.copy(quote.id) }, say('copyCitation')))), speaker);
  }));
}
