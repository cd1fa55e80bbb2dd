// The small card that appears over a quotation: who says it, as whom, and how sure that is.

import { describe } from '../../../npm/src/export/index.ts';
import { byId, h } from '../html.ts';
import type { Story } from '../model.ts';

const kinds = { direct: 'In their own words', mixed: 'Their words in the writer’s sentence', indirect: 'In the writer’s words' };

/** Shows the card over every quotation in `root`; a click on a quotation or on a name chooses the speaker. */
export function attachNote(root: HTMLElement, story: Story, choose: (speaker: number | null) => void): void {
  const note = byId('note');
  note.hidden = true;
  const quoteAt = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-quote]') : null;

  root.addEventListener('pointerover', (event) => {
    const element = quoteAt(event);
    const quote = element && story.analysis.quotes[Number(element.dataset['quote'])];
    if (!element || !quote) {
      note.hidden = true;
      return;
    }
    const voice = story.voice(quote);
    note.dataset['colour'] = String(voice?.colour ?? 'none');
    note.replaceChildren(
      h('strong', {}, voice ? describe(voice.speaker) : 'Nobody is named as the speaker'),
      h('span', {}, voice && quote.kind !== 'indirect' && quote.confidence > 0 ? `${kinds[quote.kind]} · ${Math.round(quote.confidence * 100)} % sure` : kinds[quote.kind]),
    );
    note.hidden = false;
    const line = [...element.getClientRects()].find((box) => event.clientY >= box.top - 2 && event.clientY <= box.bottom + 2) ?? element.getBoundingClientRect();
    const left = Math.min(Math.max(8, event.clientX - note.offsetWidth / 2), document.documentElement.clientWidth - note.offsetWidth - 8);
    const top = line.top - note.offsetHeight - 6;
    note.style.left = `${left}px`;
    note.style.top = `${top > 8 ? top : line.bottom + 6}px`;
  });
  root.addEventListener('pointerleave', () => (note.hidden = true));
  root.addEventListener('click', (event) => {
    const speaker = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-speaker]')?.dataset['speaker'] : undefined;
    if (speaker === undefined || getSelection()?.isCollapsed === false) return;
    choose(root.dataset['focus'] === speaker ? null : Number(speaker));
  });
}
