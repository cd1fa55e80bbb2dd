// Looks at a page as a reader would: which characters can be read, and which are painted as a quote.

/**
 * Runs in the page. The text of the body with white space folded, and two strings as long as it is: `shown` has '.'
 * for text that stands there as the page meant it, 'h' for hidden and 'f' for faded text; `painted` has a letter
 * for each highlight of quotes, whose names `names` lists, and '.' for none.
 */
export function look() {
  const faded = new Map();
  const painted = new Map();
  const names = [];
  const enter = (map, highlight, mark) => {
    for (const range of highlight) {
      if (range.collapsed) continue;
      const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
      for (let node = range.commonAncestorContainer.nodeType === 3 ? range.commonAncestorContainer : walker.nextNode(); node; node = walker.nextNode()) {
        if (!range.intersectsNode(node)) continue;
        const start = node === range.startContainer ? range.startOffset : 0;
        const end = node === range.endContainer ? range.endOffset : node.length;
        if (!map.has(node)) map.set(node, []);
        map.get(node).push([start, end, mark]);
      }
    }
  };
  for (const [name, highlight] of CSS.highlights) {
    if (name === 'sourcelight-faded') enter(faded, highlight, 'f');
    if (name.startsWith('sourcelight-quote-')) {
      names.push(name);
      enter(painted, highlight, String.fromCharCode(96 + names.length));
    }
  }
  let text = '', shown = '', paint = '';
  const blockOf = (element) => {
    while (element !== document.body && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
    return element;
  };
  let block = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.nodeType === 1) {
      if (node.localName === 'br') block = null;
      continue;
    }
    if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName)) continue;
    // Text runs on within a block, over elements in it.
    const around = blockOf(parent);
    if (around !== block && text && !text.endsWith(' ')) { text += ' '; shown += shown.at(-1); paint += '.'; }
    block = around;
    const hidden = !parent.checkVisibility();
    const half = parent.closest('[data-sourcelight=fade]');
    for (let at = 0; at < node.length; at += 1) {
      const character = /\s/.test(node.data[at]) ? ' ' : node.data[at];
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
      const within = (map) => map.get(node)?.find(([start, end]) => at >= start && at < end)?.[2];
      text += character;
      shown += hidden ? 'h' : half ? 'f' : within(faded) ?? '.';
      paint += within(painted) ?? '.';
    }
  }
  return { text, shown, painted: paint, names };
}

/** White space folded, as `look` folds it. */
export const fold = (text) => text.replace(/\s+/g, ' ').trim();

/** The share of `marks` between two places that `wanted` accepts. */
export function share(marks, start, end, wanted) {
  const part = marks.slice(start, end);
  return part.length ? [...part].filter(wanted).length / part.length : 0;
}

/** A walk over a text in order: finds each passage after the one before. */
export function cursor(text) {
  let from = 0;
  return (passage) => {
    const start = text.indexOf(passage, from);
    if (start < 0) return null;
    from = start + passage.length;
    return [start, from];
  };
}

/** Asks the reader on a page, by the page's address. */
export async function tell(session, url, message) {
  return session.control(async ([address, sent]) => {
    for (const tab of await chrome.tabs.query({})) {
      if (tab.url === address) return chrome.tabs.sendMessage(tab.id, sent);
    }
    throw new Error(`no tab is at ${address}`);
  }, [url, message]);
}

/** What the reader on a page says of it. */
export const stateOf = (session, url) => tell(session, url, { type: 'state' });

/** The number that the browser gives the tab at an address. */
export const tabOf = (session, url) =>
  session.control(async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id ?? null, url);

/** Stores settings as the options would; null forgets them. */
export const settle = (session, settings) =>
  session.control((value) => (value ? chrome.storage.local.set({ settings: value }) : chrome.storage.local.remove('settings')), settings);

/** Waits until the reader has painted the page. */
export const painted = (page) => page.until(() => CSS.highlights.size > 0);

/** Waits until some words are painted as part of a quote, or are so no more. */
export const paintedAs = (page, words, wanted = true) => page.until(([text, is]) => is === [...CSS.highlights.values()].some((ranges) =>
  [...ranges].some((range) => String(range).includes(text))), [words, wanted]);

/** How much of some words of a page a mark covers, from 0 to 1. `marks` is `shown` or `painted` of what was seen. */
export function covered(seen, marks, words) {
  const start = seen.text.indexOf(words);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  return share(seen[marks], start, start + words.length, (mark) => mark !== '.');
}
