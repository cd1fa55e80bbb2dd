// What a reader does with the browser itself: keys, the context menu, the place for panels, the clipboard. Firefox is
// driven by its own window, as by hand. Chromium lets no protocol press the keys or choose from the menu that belong to
// the browser, so there the extension is told what the browser would tell it; all else is as by hand.
import { eventually } from './browsers.mjs';

const FIREFOX_WINDOW = 'chrome://browser/content/browser.xhtml';

/** Runs a function in Firefox's window, with all its rights. */
async function inWindow({ browser }, fn, arg = null) {
  const send = async (method, parameters) => (await browser.connection.send(method, parameters)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = contexts.find(({ url }) => url === FIREFOX_WINDOW);
  const found = await send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${fn})(${JSON.stringify(arg)})))()`, target: { context }, awaitPromise: true,
  });
  if (found.type !== 'success') throw new Error(found.exceptionDetails.text);
  return found.result.value === undefined ? undefined : JSON.parse(found.result.value);
}

/** The background's own context, in Chromium. */
const worker = (session) => eventually(() => session.context.serviceWorkers()[0]);

/** Presses Alt, Shift and a letter, for whichever command has that key. The page has to be in front. */
export async function pressKey(session, letter) {
  if (session.name === 'firefox') {
    await inWindow(session, (key) => {
      const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!keys.beginInputTransactionForTests(window)) throw new Error('somebody else is typing');
      const pressed = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], [key, `Key${key}`, key.charCodeAt(0)]]
        .map(([name, code, keyCode]) => new KeyboardEvent('', { key: name, code, keyCode }));
      for (const one of pressed) keys.keydown(one);
      for (const one of pressed.reverse()) keys.keyup(one);
    }, letter);
    return;
  }
  await (await worker(session)).evaluate(async (key) => {
    const command = (await chrome.commands.getAll()).find(({ shortcut }) => shortcut === `Alt+Shift+${key}`);
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command.name, tab);
  }, letter);
}

/** Opens the context menu on a point of the page in front, and chooses one of the extension's entries by its id. */
export async function chooseFromMenu(session, page, [x, y], entry) {
  await page.raw.mouse.click(x, y, { button: 'right' });
  if (session.name === 'firefox') {
    await inWindow(session, async (id) => {
      const shown = (popup) => popup.state === 'open' || new Promise((done) => popup.addEventListener('popupshown', done, { once: true }));
      const menu = document.getElementById('contentAreaContextMenu');
      await shown(menu);
      const item = menu.querySelector(`menuitem[id$="_${id}"]`);
      item.closest('menu').openMenu(true);
      await shown(item.parentElement);
      item.parentElement.activateItem(item);
    }, entry);
    return;
  }
  await (await worker(session)).evaluate(async (id) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: id, editable: false, pageUrl: tab.url }, tab);
  }, entry);
}

/** What stands on the clipboard. */
export async function clipboard(session) {
  if (session.name === 'firefox') return inWindow(session, () => navigator.clipboard.readText());
  await session.context.grantPermissions(['clipboard-read']);
  const page = await session.open(session.extension('options/options.html'));
  try {
    await page.raw.bringToFront();
    return await page.evaluate(() => navigator.clipboard.readText());
  } finally {
    await page.close();
  }
}

/** Runs a function with the window of the panel that stands beside the page; null where there is none, or none yet. */
export const inPanel = (session, fn, arg = null) => session.control(`(() => {
  const panel = chrome.extension.getViews().find(({ location }) => location.pathname === '/panel/panel.html' && location.hash === '');
  return panel?.document.readyState === 'complete' ? (${fn})(panel, ${JSON.stringify(arg)}) : null;
})()`);

/** How a page is to look: `forcedColors`, `media`, and others in Chromium only. */
export async function emulate(session, page, looks) {
  if (session.name === 'chromium') return page.raw.emulateMedia({ media: null, forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'no-preference', colorScheme: 'light', ...looks });
  return inWindow(session, ({ media = '', forcedColors = 'none', colorScheme = 'light' }) => {
    const { browsingContext } = gBrowser.selectedBrowser;
    browsingContext.mediumOverride = media;
    browsingContext.forcedColorsOverride = forcedColors;
    browsingContext.prefersColorSchemeOverride = colorScheme;
  }, looks);
}
