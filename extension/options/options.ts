import type { Mode } from '../../npm/src/dom/paint.ts';
import {
  type Settings, changeSettings, defaults, HIDDEN_LABELS, isRecord, loadSettings, parseSettings, siteOf, watchSettings, withSite,
} from '../shared/settings.ts';
import { byId, el, say, sayAll } from '../ui/dom.ts';
import { labelName, labelReason } from '../ui/labels.ts';

/** The options: every setting, and nothing that is not one. What is chosen holds at once. */

/** Firefox has a way to its own page for keys. */
declare const browser: { commands: { openShortcutSettings?(): Promise<void> } };

sayAll();
makeKinds();
listen();
watchSettings(show);
void loadSettings().then(show);
void showKeys();

function show(settings: Settings): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=mode]')) input.checked = input.value === settings.mode;
  byId<HTMLInputElement>('quotes').checked = settings.quotes;
  byId<HTMLInputElement>('quotes-only').checked = settings.quotesOnly;
  for (const input of document.querySelectorAll<HTMLInputElement>('#kinds input')) {
    input.checked = !settings.shownLabels.includes(input.value as never);
  }
  const hosts = Object.keys(settings.sites).sort();
  byId('no-sites').hidden = hosts.length > 0;
  byId('sites').replaceChildren(...hosts.map((host) => {
    const { off, mode, kept, hidden } = siteOf(settings, host);
    const what = [
      off ? say('siteIsOff') : null,
      mode ? say({ hide: 'modeHide', fade: 'modeFade', off: 'modeOff' }[mode]) : null,
      kept.length ? say('keptCount', kept.length) : null,
      hidden.length ? say('hiddenByYouCount', hidden.length) : null,
    ];
    return el('li', {},
      el('span', { class: 'host' }, host),
      el('span', { class: 'what' }, what.filter(Boolean).join(' · ')),
      el('button', {
        type: 'button', 'aria-label': say('forgetSite', host),
        onclick: () => void change((now) => withSite(now, host, { off: false, mode: null, shownLabels: [], kept: [], hidden: [] })),
      }, say('forget')));
  }));
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
  byId<HTMLFormElement>('add-site').addEventListener('submit', (event) => {
    event.preventDefault();
    const input = byId<HTMLInputElement>('site');
    const host = hostOf(input.value);
    if (!host) return tell(say('notASite'));
    input.value = '';
    void change((now) => withSite(now, host, { off: true }));
  });
  byId('backup').addEventListener('click', () => void backup());
  byId<HTMLInputElement>('restore').addEventListener('change', (event) => void restore(event.target as HTMLInputElement));
  byId('reset').addEventListener('click', () => void change(defaults).then(() => tell(say('resetDone'))));
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

async function showKeys(): Promise<void> {
  const commands = await chrome.commands.getAll();
  byId('keys').replaceChildren(...commands.filter(({ name }) => name && !name.startsWith('_')).flatMap(({ description, shortcut }) => [
    el('dt', {}, shortcut ? el('kbd', {}, shortcut) : say('noKey')),
    el('dd', {}, description ?? ''),
  ]));
}

async function backup(): Promise<void> {
  const text = JSON.stringify({ sourcelight: await loadSettings() }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  el('a', { href: address, download: 'sourcelight-settings.json' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function restore(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  try {
    const stored: unknown = JSON.parse(await file.text());
    if (!isRecord(stored) || !isRecord(stored['sourcelight'])) throw new Error('these are no settings of ours');
    const settings = parseSettings(stored['sourcelight']);
    await changeSettings(() => settings);
    tell(say('restored'));
  } catch {
    tell(say('notRestored'));
  }
  input.value = '';
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

function tell(text: string): void {
  byId('status').textContent = text;
}
