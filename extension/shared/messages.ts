import type { Analysis, Label, Span } from '../../npm/src/analysis.ts';
import type { Mode } from '../../npm/src/dom/paint.ts';
import { HIDDEN_LABELS, type Site, isMode, isRecord, parseSite } from './settings.ts';

/**
 * The messages between the parts of the extension. Each is checked for its sender and its shape where it arrives:
 * a page cannot send one, and whatever else comes is dropped.
 */

/** What a content script asks of the background. Each is answered, with `true` where there is nothing to say. */
export type ToBackground =
  /** The loader has found an article: bring the reader. Answered with whether the browser let it. */
  | { type: 'article' }
  /** The reader begins. Answered with {@link Start}. */
  | { type: 'start' }
  /** Analyse this snapshot; the page's policy forbids it here. Answered with {@link Answer}. */
  | { type: 'analyze'; records: string; url: string }
  /** The page forbids WebAssembly: do not try again on its origin. */
  | { type: 'forbidden' }
  /** What was chosen for the site in a private window: kept in memory until the last of them closes. */
  | { type: 'remember'; site: Site }
  /** What stands on the page has changed. Panels hear it too. */
  | { type: 'changed'; summary: Summary };

/** How the reader begins. */
export interface Start {
  /** Whether WebAssembly is known to be forbidden on this origin. */
  forbidden: boolean;
  /** What was chosen for the site in this private window. */
  site: Site | null;
}

/** The background's analysis of a snapshot. */
export type Answer = { analysis: Analysis; places: number[] } | { error: string };

/** What a popup, a panel, a key or a menu asks of the reader on a page. */
export type ToPage =
  | { type: 'summary' }
  | { type: 'state' }
  | { type: 'go'; quote: number }
  /** Scroll to a piece of text. */
  | { type: 'reveal'; block: number; start: number; end: number }
  /** Show a piece of boilerplate during this visit, or hide it again. */
  | { type: 'show'; block: number; start: number; end: number; shown: boolean }
  /** Never hide a piece of boilerplate on this site, or hide it again. */
  | { type: 'keep'; block: number; start: number; end: number; kept: boolean }
  /** Choose for the site: the reader knows whether that may be written down. */
  | { type: 'site'; change: SiteChange }
  | { type: 'toggle' }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'copy-quote' }
  | { type: 'hide-here' };

/** A choice for a site. */
export interface SiteChange {
  off?: boolean;
  /** Null for the default. */
  mode?: Mode | null;
  /** A label, and whether it is left on the page there. */
  label?: { name: Label; left: boolean };
}

/** What a popup shows of a page. */
export interface Summary {
  host: string;
  /** Pieces of boilerplate that are hidden or faded. */
  hidden: number;
  quotes: number;
  speakers: number;
  /** Whether the site is switched off. */
  off: boolean;
  /** What becomes of boilerplate there. */
  mode: Mode;
  /** What went wrong, in words for a reader. */
  error: string | null;
}

/** A piece of boilerplate, as a panel lists it. */
export interface PieceReport {
  block: number;
  start: number;
  end: number;
  text: string;
  /** Its label; null where the reader of the page has hidden it. */
  label: Label | null;
  /** The engine's reason. */
  reason: string | null;
  /**
   * What keeps it on the page nevertheless: this visit, the settings for it or for its label on this site, or those
   * for its label everywhere; null if it is hidden.
   */
  kept: 'visit' | 'site' | 'site-label' | 'label' | null;
}

/** All that a panel shows of a page. */
export interface PageState {
  summary: Summary;
  url: string;
  title: string;
  /** The language that the page says it is in; may be empty. */
  lang: string;
  analysis: Analysis | null;
  pieces: PieceReport[];
  /** Where spans of quotes stand in the text content of the document's body, by block, start and end. */
  positions: Record<string, [start: number, end: number]>;
}

/** What a span is called in {@link PageState.positions}. */
export function spanKey({ block, start, end }: Span): string {
  return `${block}:${start}:${end}`;
}

/** How long a message waits before it is sent again, in milliseconds. */
const AGAIN = [100, 400, 1600];

/**
 * Sends a message to the background. The browser stops the background when it has been idle for a while, and may do so
 * between a message and its answer; so what nobody answers is sent again, a few times. Null when nobody answers then.
 */
