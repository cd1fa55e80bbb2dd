import { byId, count, el, sayAll } from '../ui/dom.ts';
import { icon } from '../ui/icons.ts';
import { Actions } from './actions.ts';
import { type Seen, TabFollower } from './follow.ts';
import { takeSlots } from './marks.ts';
import { voicesOf } from './model.ts';
import { fill } from '../ui/fill.ts';
import { exportsView } from './view/exports.ts';
import { hiddenView } from './view/hidden.ts';
import { noticeOf } from './view/notice.ts';
import { type Listing, quotesView } from './view/quotes.ts';
import { date, sourceView } from './view/source.ts';
import { speakersView } from './view/speakers.ts';

/**
 * The panel beside the page: all that the paint on the page says, as text and lists, and what paint cannot say. It
 * shows the tab in front and follows it.
 */

let seen: Seen = { kind: 'loading' };
let listing: Listing = { filter: 'all', order: 'page' };
const actions = new Actions();
/** What was told last of which page, so that nothing is told twice. */
let told = '';

sayAll();
byId('options').append(icon('settings'));
byId('options').addEventListener('click', () => void chrome.runtime.openOptionsPage());
new TabFollower((now) => {
  if (addressOf(now) !== addressOf(seen)) listing = { ...listing, filter: 'all' };
  // A page that is loaded again keeps its lists until there is something new to show.
  if (now.kind === 'loading' && seen.kind === 'read') return byId('all').setAttribute('aria-busy', 'true');
  seen = now;
  show();
}).start();

function show(): void {
  byId('all').removeAttribute('aria-busy');
  if (seen.kind === 'read') actions.turnTo(seen.tab, seen.state);
  const notice = noticeOf(seen, actions, tell);
  fill(byId('notice'), [seen.kind, notice?.title, notice?.body.textContent], () => notice?.body ?? null);
  const state = seen.kind === 'read' ? seen.state : null;
  const analysis = notice ? null : state?.analysis ?? null;
  byId('all').hidden = !analysis;
  byId('sections').hidden = !analysis;
  byId('site').textContent = state?.summary.host || 'Sourcelight';
  byId('headline').textContent = notice?.title ?? (analysis?.origin.headline || state?.title || '');
  byId('headline').lang = notice ? '' : state?.lang ?? '';
  byId('byline').textContent = [analysis?.origin.byline.join(', '), date(analysis?.origin.published ?? null)].filter(Boolean).join(' · ');
  if (!state || !analysis) {
    if (notice) announce(notice.title);
    return;
  }
  const { pieces, lang, summary } = state;
  takeSlots(analysis);
  const voices = voicesOf(analysis);
  const { hidden, host } = summary;
  const left = hidden === 0 && pieces.some(({ kept }) => kept === null);
  const numbers = [voices.filter(({ speaker }) => speaker).length, analysis.quotes.length, hidden];
  document.querySelectorAll('#sections .number').forEach((place, at) => { place.textContent = String(numbers[at] ?? ''); });
  const page = [state.url, lang];
  fill(content('source'), [page, analysis.origin], () => sourceView(analysis, lang, actions));
  fill(content('speakers'), [page, voices, listing.filter], () => speakersView(voices, lang, listing.filter, (filter) => list({ ...listing, filter })));
  fill(content('quotes'), [page, voices, listing], () => quotesView(voices, lang, listing, actions, list, tell));
  fill(content('hidden'), [page, pieces, host, left], () => hiddenView(pieces, { lang, host, left }, actions));
  fill(content('export'), [page, analysis], () => exportsView(actions));
  announce([count('speakers', numbers[0] ?? 0), count('quotes', numbers[1] ?? 0), count('hidden', hidden)].join(', '));
}

function list(now: Listing): void {
  const filtered = now.filter !== listing.filter;
  listing = now;
  show();
  if (filtered) tell(count('quotes', document.querySelectorAll('#quotes .said').length));
}

/** Tells those who listen what a page holds, when it is another page or holds something else. */
function announce(text: string): void {
  const now = `${addressOf(seen)} ${text}`;
  if (now === told) return;
  told = now;
  byId('status').replaceChildren(text);
}

/** Says what became of something that the reader did; it is seen for a moment, too. */
function tell(text: string): void {
  byId('status').replaceChildren(el('span', {}, text));
}

function addressOf(what: Seen): string {
  return what.kind === 'read' ? what.state.url : what.kind;
}

function content(section: string): HTMLElement {
  return byId(section).lastElementChild as HTMLElement;
}
