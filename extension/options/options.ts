import type { Mode } from '../../npm/src/dom/paint.ts';
import { type Settings, HIDDEN_LABELS, changeSettings, defaults, loadSettings, watchSettings, withSite } from '../shared/settings.ts';
import { byId, el, say, sayAll } from '../ui/dom.ts';
import { fill } from '../ui/fill.ts';
import { labelName, labelReason } from '../ui/labels.ts';
import { save } from '../ui/save.ts';
import { readBackup, writeBackup } from './backup.ts';
import { sitesView } from './sites.ts';

/** The options: every setting, and nothing that is not one. What is chosen holds at once. */

/** Firefox has a way to its own page for keys. */
declare const browser: { commands: { openShortcutSettings?(): Promise<void> } };

sayAll();
makeKinds();
listen();
watchSettings(show);
void loadSettings().then(show);
void showKeys();
// The browser's page for keys stands in another tab.
addEventListener('focus', () => void showKeys());

function show(settings: Settings): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=mode]')) input.checked = input.value === settings.mode;
  byId<HTMLInputElement>('quotes').checked = settings.quotes;
  byId<HTMLInputElement>('quotes-only').checked = settings.quotesOnly;
  for (const input of document.querySelectorAll<HTMLInputElement>('#kinds input')) {
    input.checked = !settings.shownLabels.includes(input.value as never);
  }
  byId('no-sites').hidden = Object.keys(settings.sites).length > 0;
  fill(byId('sites'), settings.sites, () => sitesView(settings, (host, site) => void change((now) => withSite(now, host, site))));
}

function makeKinds(): void {
  byId('kinds').append(...HIDDEN_LABELS.map((label) => el('li', {}, el('label', {},
    el('input', {
      type: 'checkbox', value: label,
      onchange: (event) => {
        const hide = (event.target as HTMLInputElement).checked;
        void change((now) => ({ ...now, shownLabels: [...now.shownLabels.filter((other) => other !== label), ...(hide ? [] : [label])] }));
      },
    }),
    el('span', {}, labelName(label)),
    el('small', {}, labelReason(label, null))))));
}

function listen(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=mode]')) {
    input.addEventListener('change', () => void change((now) => ({ ...now, mode: input.value as Mode })));
  }
  for (const [id, key] of [['quotes', 'quotes'], ['quotes-only', 'quotesOnly']] as const) {
    byId<HTMLInputElement>(id).addEventListener('change', (event) => {
      const { checked } = event.target as HTMLInputElement;
      void change((now) => ({ ...now, [key]: checked }));
    });
  }
  const site = byId<HTMLInputElement>('site');
  site.addEventListener('input', () => complain(null));
  byId<HTMLFormElement>('add-site').addEventListener('submit', (event) => {
    event.preventDefault();
    const host = hostOf(site.value);
    complain(host ? null : say('notASite'));
    if (!host) return site.focus();
    site.value = '';
    void change((now) => withSite(now, host, { off: true })).then(() => tell(say('siteAdded', host)));
  });
  byId('backup').addEventListener('click', () => void loadSettings().then((settings) =>
    save(writeBackup(settings), 'sourcelight-settings.json', 'application/json')));
  byId<HTMLInputElement>('restore').addEventListener('change', (event) => void restore(event.target as HTMLInputElement));
  byId('reset').addEventListener('click', () => void replace(defaults(), say('resetDone')));
  byId('change-keys').addEventListener('click', () => {
    if (BROWSER === 'firefox') void browser.commands.openShortcutSettings?.();
    else void chrome.tabs.create({ url: 'chrome://extensions/shortcuts' });
  });
}

async function change(what: (settings: Settings) => Settings): Promise<void> {
  try {
    await changeSettings(what);
  } catch {
    tell(say('notSaved'));
  }
}

/** Sets everything anew; the reader can take it back. */
async function replace(settings: Settings, message: string): Promise<void> {
  const before = await loadSettings();
  await change(() => settings);
  tell(message, el('button', { type: 'button', onclick: () => void change(() => before).then(() => tell(say('undone'))) }, say('undo')));
}

async function restore(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const read = readBackup(await file.text().catch(() => ''));
  // The same file can be chosen again.
  input.value = '';
  if (typeof read === 'string') tell(say(read, file.name));
  else await replace(read, say('restored'));
}

async function showKeys(): Promise<void> {
  const commands = await chrome.commands.getAll();
  byId('keys').replaceChildren(...commands.filter(({ name }) => name && !name.startsWith('_')).map(({ description, shortcut }) => el('div', {},
    el('dt', {}, description ?? ''),
    el('dd', {}, shortcut ? el('kbd', {}, shortcut) : el('span', { class: 'soft' }, say('noKey'))))));
}

/** The host that somebody means by an address or a bare name. */
function hostOf(text: string): string | null {
  try {
    const { hostname } = new URL(/^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`);
    return /^[^.]+(\.[^.]+)+$|^localhost$/.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

/** What is wrong with the name of a site, beside its field; null for nothing. */
function complain(text: string | null): void {
  byId('site-error').textContent = text;
  byId('site').setAttribute('aria-invalid', String(text !== null));
}

function tell(text: string, ...more: HTMLElement[]): void {
  byId('status').replaceChildren(el('span', {}, text), ...more);
}
