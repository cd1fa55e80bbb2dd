import { ask } from '../shared/messages.ts';
import { isArticle } from './decide.ts';

/**
 * The only script that every page gets. It decides whether the page is an article and asks for the reader if so. A
 * page that is none yet may become one, by text that comes late or by navigation within the page; so it is looked
 * at again while it changes, seldom and when the browser has nothing else to do.
 */

/** How long a page is watched after it was loaded or has gone to another address, in milliseconds. */
const WATCHED = 20_000;
/** The least time between two looks, in milliseconds. */
const PAUSE = 700;

let timer: ReturnType<typeof setTimeout> | undefined;
let until = 0;
let address = '';
const observer = new MutationObserver(later);

function look(): void {
  timer = undefined;
  if (isArticle(document)) {
    stop();
    void ask<boolean>({ type: 'article' }).then((brought) => {
      if (!brought) watch(); // The next change asks again.
    });
  } else if (location.href !== address) {
    watch();
  } else if (performance.now() > until) {
    observer.disconnect();
  }
}

function later(): void {
  timer ??= setTimeout(() => requestIdleCallback(look, { timeout: 2000 }), PAUSE);
}

function watch(): void {
  address = location.href;
  until = performance.now() + WATCHED;
  observer.observe(document, { childList: true, subtree: true });
}

/** A page that has gone to another address without loading is looked at afresh. */
function navigated(): void {
  if (location.href === address) return;
  watch();
  later();
}

function stop(): void {
  clearTimeout(timer);
  timer = undefined;
  observer.disconnect();
  removeEventListener('popstate', navigated);
  window.navigation?.removeEventListener('currententrychange', navigated);
}

function begin(): void {
  addEventListener('popstate', navigated);
  window.navigation?.addEventListener('currententrychange', navigated);
  watch();
  look();
}

// A page that the browser renders ahead of a click may never be seen, and stands in no tab until it is.
if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
else begin();
