// A story in its two forms, side by side or one at a time, with what was found out about it.

import { views, type Place, type View } from '../address.ts';
import { count, h } from '../html.ts';
import type { Story } from '../model.ts';
import { showAfter } from './after.ts';
import { showBefore } from './before.ts';
import { attachNote } from './note.ts';
import { showSide } from './side.ts';

/** A story on the page. */
export interface Shown {
  /** Shows it as an address wants it. */
  apply(place: Place): void;
}

const names: Record<View, string> = { both: 'Side by side', before: 'Before', after: 'After' };

/** Shows a story in `container`, in place of what was there. */
export function showStory(
  container: HTMLElement,
  story: Story,
  actions: { view(view: View): void; speaker(speaker: number | null): void },
): Shown {
  const before = h('section', { class: 'pane before', 'aria-labelledby': 'before-title' }, h('h2', { id: 'before-title' }, 'Before', h('small', {}, 'as it was passed on')));
  const after = h('section', { class: 'pane after', id: 'story', 'aria-labelledby': 'after-title', tabindex: -1 }, h('div', { class: 'title' }, h('h2', { id: 'after-title' }, 'After', h('small', {}, 'the story alone')), legend(story)));
  const side = h('aside', { class: 'side', 'aria-label': 'What was found' });
  const buttons = views.map((view) =>
    h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => actions.view(view) }, names[view]),
  );
  const toBefore = showBefore(before, story);
  const toAfter = showAfter(after, story);
  const choose = showSide(side, story, {
    choose: (speaker) => actions.speaker(speaker),
    showQuote: (id) => {
      const block = story.analysis.quotes[id]?.spans[0]?.block;
      if (block === undefined) return;
      if (container.dataset['view'] === 'before') actions.view('after');
      const paragraph = toAfter(block);
      reveal(paragraph?.querySelector<HTMLElement>(`[data-quote="${id}"]`) ?? paragraph);
    },
    showPassage: (block) => {
      if (container.dataset['view'] === 'after') actions.view('before');
      reveal(toBefore(block));
    },
  });
  container.replaceChildren(
    h('div', { class: 'summary' }, facts(story), h('div', { class: 'views', role: 'group', 'aria-label': 'View' }, ...buttons)),
    h('div', { class: 'panes' }, before, after, side),
  );
  attachNote(after, story, (speaker) => actions.speaker(speaker));
  scrollTo({ top: 0 });

  let speaker: number | null = null;
  return {
    apply(place) {
      // Without room for two columns, side by side is the story itself.
      const view = narrow.matches && place.view === 'both' ? 'after' : place.view;
      container.dataset['view'] = view;
      buttons.forEach((button, index) => {
        button.setAttribute('aria-pressed', String(views[index] === view));
        button.hidden = narrow.matches && views[index] === 'both';
      });
      const known = story.analysis.speakers.some(({ id, quotes }) => id === place.speaker && quotes.length > 0) ? place.speaker : null;
      choose(known);
      after.classList.toggle('focused', known !== null);
      after.dataset['focus'] = known === null ? '' : String(known);
      highlight(after, known);
      if (known !== null && known !== speaker) {
        const first = story.analysis.speakers[known]?.quotes[0];
        const block = first === undefined ? undefined : story.analysis.quotes[first]?.spans[0]?.block;
        if (block !== undefined) reveal(toAfter(block), false);
        highlight(after, known);
      }
      speaker = known;
    },
  };
}

function facts(story: Story): HTMLElement {
  const { blocks, origin } = story.analysis;
  const from = origin.publisher ?? origin.agency;
  return h(
    'p',
    { class: 'counts' },
    h('span', { class: 'count hidden-count' }, `${story.hidden.length.toLocaleString('en')} of ${count(blocks.length, 'passage')} hidden`),
    h('span', { class: 'count' }, `${count(story.quoted, 'quotation')} by ${count(story.voices.length, 'speaker')}`),
    from ? h('span', { class: 'count' }, `from ${from}`) : null,
    story.source.length > LONG ? h('span', { class: 'count' }, `read in ${duration(story.source.ms)}`) : null,
  );
}

/** What the two ways of underlining say, where the story has both or either. */
function legend(story: Story): HTMLElement | null {
  const own = story.quoted > 0 ? h('span', { class: 'key-own' }, 'their own words') : null;
  const reported = story.analysis.quotes.length > story.quoted ? h('span', { class: 'key-reported' }, 'in the writer’s words') : null;
  return own || reported ? h('p', { class: 'legend' }, own, reported) : null;
}

/** From this length on, in UTF-16 code units, it is of interest how long the reading took. */
const LONG = 100_000;

const duration = (ms: number): string =>
  ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

function highlight(root: HTMLElement, speaker: number | null): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-quote], .voice')) {
    element.classList.toggle('off', speaker !== null && element.dataset['speaker'] !== String(speaker));
  }
}

/** Whether there is room for one column only. */
export const narrow = matchMedia('(max-width: 48rem)');

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Brings an element into view and lets it shine for a moment. */
function reveal(element: HTMLElement | null, focus = true): void {
  if (!element) return;
  const box = element.getBoundingClientRect();
  if (box.top < 60 || box.bottom > innerHeight) {
    element.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
  }
  const target = element.closest<HTMLElement>('[tabindex]');
  if (focus) target?.focus({ preventScroll: true });
  element.classList.remove('shine');
  void element.offsetWidth;
  element.classList.add('shine');
}
