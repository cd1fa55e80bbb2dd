import type { Label } from '../../npm/src/analysis.ts';
import type { Mode } from '../../npm/src/dom/paint.ts';

/**
 * The settings: all that a reader has chosen, in one object of local storage. Whatever is stored, reading it gives
 * settings that are whole: older versions are brought up to date, and what is broken falls back to the default,
 * field by field, so that one bad entry does not cost the others.
 */
export interface Settings {
  version: typeof VERSION;
  /** What becomes of boilerplate, unless a site has it otherwise. */
  mode: Mode;
  /** Whether quotes are highlighted. */
  quotes: boolean;
  /** Whether what nobody said is dimmed. */
  quotesOnly: boolean;
  /** Labels that are left on the page everywhere. */
  shownLabels: Label[];
  /** By host name. */
  sites: Record<string, Site>;
}

/** What a reader has chosen for one site. */
export interface Site {
  /** Whether the extension keeps away from it. */
  off: boolean;
  /** What becomes of boilerplate there; null for the default. */
  mode: Mode | null;
  /** Labels that are left on the page there. */
  shownLabels: Label[];
  /** Fingerprints of boilerplate that is left on the page. */
  kept: string[];
  /** Fingerprints of blocks that are hidden because the reader said so. */
  hidden: string[];
}

export const VERSION = 2;
const KEY = 'settings';
const MODES: readonly Mode[] = ['hide', 'fade', 'off'];
const MOST_SITES = 5000;
const MOST_FINGERPRINTS = 500;

/** The labels that a reader may choose to leave on the page. */
export const HIDDEN_LABELS = [
  'republication-notice', 'read-original-link', 'newsletter-promo', 'subscription-promo', 'donation-appeal', 'app-promo',
  'social-promo', 'wire-credit', 'copyright-notice', 'syndication-disclaimer', 'author-contact', 'comment-prompt',
  'share-tools', 'ad-placeholder', 'related-links', 'trust-statement', 'press-release-boilerplate', 'publisher-about',
  'duplicate-title', 'duplicate-paragraph', 'page-furniture',
] as const satisfies readonly Label[];

/** What a new installation has. */
export function defaults(): Settings {
  return { version: VERSION, mode: 'hide', quotes: true, quotesOnly: false, shownLabels: [], sites: {} };
}

/** What was chosen for a host. */
export function siteOf(settings: Settings, host: string): Site {
  return (Object.hasOwn(settings.sites, host) && settings.sites[host]) || { off: false, mode: null, shownLabels: [], kept: [], hidden: [] };
}

/** The same settings with something else chosen for a host. A site without choices takes no room. */
export function withSite(settings: Settings, host: string, change: Partial<Site>): Settings {
  const site = { ...siteOf(settings, host), ...change };
  const { [host]: _, ...others } = settings.sites;
  const plain = !site.off && site.mode === null && !site.shownLabels.length && !site.kept.length && !site.hidden.length;
  return { ...settings, sites: plain ? others : { ...others, [host]: site } };
}

/** Makes settings of whatever is given. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const settings = defaults();
  if (!isRecord(stored)) return settings;
  const from = migrate(stored);
  if (MODES.includes(from['mode'] as Mode)) settings.mode = from['mode'] as Mode;
  if (typeof from['quotes'] === 'boolean') settings.quotes = from['quotes'];
  if (typeof from['quotesOnly'] === 'boolean') settings.quotesOnly = from['quotesOnly'];
  settings.shownLabels = strings(from['shownLabels']).filter(isHiddenLabel);
  if (isRecord(from['sites'])) {
    for (const [host, site] of Object.entries(from['sites']).slice(0, MOST_SITES)) {
      if (!isHost(host) || !isRecord(site)) continue;
      settings.sites[host] = parseSite(site);
    }
  }
  return settings;
}

/** Makes a site's choices of whatever is given. Never throws. */
export function parseSite(site: Record<string, unknown>): Site {
  return {
    off: site['off'] === true,
    mode: MODES.includes(site['mode'] as Mode) ? (site['mode'] as Mode) : null,
    shownLabels: strings(site['shownLabels']).filter(isHiddenLabel),
    kept: strings(site['kept']).filter(isFingerprint).slice(-MOST_FINGERPRINTS),
    hidden: strings(site['hidden']).filter(isFingerprint).slice(-MOST_FINGERPRINTS),
  };
}

/** Brings settings of an older version to the present form. */
function migrate(stored: Record<string, unknown>): Record<string, unknown> {
  // Version 1 had a list of the sites that are off.
  if (stored['version'] === 1 && Array.isArray(stored['sitesOff'])) {
    return { ...stored, sites: Object.fromEntries(strings(stored['sitesOff']).map((host) => [host, { off: true }])) };
  }
  return stored;
}

/** Reads the settings. A store that cannot be read gives the defaults. */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings((await chrome.storage.local.get(KEY))[KEY]);
  } catch {
    return defaults();
  }
}

/** Changes the settings as they are stored now, and gives what is stored then. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = parseSettings(change(await loadSettings()));
  await chrome.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls `listener` with the settings whenever they have changed, in whichever part of the extension. */
export function watchSettings(listener: (settings: Settings) => void): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY]) listener(parseSettings(changes[KEY].newValue));
  });
}

/**
 * What a block's text is known by on a site: equal for the same words, whatever their case, spacing, figures and
 * punctuation. Two hashes of 32 bits, so that settings do not hold what was read.
 */
export function fingerprint(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu)?.join(' ') ?? text.trim();
  let one = 0x811c9dc5;
  let other = 0x41c6ce57;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5f356495);
    other ^= other >>> 15;
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

function isHiddenLabel(text: string): text is Label {
  return HIDDEN_LABELS.includes(text as never);
}

/** Whether a value is one of the modes. */
export function isMode(value: unknown): value is Mode {
  return MODES.includes(value as Mode);
}

function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

function isHost(text: string): boolean {
  return text.length <= 253 && /^[\p{L}\p{N}_.:[\]-]+$/u.test(text);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((item) => typeof item === 'string'))] : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
