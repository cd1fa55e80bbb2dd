// Beside the story: who speaks and how much, where it came from, what was hidden, and the downloads.

import { exportFormats } from '../../../npm/src/export/index.ts';
import type { Quote } from '../../../npm/src/index.ts';
import { count, h } from '../html.ts';
import { spoken, type Story, type Voice } from '../model.ts';
import { readableDate } from './date.ts';
import { LongList } from './list.ts';

/** What the side asks of the page. */
export interface SideActions {
  /** A speaker was chosen, or none any more. */
  choose(speaker: number | null): void;
  /** A quotation is to be shown in the story. */
  showQuote(quote: number): void;
  /** A passage is to be shown in the story as it came. */
  showPassage(block: number): void;
}

/** Shows the side; the answer tells it which speaker is chosen. */
export function showSide(container: HTMLElement, story: Story, actions: SideActions): (speaker: number | null) => void {
  const entries = new Map<number, { element: HTMLElement; voice: Voice }>();
  container.append(speakers(), origin(), hidden(), downloads(story));

  function speakers(): HTMLElement {
    const unattributed = story.analysis.quotes.filter((quote) => quote.speaker === null && quote.kind !== 'indirect').length;
    return section(
      ['Who speaks', story.voices.length > 0 ? 'share of the quoted words' : null],
      story.voices.length === 0
        ? h('p', { class: 'none' }, 'Nobody is quoted.')
        : h('ol', { class: 'speakers' }, ...story.voices.map(entry)),
      unattributed > 0 && story.voices.length > 0
        ? h('p', { class: 'none' }, `${count(unattributed, 'quotation')} without a known speaker.`)
        : null,
      story.reported.length > 0
        ? h(
            'details',
            { class: 'reported-only' },
            h('summary', {}, `${story.reported.length} more in the writer’s words`),
            h('ol', { class: 'speakers' }, ...story.reported.map(entry)),
          )
        : null,
    );
  }

  function entry(voice: Voice): HTMLElement {
    const { speaker, colour, share } = voice;
    const percent = share < 0.005 ? '< 1 %' : `${Math.round(share * 100)} %`;
    const who = [speaker.role, speaker.affiliation && !speaker.role?.includes(speaker.affiliation) ? speaker.affiliation : null]
      .filter((part) => part)
      .join(', ');
    const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, h('span', {}));
    (bar.firstChild as HTMLElement).style.width = `${share * 100}%`;
    const element = h(
      'li',
      { 'data-colour': colour },
      h(
        'button',
        { type: 'button', class: 'speaker', 'aria-expanded': 'false', onclick: () => actions.choose(chosen === speaker.id ? null : speaker.id) },
        h('span', { class: 'speaker-name' }, speaker.name),
        share > 0 ? h('span', { class: 'share' }, percent) : null,
        who ? h('span', { class: 'role' }, who) : null,
        share > 0 ? bar : null,
      ),
      h('ul', { class: 'quotes', hidden: true }),
    );
    entries.set(speaker.id, { element, voice });
    return element;
  }

  function origin(): HTMLElement {
    const { publisher, agency, originalUrl, byline, dateline, published, modified, credits, evidence } = story.analysis.origin;
    const facts: [string, string | null][] = [
      ['Publisher', publisher],
      ['Agency', agency],
      ['Original', originalUrl],
      ['By', byline.join(', ')],
      ['Dateline', dateline],
      ['Published', published && readableDate(published)],
      ['Changed', modified && readableDate(modified)],
      ['Credits', credits.join('; ')],
    ];
    const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
    return section(
      'Where it came from',
      known.length === 0
        ? h('p', { class: 'none' }, 'The story does not say.')
        : h('dl', { class: 'facts' }, ...known.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))),
      evidence.length > 0
        ? h(
            'ul',
            { class: 'evidence' },
            ...evidence.map(({ block, says }) =>
              h('li', {}, h('button', { type: 'button', onclick: () => actions.showPassage(block) }, says)),
            ),
          )
        : null,
    );
  }

  function hidden(): HTMLElement {
    const kinds = new Map<string, number[]>();
    for (const block of story.hidden) {
      for (const label of new Set(block.hidden ? [block.label] : block.hiddenSpans.map((span) => span.label))) {
        const known = kinds.get(label);
        if (known) known.push(block.id);
        else kinds.set(label, [block.id]);
      }
    }
    const turns = new Map<string, number>();
    return section(
      'What was hidden',
      kinds.size === 0
        ? h('p', { class: 'none' }, 'Nothing.')
        : h(
            'ul',
            { class: 'kinds' },
            ...[...kinds].map(([label, blocks]) =>
              h(
                'li',
                {},
                h(
                  'button',
                  {
                    type: 'button',
                    onclick: () => {
                      const turn = turns.get(label) ?? 0;
                      turns.set(label, turn + 1);
                      actions.showPassage(blocks[turn % blocks.length] ?? 0);
                    },
                  },
                  h('span', {}, spoken(label)),
                  h('span', { class: 'number' }, String(blocks.length)),
                ),
              ),
            ),
          ),
    );
  }

  let chosen: number | null = null;
  return (speaker) => {
    chosen = speaker;
    for (const [id, { element, voice }] of entries) {
      const now = id === speaker;
      element.classList.toggle('chosen', now);
      element.querySelector('button')?.setAttribute('aria-expanded', String(now));
      const quotes = element.querySelector('ul');
      if (now) element.closest('details')?.setAttribute('open', '');
      if (!quotes) continue;
      quotes.hidden = !now;
      if (now && !quotes.hasChildNodes()) new LongList(quotes, voice.quotes, said);
    }
  };

  function said(quote: Quote): HTMLElement {
    return h('li', {}, h('button', { type: 'button', class: quote.kind, onclick: () => actions.showQuote(quote.id) }, shortened(quote.text)));
  }
}

function downloads(story: Story): HTMLElement {
  const { analysis, source, title } = story;
  const save = (text: string, extension: string, mediaType: string): void => {
    const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
    const name = title.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'story';
    h('a', { href: address, download: `${name}.${extension}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return section(
    'Take it with you',
    h(
      'div',
      { class: 'downloads' },
      h('button', { type: 'button', class: 'button', onclick: () => save(`${analysis.article.text}\n`, 'txt', 'text/plain') }, 'Clean text'),
      ...Object.values(exportFormats).map(({ name, extension, mediaType, write }) =>
        h(
          'button',
          { type: 'button', class: 'button', onclick: () => save(write({ analysis, ...(source.url ? { url: source.url } : {}) }), extension, mediaType) },
          name,
        ),
      ),
    ),
  );
}

const section = (title: string | [title: string, more: string | null], ...content: (Node | null)[]): HTMLElement => {
  const [name, more] = typeof title === 'string' ? [title, null] : title;
  return h('section', {}, h('h3', {}, name, more && h('small', {}, more)), ...content);
};

const shortened = (text: string): string => {
  const folded = text.replace(/\s+/g, ' ');
  return folded.length > 90 ? `${folded.slice(0, 88).trimEnd()}…` : folded;
};
