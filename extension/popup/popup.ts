import type { Mode } from '../../npm/src/dom/paint.ts';
import { bringReader } from '../shared/bring.ts';
import { askPage, isFromPage, parseToBackground, type SiteChange, type Summary } from '../shared/messages.ts';
import { openPanel } from '../shared/panel.ts';
import { changeSettings, loadSettings } from '../shared/settings.ts';
import { byId, currentTab, say, sayAll } from '../ui/dom.ts';

/** The toolbar button's popup: what was found on this page, and the switches for it and its site. */

let tab: number | null = null;
/** The window that the popup stands in; asked for early, since a click waits for nothing. */
let windowId: number | undefined;

sayAll();
byId('options').addEventListener('click', () => void chrome.runtime.openOptionsPage());
byId('panel').addEventListener('click', () => {
  void openPanel(windowId).then(() => close());
});
byId('read').addEventListener('click', () => void readAnyway());
for (const input of document.querySelectorAll<HTMLInputElement>('[name=mode]')) {
  input.addEventListener('change', () => choose({ mode: input.value as Mode }));
}
byId<HTMLInputElement>('quotes-only').addEventListener('change', (event) => {
  const { checked } = event.target as HTMLInputElement;
  void changeSettings((settings) => ({ ...settings, quotesOnly: checked }));
});
byId<HTMLInputElement>('site').addEventListener('change', (event) => {
  const { checked } = event.target as HTMLInputElement;
  choose({ off: !checked });
});
chrome.runtime.onMessage.addListener((message: unknown, sender) => {
  const request = isFromPage(sender) && sender.tab?.id === tab ? parseToBackground(message) : null;
  if (request?.type === 'changed') void show(request.summary);
});
void begin();

/** Chooses for the site of the page. */
function choose(change: SiteChange): void {
  if (tab !== null) void askPage(tab, { type: 'site', change });
}

async function begin(): Promise<void> {
  tab = await currentTab();
  windowId = (await chrome.windows.getCurrent()).id;
  await show(tab === null ? null : await askPage<Summary>(tab, { type: 'summary' }));
}

async function show(summary: Summary | null): Promise<void> {
  byId('page').hidden = !summary;
  byId('none').hidden = Boolean(summary);
  if (!summary) return;
  const settings = await loadSettings();
  byId('hidden').textContent = String(summary.hidden);
  byId('quotes').textContent = String(summary.quotes);
  byId('speakers').textContent = String(summary.speakers);
  byId('host').textContent = say('onSite', summary.host);
  byId('page').classList.toggle('off', summary.off);
  byId<HTMLInputElement>('site').checked = !summary.off;
  byId<HTMLInputElement>('quotes-only').checked = settings.quotesOnly;
  byId<HTMLInputElement>('quotes-only').disabled = summary.off;
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=mode]')) {
    input.checked = input.value === summary.mode;
    input.disabled = summary.off;
  }
  byId('error').hidden = !summary.error;
  byId('error').textContent = summary.error && say('failed', summary.error);
}

/** Reads a page that does not look like an article. */
async function readAnyway(): Promise<void> {
  if (tab === null) return;
  if (!(await bringReader(tab))) {
    byId('read').replaceWith(say('cannotRead'));
    return;
  }
  await show(await askPage<Summary>(tab, { type: 'summary' }));
}
