import type { Quote, Speaker } from '../../../npm/src/analysis.ts';
import { el, say } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import type { Actions } from '../actions.ts';
import { mark } from '../marks.ts';
import type { Voice } from '../model.ts';
import { type Filter, nameOf } from './speakers.ts';

/** How the quotations are listed. */
export interface Listing {
  filter: Filter;
  order: 'page' | 'speaker';
}

/** Below this an attribution is called unsure, as the engine's confidence goes. */
const UNSURE = 0.5;

/** Every quotation, in the page's order or by speaker, all of them or one speaker's. */
export function quotesView(
  voices: readonly Voice[], lang: string, listing: Listing, actions: Actions, list: (listing: Listing) => void, tell: (text: string) => void,
): HTMLElement {
  if (!voices.length) return el('p', { class: 'soft' }, say('noQuotes'));
  const shown = voices.filter(({ speaker }) => listing.filter === 'all' || (speaker?.id ?? 'unnamed') === listing.filter);
  const item = ({ quote, speaker }: { quote: Quote; speaker: Speaker | null }, named: boolean): HTMLElement =>
    quoteItem(quote, speaker, named, lang, actions, tell);
  return el('div', {},
    controls(voices, listing, list),
    listing.order === 'speaker'
      ? shown.map((voice) => el('div', { class: 'group' },
        el('h3', { lang, dir: 'auto' }, nameOf(voice)),
        el('ol', { class: 'items' }, voice.quotes.map((quote) => item({ quote, speaker: voice.speaker }, false)))))
      : el('ol', { class: 'items' }, shown
        .flatMap(({ speaker, quotes }) => quotes.map((quote) => ({ quote, speaker })))
        .sort((one, other) => one.quote.id - other.quote.id)
        .map((said) => item(said, true))));
}

function controls(voices: readonly Voice[], listing: Listing, list: (listing: Listing) => void): HTMLElement {
  const of = (filter: Filter, name: string): HTMLElement => el('option', { value: String(filter), selected: listing.filter === filter }, name);
  const order = (value: Listing['order'], name: string): HTMLElement => el('label', {},
    el('input', { type: 'radio', name: 'order', value, checked: listing.order === value, 'data-key': `order-${value}`, onchange: () => list({ ...listing, order: value }) }),
    el('span', {}, say(name)));
  return el('div', { class: 'controls' },
    el('select', {
      'aria-label': say('filterLabel'), 'data-key': 'filter',
      onchange: (event) => {
        const { value } = event.target as HTMLSelectElement;
        list({ ...listing, filter: value === 'all' || value === 'unnamed' ? value : Number(value) });
      },
    },
    of('all', say('everybody')),
    voices.map((voice) => of(voice.speaker?.id ?? 'unnamed', nameOf(voice)))),
    el('fieldset', { class: 'choice' }, el('legend', { class: 'unseen' }, say('orderLabel')),
      order('page', 'orderPage'), order('speaker', 'orderSpeaker')));
}

function quoteItem(quote: Quote, speaker: Speaker | null, named: boolean, lang: string, actions: Actions, tell: (text: string) => void): HTMLElement {
  const about = [
    quote.kind === 'indirect' ? say('indirect') : null,
    speaker && quote.kind !== 'indirect' && quote.confidence < UNSURE ? say('unsure') : null,
  ].filter(Boolean).join(' · ');
  const tool = (key: string, drawing: 'copy' | 'link', name: string, act: () => Promise<boolean>): HTMLElement => el('button', {
    type: 'button', class: 'tool', 'aria-label': say(name), title: say(name), 'data-key': `${key}-${quote.id}`,
    onclick: () => void act().then((done) => tell(say(done ? 'copied' : 'copyFailed'))),
  }, icon(drawing));
  return mark(el('li', { class: `said ${quote.kind}` },
    el('blockquote', {}, el('button', {
      type: 'button', class: 'go', lang, dir: 'auto', title: say('goToPlace'), 'data-key': `go-${quote.id}`,
      onclick: () => void actions.go(quote.id).then((there) => { if (!there) tell(say('goFailed')); }),
    }, quote.text)),
    el('div', { class: 'by' },
      el('p', {},
        named ? el('span', { class: 'who', lang, dir: 'auto' }, speaker?.name ?? say('speakerUnknown')) : null,
        about ? el('span', { class: 'soft' }, named ? ` · ${about}` : about) : null),
      tool('copy', 'copy', 'copyCitation', () => actions.copyCitation(quote)),
      actions.link(quote) === null ? null : tool('link', 'link', 'copyLink', () => actions.copyLink(quote)))), speaker);
}
