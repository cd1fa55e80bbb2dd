import { bringReader } from '../../shared/bring.ts';
import { el, say } from '../../ui/dom.ts';
import { askForSites, type Seen } from '../follow.ts';
import type { Actions } from '../actions.ts';

/** What the panel says where there is no story: why, and what can be done. */
export interface Notice {
  title: string;
  body: HTMLElement;
}

/** The notice for what was seen; null where there is a story to show. */
export function noticeOf(seen: Seen, actions: Actions, tell: (text: string) => void): Notice | null {
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

function notice(title: string, help: string | null, action: HTMLElement | null = null, detail = ''): Notice {
  return {
    title: say(title, detail),
    body: el('div', {},
      help ? el('p', { class: 'soft' }, say(help)) : null,
      detail && title === 'failedTitle' ? el('p', { class: 'warn' }, detail) : null,
      action && el('p', {}, action)),
  };
}

function button(name: string, act: () => Promise<unknown>, detail = ''): HTMLElement {
  return el('button', { type: 'button', class: 'primary', 'data-key': name, onclick: () => void act() }, say(name, detail));
}
