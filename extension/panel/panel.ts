import { toCitation } from '../../npm/src/export/citation.ts';
import type { ExportedDocument } from '../../npm/src/export/document.ts';
import { exportFormats } from '../../npm/src/export/index.ts';
import { askPage, isFromPage, type PageState, parseToBackground, spanKey } from '../shared/messages.ts';
import { byId, currentTab, el, sayAll, say } from '../ui/dom.ts';
import { showHidden } from './hidden.ts';
import { showQuotes } from './quotes.ts';
import { showSource } from './source.ts';
import { showSpeakers } from './speakers.ts';

/**
 * The panel beside the page: all that the paint on the page says, as text and lists, and what it cannot say. It
 * shows the tab in front and follows it.
 */

let tab: number | null = null;
let state: PageState | null = null;
/** The speaker whose quotes alone are listed. */
let only: number | null = null;
/** Counts requests, so that a slow answer does not overwrite a newer one. */
let asked = 0;

sayAll();
chrome.tabs.onActivated.addListener(() => void refresh());
chrome.tabs.onUpdated.addListener((id, { status }) => {
  if (id === tab && status) void refresh();
});
chrome.windows.onFocusChanged.addListener(() => void refresh());
chrome.runtime.onMessage.addListener((message: unknown, sender) => {
  if (isFromPage(sender) && sender.tab?.id === tab && parseToBackground(message)?.type === 'changed') void refresh();
});
void refresh();

async function refresh(): Promise<void> {
  const number = (asked += 1);
  const now = await currentTab();
  const answer = now === null ? null : await askPage<PageState>(now, { type: 'state' });
  if (number !== asked) return;
  if (now !== tab || answer?.url !== state?.url) only = null;
  tab = now;
  state = answer;
  show();
}

function show(): void {
  const analysis = state?.analysis ?? null;
  byId('none').hidden = Boolean(state);
  byId('off').hidden = !state?.summary.off;
  byId('error').hidden = !state?.summary.error;
  byId('error').textContent = state?.summary.error ? say('failed', state.summary.error) : '';
  byId('all').hidden = !analysis;
  byId('sections').hidden = !analysis;
  byId('headline').textContent = analysis?.origin.headline || state?.title || 'Sourcelight';
  if (!state || !analysis) return;
  const { pieces } = state;
  fill('source', showSource(analysis, actions));
  fill('speakers', showSpeakers(analysis, only, (speaker) => {
    only = speaker === only ? null : speaker;
    show();
  }), analysis.speakers.length);
  fill('quotes', showQuotes(analysis, only, actions), analysis.quotes.length);
  fill('hidden', showHidden(pieces, actions), pieces.filter(({ kept }) => kept === null).length);
  fill('export', exportButtons());
}

/** What the lists do on the page. */
export interface Actions {
  go(quote: number): void;
  reveal(span: { block: number; start: number; end: number }): void;
  show(span: { block: number; start: number; end: number }, shown: boolean): void;
  keep(span: { block: number; start: number; end: number }, kept: boolean): void;
  copy(quote: number): void;
  /** The page as the exports want it. */
  exported(): ExportedDocument;
}

const actions: Actions = {
  go: (quote) => void (tab !== null && askPage(tab, { type: 'go', quote })),
  reveal: ({ block, start, end }) => void (tab !== null && askPage(tab, { type: 'reveal', block, start, end })),
  show: ({ block, start, end }, shown) => void (tab !== null && askPage(tab, { type: 'show', block, start, end, shown })),
  keep: ({ block, start, end }, kept) => void (tab !== null && askPage(tab, { type: 'keep', block, start, end, kept })),
  copy: (quote) => void copyCitation(quote),
  exported: () => {
    const { analysis, url, positions } = state as PageState & { analysis: NonNullable<PageState['analysis']> };
    return {
      analysis,
      url,
      position: (span) => {
        const place = positions[spanKey(span)];
        return place ? { start: place[0], end: place[1] } : null;
      },
    };
  },
};

async function copyCitation(id: number): Promise<void> {
  const quote = state?.analysis?.quotes[id];
  if (!quote) return;
  try {
    await navigator.clipboard.writeText(toCitation(actions.exported(), quote));
    tell(say('copied'));
  } catch {
    tell(say('copyFailed'));
  }
}

function tell(text: string): void {
  byId('status').textContent = text;
}

function exportButtons(): HTMLElement {
  return el('div', { class: 'formats' }, Object.values(exportFormats).map((format) =>
    el('button', {
      type: 'button',
      onclick: () => {
        const address = URL.createObjectURL(new Blob([format.write(actions.exported())], { type: format.mediaType }));
        el('a', { href: address, download: `${fileName()}.${format.extension}` }).click();
        setTimeout(() => URL.revokeObjectURL(address), 10_000);
      },
    }, format.name)));
}

/** A name for a file, of the headline's words. */
function fileName(): string {
  const words = (byId('headline').textContent ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-') || 'sourcelight';
}

/** Puts a section's content in place. The keyboard stays where it was, by the order of what can be focused. */
function fill(section: string, content: HTMLElement, count?: number): void {
  const container = byId(section).lastElementChild as HTMLElement;
  const focusable = (): HTMLElement[] => [...container.querySelectorAll<HTMLElement>('button, a')];
  const at = focusable().indexOf(document.activeElement as HTMLElement);
  container.replaceChildren(content);
  if (at >= 0) focusable()[Math.min(at, focusable().length - 1)]?.focus({ preventScroll: true });
  if (count === undefined) return;
  const title = byId(`${section}-title`);
  title.replaceChildren(say(title.dataset['say'] as string), ' ', el('span', { class: 'count' }, String(count)));
}
