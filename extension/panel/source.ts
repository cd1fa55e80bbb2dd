import type { Analysis } from '../../npm/src/analysis.ts';
import { el, say } from '../ui/dom.ts';
import type { Actions } from './panel.ts';

/** Where the story came from, with the places on the page that say so. */
export function showSource(analysis: Analysis, actions: Actions): HTMLElement {
  const { publisher, agency, originalUrl, byline, dateline, published, modified, credits, evidence } = analysis.origin;
  const facts: [string, string | HTMLElement | null][] = [
    ['publisher', publisher],
    ['agency', agency],
    ['original', linkTo(originalUrl)],
    ['byline', byline.join(', ')],
    ['dateline', dateline],
    ['published', date(published)],
    ['modified', date(modified)],
    ['credits', credits.join('; ')],
  ];
  const known = facts.filter(([, value]) => value);
  const from = [publisher, agency && agency !== publisher ? agency : null].filter(Boolean).join(' · ');
  return el('div', {},
    el('p', { class: from ? 'from' : 'soft' }, from || say('originUnknown')),
    known.length ? el('dl', { class: 'facts' }, known.flatMap(([name, value]) => [el('dt', {}, say(name)), el('dd', {}, value)])) : null,
    evidence.length
      ? el('ul', { class: 'evidence', 'aria-label': say('evidence') }, evidence.map((found) =>
        el('li', {}, el('button', { type: 'button', onclick: () => actions.reveal(found) },
          el('span', { class: 'says' }, found.says),
          analysis.blocks[found.block]?.text.slice(found.start, found.end) ?? ''))))
      : null);
}

/** A link, if the address is one of the web: a page may write anything there. */
function linkTo(address: string | null): HTMLElement | null {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  return el('a', { href: address, target: '_blank', rel: 'noreferrer noopener' }, address);
}

/** A date in the reader's form, where it is one. */
function date(text: string | null): string | null {
  const parsed = text ? new Date(text) : null;
  if (!parsed || Number.isNaN(parsed.getTime())) return text;
  return parsed.toLocaleDateString(chrome.i18n.getUILanguage(), { dateStyle: 'long' });
}
