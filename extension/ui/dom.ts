/** Builds the extension's own pages. Text is always text: there is no way from a string to markup here. */

type Child = Node | string | null | undefined | false;

/** An element with attributes, listeners (`onclick`) and children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | ((event: Event) => void) | null | undefined> = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The element with an id. Throws where the page has none, which is an error in the page. */
export function byId<Type extends HTMLElement>(id: string): Type {
  const element = document.getElementById(id);
  if (!element) throw new Error(`there is no #${id}`);
  return element as Type;
}

/** The message of a name in the reader's language. */
export function say(name: string, ...parts: (string | number)[]): string {
  return chrome.i18n.getMessage(name, parts.map(String)) || name;
}

/** Fills in the messages that a page names by `data-say` (its text) and `data-say-label` (its accessible name). */
export function sayAll(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir') || 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = say(element.dataset['say'] as string);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-say-label]')) {
    element.setAttribute('aria-label', say(element.dataset['sayLabel'] as string));
  }
}

/** The tab that a page of ours is about: the one that its address names (`#tab=7`), or else the active one. */
export async function currentTab(): Promise<number | null> {
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  if (named) return Number(named);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The language that the messages are in, which need not be the browser's. */
export function language(): string {
  return say('language');
}

/** A message with a number, in the form that the language has for it: "1 quotation", "2 quotations". */
export function count(name: string, number: number): string {
  const form = new Intl.PluralRules(language()).select(number) === 'one' ? 'one' : 'other';
  return say(`${name}_${form}`, number.toLocaleString(language()));
}
