import { askPage } from '../shared/messages.ts';

/** The entries of the context menu, and what each asks of the reader on the page. */
const ENTRIES = { 'copy-quote': 'menuCopyQuote', 'hide-here': 'menuHideHere' } as const;

/** Puts the entries into the context menu. The browser keeps them until the next update. */
export function makeMenu(): void {
  chrome.contextMenus.removeAll(() => {
    for (const [id, message] of Object.entries(ENTRIES)) {
      chrome.contextMenus.create({
        id,
        title: chrome.i18n.getMessage(message),
        contexts: ['page', 'selection', 'link'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      });
    }
  });
}

/** Does what an entry says. */
export function onMenu(info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): void {
  const type = info.menuItemId as keyof typeof ENTRIES;
  if (tab?.id !== undefined && Object.hasOwn(ENTRIES, type)) void askPage(tab.id, { type });
}
