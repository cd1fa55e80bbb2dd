import type { Analysis } from '../../../npm/src/analysis.ts';
import { el, language, say } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import type { Actions } from '../actions.ts';

/** Where the story came from, and the places on the page that say so. */
export function sourceView({ origin, blocks }: Analysis, lang: string, actions: Actions): HTMLElement {
  const { publisher, agency, originalUrl, dateline, published, modified, credits, evidence } = origin;
  const original = webAddress(originalUrl);
  const facts: [string, string | null][] = [
    ['agency', agency],
    ['dateline', dateline],
    ['published', date(published)],
    ['modified', modified === published ? null : date(modified)],
    ['credits', credits.join('; ')],
  ];
  const known = facts.filter(([, value]) => value);
  return el('div', {},
    publisher
      ? el('p', { class: 'publisher', lang, dir: 'auto' }, publisher)
      : known.length || original ? null : el('p', { class: 'soft' }, say('originUnknown')),
    original
      ? el('p', { class: 'original' },
        el('a', { href: original.href, target: '_blank', rel: 'noreferrer noopener', 'data-key': 'original' }, say('readOriginal'), icon('outside')),
        ' ', el('span', { class: 'soft host' }, original.hostname.replace(/^www\./, '')))
      : null,
    known.length ? el('dl', { class: 'facts' }, known.flatMap(([name, value]) => [el('dt', {}, say(name)), el('dd', { dir: 'auto' }, value)])) : null,
    evidence.length
      ? el('div', { class: 'evidence' },
        el('h3', {}, say('evidence')),
        el('ul', {}, evidence.map((found, at) => el('li', {},
          el('button', { type: 'button', class: 'go', lang, dir: 'auto', title: say('goToPlace'), 'data-key': `evidence-${at}`, onclick: () => void actions.reveal(found) },
            blocks[found.block]?.text.slice(found.start, found.end) ?? ''),
          el('p', { class: 'soft' }, say(`evidence_${found.kind}`, found.name))))))
      : null);
}

/** An address, if it is one of the web: a page may write anything there. */
function webAddress(text: string | null): URL | null {
  try {
    const address = text ? new URL(text) : null;
    return address && /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A date as the reader writes it, where it is one. */
export function date(text: string | null): string | null {
  const parsed = text && /^\d{4}-\d\d/.test(text) ? new Date(text) : null;
  if (!parsed || Number.isNaN(parsed.getTime())) return text;
  // A day without an hour is that day everywhere.
  const zone = /T\d/.test(text ?? '') ? {} : { timeZone: 'UTC' };
  return parsed.toLocaleDateString(language(), { dateStyle: 'long', ...zone });
}
