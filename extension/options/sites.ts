import { type Settings, type Site, siteOf } from '../shared/settings.ts';
import { count, el, say } from '../ui/dom.ts';
import { labelName } from '../ui/labels.ts';

/** One choice of a site, and what is left of the site's choices without it. */
interface Choice {
  key: string;
  says: string;
  without: Partial<Site>;
}

const NOTHING: Site = { off: false, mode: null, shownLabels: [], kept: [], hidden: [] };

/** Every site that has choices of its own, each choice with a button that takes it back. */
export function sitesView(settings: Settings, change: (host: string, site: Partial<Site>) => void): HTMLElement[] {
  return Object.keys(settings.sites).sort().map((host) => el('li', {},
    el('div', { class: 'site-head' },
      el('span', { class: 'host' }, host),
      el('button', { type: 'button', class: 'plain', 'data-key': `forget-${host}`, 'aria-label': say('forgetSite', host), onclick: () => change(host, NOTHING) }, say('forget'))),
    el('ul', { class: 'choices' }, choicesOf(siteOf(settings, host)).map(({ key, says, without }) => el('li', {},
      el('span', {}, says),
      el('button', { type: 'button', 'data-key': `${key}-${host}`, 'aria-label': say('takeBack', says, host), title: say('forget'), onclick: () => change(host, without) }, '×'))))));
}

function choicesOf({ off, mode, shownLabels, kept, hidden }: Site): Choice[] {
  const choices: Choice[] = [];
  if (off) choices.push({ key: 'off', says: say('siteIsOff'), without: { off: false } });
  if (mode) choices.push({ key: 'mode', says: say('siteMode', say({ hide: 'modeHide', fade: 'modeFade', off: 'modeOff' }[mode])), without: { mode: null } });
  for (const label of shownLabels) {
    choices.push({ key: label, says: say('neverHidden', labelName(label)), without: { shownLabels: shownLabels.filter((other) => other !== label) } });
  }
  if (kept.length) choices.push({ key: 'kept', says: count('kept', kept.length), without: { kept: [] } });
  if (hidden.length) choices.push({ key: 'hidden', says: count('hiddenByYou', hidden.length), without: { hidden: [] } });
  return choices;
}
