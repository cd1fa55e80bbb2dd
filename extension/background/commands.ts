import { askPage } from '../shared/messages.ts';
import { openPanel } from '../shared/panel.ts';

/** Does what a key says, in the tab that is in front. */
export function onCommand(command: string, tab?: chrome.tabs.Tab): void {
  // First and at once: the browser takes the key for the reader's wish only until something is waited for.
  if (command === 'open-panel') return void openPanel(tab?.windowId);
  void inFront(tab).then((front) => {
    if (front?.id === undefined) return;
    if (command === 'toggle') void askPage(front.id, { type: 'toggle' });
    else if (command === 'next-quote') void askPage(front.id, { type: 'step', by: 1 });
    else if (command === 'previous-quote') void askPage(front.id, { type: 'step', by: -1 });
  });
}

async function inFront(tab?: chrome.tabs.Tab): Promise<chrome.tabs.Tab | undefined> {
  return tab ?? (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}
