import { el, say } from '../../ui/dom.ts';
import { askForSites, bringReader, type Seen } from '../follow.ts';
import type { Actions } from '../actions.ts';

/** What stands in the panel's place where there is no story: why, and what can be done. Null where there is one. */
export function noticeView(seen: Seen, actions: Actions, tell: (text: string) => void): HTMLElement | null {
  switch (seen.kind) {
    case 'loading': return notice('reading', null);
    case 'forbidden': return notice('cannotRead', 'cannotReadHelp');
    case 'ungranted': return notice('notAllowed', 'notAllowedHelp', button('allow', askForSites));
    case 'unread': {
      const { tab } = seen;
      return notice('noArticle', 'noArticleHelp', button('readAnyway', async () => {
        if (!(await bringReader(tab))) tell(say('cannotRead'));
      }));
    }
    case 'read': {
      const { state, tab } = seen;
      const { summary, analysis } = state;
      if (summary.off) return notice('siteOff', null, button('switchOn', () => actions.switchOn(), summary.host), summary.host);
      if (summary.error) return notice('failedTitle', null, button('reload', () => chrome.tabs.reload(tab)), summary.error);
      if (!analysis) return notice('reading', null);
      return analysis.article.paragraphs.length || analysis.quotes.length || state.pieces.length ? null : notice('noArticle', 'noArticleHelp');
    }
  }
}

function notice(title: string, help: string | null, action: HTMLElement | null = null, detail = ''): HTMLElement {
  return el('div', { class: 'notice' },
    el('h2', {}, say(title, detail)),
    help ? el('p', { class: 'soft' }, say(help)) : null,
    detail && title === 'failedTitle' ? el('p', { class: 'warn' }, detail) : null,
    action && el('p', {}, action));
}

function button(name: string, act: () => Promise<unknown>, detail = ''): HTMLElement {
  return el('button', { type: 'button', class: 'primary', 'data-key': name, onclick: () => void act() }, say(name, detail));
}
