import { type PageState, askPage, isFromPage, parseToBackground } from '../shared/messages.ts';
import { currentTab } from '../ui/dom.ts';

/** What there is to say about the tab in front. */
export type Seen =
  /** It is being loaded. */
  | { kind: 'loading' }
  /** The reader on the page has answered. */
  | { kind: 'read'; tab: number; state: PageState }
  /** The page may be read, but it does not look like an article. */
  | { kind: 'unread'; tab: number }
  /** The browser or the reader of the page has not allowed this site. */
  | { kind: 'ungranted' }
  /** The browser lets no extension read this page. */
  | { kind: 'forbidden' };

/** All sites that the manifest asks for. */
const SITES = { origins: ['http://*/*', 'https://*/*'] };
/** How long a page that was just loaded may take to bring its reader, in milliseconds. */
const GRACE = 1200;

/**
 * Follows the tab in front, and what happens in it. Every change ends in one call of `seen`, with what holds now: an
 * answer that a newer question has overtaken is dropped.
 */
export class TabFollower {
  readonly #seen: (seen: Seen) => void;
  #tab: number | null = null;
  /** Counts questions. */
  #asked = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(seen: (seen: Seen) => void) {
    this.#seen = seen;
  }

  /** Begins to follow. */
  start(): void {
    chrome.tabs.onActivated.addListener(() => void this.look());
    chrome.windows.onFocusChanged.addListener(() => void this.look());
    chrome.permissions.onAdded.addListener(() => void this.look());
    chrome.permissions.onRemoved.addListener(() => void this.look());
    chrome.tabs.onUpdated.addListener((tab, { status }) => {
      if (tab !== this.#tab || !status) return;
      if (status === 'loading') this.#tell(this.#ask(), { kind: 'loading' });
      else void this.look();
    });
    chrome.runtime.onMessage.addListener((message: unknown, sender) => {
      if (isFromPage(sender) && sender.tab?.id === this.#tab && parseToBackground(message)?.type === 'changed') void this.look();
    });
    void this.look();
  }

  /** Looks at the tab in front now. */
  async look(patient = true): Promise<void> {
    const number = this.#ask();
    const tab = await currentTab();
    if (number !== this.#asked) return;
    this.#tab = tab;
    if (tab === null) return this.#tell(number, { kind: 'forbidden' });
    const state = await askPage<PageState>(tab, { type: 'state' });
    if (state) return this.#tell(number, { kind: 'read', tab, state });
    const { status, url } = await chrome.tabs.get(tab).catch((): Partial<chrome.tabs.Tab> => ({}));
    if (status === 'loading') return this.#tell(number, { kind: 'loading' });
    if (number !== this.#asked) return;
    if (/^https?:/.test(url ?? '') && (await isOpen(tab))) {
      this.#tell(number, { kind: 'unread', tab });
      if (patient && number === this.#asked) this.#later = setTimeout(() => void this.look(false), GRACE);
    } else {
      const granted = await chrome.permissions.contains(SITES);
      this.#tell(number, { kind: granted ? 'forbidden' : 'ungranted' });
    }
  }

  #ask(): number {
    clearTimeout(this.#later);
    return (this.#asked += 1);
  }

  #tell(number: number, seen: Seen): void {
    if (number === this.#asked) this.#seen(seen);
  }
}

/** Asks the browser to allow all sites. Only works as the answer to a click. */
export async function askForSites(): Promise<boolean> {
  return chrome.permissions.request(SITES).catch(() => false);
}

/** Whether the browser lets us into a page. That is known by trying: the lists of what browsers protect are theirs. */
async function isOpen(tab: number): Promise<boolean> {
  try {
    return (await chrome.scripting.executeScript({ target: { tabId: tab }, func: () => true })).length > 0;
  } catch {
    return false;
  }
}