export async function ask<Reply>(message: ToBackground): Promise<Reply | null> {
  for (const pause of [...AGAIN, null]) {
    try {
      const reply = (await chrome.runtime.sendMessage(message)) as Reply | null | undefined;
      if (reply !== null && reply !== undefined) return reply;
    } catch { /* Nobody was there. */ }
    // An extension that was updated or removed has left this script behind.
    if (pause === null || !chrome.runtime?.id) break;
    await new Promise((later) => setTimeout(later, pause));
  }
  return null;
}

/** Sends a message to the reader in a tab. Null when there is no reader. */
export async function askPage<Reply>(tab: number, message: ToPage): Promise<Reply | null> {
  try {
    return ((await chrome.tabs.sendMessage(tab, message, { frameId: 0 })) as Reply | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Whether a message comes from a content script of this extension, in the main frame of a tab. */
export function isFromPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.id === chrome.runtime.id && sender.tab?.id !== undefined && sender.frameId === 0;
}

/** Whether a message comes from this extension itself and not from a page that it runs in. */
export function isFromExtension(sender: chrome.runtime.MessageSender): boolean {
  return sender.id === chrome.runtime.id && !(sender.tab && !sender.url?.startsWith(chrome.runtime.getURL('')));
}

/** The message, if it is one that the background takes. */
export function parseToBackground(message: unknown): ToBackground | null {
  if (!isRecord(message)) return null;
  switch (message['type']) {
    case 'article': case 'start': case 'forbidden': return { type: message['type'] };
    case 'remember':
      return isRecord(message['site']) ? { type: 'remember', site: parseSite(message['site']) } : null;
    case 'analyze': {
      const { records, url } = message;
      return typeof records === 'string' && typeof url === 'string' ? { type: 'analyze', records, url } : null;
    }
    case 'changed': {
      const summary = parseSummary(message['summary']);
      return summary && { type: 'changed', summary };
    }
    default: return null;
  }
}

/** The message, if it is one that the reader on a page takes. */
export function parseToPage(message: unknown): ToPage | null {
  if (!isRecord(message)) return null;
  const { type, quote, block, start, end, by, shown, kept } = message;
  switch (type) {
    case 'summary': case 'state': case 'toggle': case 'copy-quote': case 'hide-here': return { type };
    case 'site': {
      const change = parseSiteChange(message['change']);
      return change && { type, change };
    }
    case 'go': return isIndex(quote) ? { type, quote } : null;
    case 'reveal': return isIndex(block) && isIndex(start) && isIndex(end) ? { type, block, start, end } : null;
    case 'show':
      return isIndex(block) && isIndex(start) && isIndex(end) && typeof shown === 'boolean'
        ? { type, block, start, end, shown } : null;
    case 'keep':
      return isIndex(block) && isIndex(start) && isIndex(end) && typeof kept === 'boolean'
        ? { type, block, start, end, kept } : null;
    case 'step': return by === 1 || by === -1 ? { type, by } : null;
    default: return null;
  }
}

/** The answer, if it has the shape of one. What stands in the analysis is the engine's word. */
export function parseAnswer(answer: unknown): Answer | null {
  if (!isRecord(answer)) return null;
  if (typeof answer['error'] === 'string') return { error: answer['error'] };
  const { analysis, places } = answer;
  if (!isRecord(analysis) || !Array.isArray(analysis['blocks']) || !Array.isArray(analysis['quotes'])) return null;
  return Array.isArray(places) && places.every(isIndex) ? { analysis: analysis as unknown as Analysis, places } : null;
}

function parseSiteChange(value: unknown): SiteChange | null {
  if (!isRecord(value)) return null;
  const { off, mode, label } = value;
  const change: SiteChange = {};
  if (typeof off === 'boolean') change.off = off;
  if (mode === null || isMode(mode)) change.mode = mode;
  if (isRecord(label) && HIDDEN_LABELS.includes(label['name'] as never) && typeof label['left'] === 'boolean') {
    change.label = { name: label['name'] as Label, left: label['left'] };
  }
  return Object.keys(change).length ? change : null;
}

function parseSummary(value: unknown): Summary | null {
  if (!isRecord(value)) return null;
  const { host, hidden, quotes, speakers, off, mode, error } = value;
  if (typeof host !== 'string' || !isIndex(hidden) || !isIndex(quotes) || !isIndex(speakers)) return null;
  if (typeof off !== 'boolean' || !isMode(mode) || !(error === null || typeof error === 'string')) return null;
  return { host, hidden, quotes, speakers, off, mode, error };
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
