// The extension where it meets the browser: keys, badge, context menu, clipboard, popup, and the panel in its place.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { eventually, launch } from './browsers.mjs';
import { chooseFromMenu, clipboard, inPanel, pressKey } from './hands.mjs';
import { covered, look, painted, paintedAs, settle, tabOf, tell } from './probe.mjs';
import { serve } from './server.mjs';
import { ferry, note, rows, shop } from './stories.mjs';

const CITATION = /^“They handled the swell better than anything we had before,” — Ada Brook, chief executive.*Tern Sound Ferries\. In: .*#:~:text=/;

/** A point in the first line of an element, or of the words of a highlighted quote. */
const pointOf = (page, id) => page.evaluate((wanted) => {
  const { left, top } = document.getElementById(wanted).getBoundingClientRect();
  return [left + 60, top + 14];
}, id);
const pointIn = (page, words) => page.evaluate((wanted) => {
  const range = [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith('sourcelight-quote') ? [...ranges] : [])).find((one) => String(one).includes(wanted));
  const { left, top, height } = range.getClientRects()[0];
  return [left + 30, top + height / 2];
}, words);
const current = (page) => page.evaluate(() => [...CSS.highlights.get('sourcelight-current') ?? []].map(String).join(' '));

for (const browser of ['chromium', 'firefox']) {
  describe(`in the browser, ${browser}`, () => {
    let session, server, page, url;
    before(async () => {
      server = await serve({ '/ferry': ferry, '/rows': rows, '/shop': shop, '/note': note, '/kept': { body: ferry, headers: { 'cache-control': 'max-age=60' } } });
      // Playwright would have no page kept that one can go back to.
      session = await launch(browser, browser === 'chromium' ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {});
      assert.ok(session, `${browser} is not installed`);
      // The page of ours that asks for us is open before, so that it does not come to stand in front.
      await settle(session, null);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });
    afterEach(async () => {
      await page?.close();
      await settle(session, null);
    });
    const open = async (path) => {
      url = server.at(path);
      page = await session.open(url);
      await page.raw.bringToFront();
      await painted(page);
    };

    test('four keys: next and previous quote, on and off, and the panel', async () => {
      // Chromium gives no key that is its own already; Firefox opens its menu instead, which the presses below find out.
      const commands = await session.control(() => chrome.commands.getAll());
      assert.deepEqual(commands.filter(({ name }) => !name.startsWith('_')).map(({ shortcut }) => shortcut).sort(), ['G', 'J', 'K', 'Q'].map((letter) => `Alt+Shift+${letter}`));
      await open('/ferry');
      await pressKey(session, 'J');
      await eventually(async () => /We have promised this/.test(await current(page)));
      assert.ok(await page.evaluate(() => document.activeElement.localName === 'sourcelight-card'), 'the card has the keyboard');
      await pressKey(session, 'J');
      await eventually(async () => /They handled the swell/.test(await current(page)));
      await pressKey(session, 'K');
      await eventually(async () => /We have promised this/.test(await current(page)));
      await pressKey(session, 'Q');
      await page.until(() => CSS.highlights.size === 0 && !document.querySelector('[data-sourcelight]'));
      await pressKey(session, 'Q');
      await painted(page);
    });

    test('the badge has the counts of each page, and none where the site is off', async () => {
      await open('/ferry');
      const tab = await tabOf(session, url);
      const badge = () => session.control(async (id) => [await chrome.action.getBadgeText({ tabId: id }), await chrome.action.getTitle({ tabId: id })], tab);
      const { hidden, quotes } = await tell(session, url, { type: 'summary' });
      assert.ok(hidden > 0 && quotes > 0);
      await eventually(async () => (await badge())[0] === `${hidden}·${quotes}`);
      assert.match((await badge())[1], new RegExp(`${hidden} hidden, ${quotes} quotations`));
      await pressKey(session, 'Q');
      await eventually(async () => (await badge())[0] === '');
      assert.match((await badge())[1], /off on this site/);
    });

    test('context menu: hides the block under the pointer, now and on the next visit', async () => {
      await open('/ferry');
      await chooseFromMenu(session, page, await pointOf(page, 'lead'), 'hide-here');
      await page.until(() => document.getElementById('lead').matches('[data-sourcelight=hide]'));
      assert.equal(await page.evaluate(() => document.querySelectorAll('article > p:not([data-sourcelight])').length >= 5), true, 'and no other');
      await page.goto(url);
      await page.until(() => document.getElementById('lead').matches('[data-sourcelight=hide]'));
    });

    test('context menu: copies the quote under the pointer with its speaker', async () => {
      await open('/ferry');
      await chooseFromMenu(session, page, await pointIn(page, 'They handled the swell'), 'copy-quote');
      const copied = await eventually(async () => { const text = await clipboard(session); return CITATION.test(text) && text; });
      assert.ok(copied.includes(url));
    });

    test('the card copies by keyboard alone', async () => {
      await open('/ferry');
      await pressKey(session, 'K');
      await page.until(() => document.activeElement.localName === 'sourcelight-card');
      assert.match(await current(page), /a lifeline with a price tag/);
      // Previous, next, copy.
      for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.press(key);
      await eventually(async () => /“a lifeline with a price tag” — Rosa Imber/.test(await clipboard(session)));
    });

    test('the popup reads a page that does not look like an article', async () => {
      url = server.at('/note');
      page = await session.open(url);
      const popup = await session.open(session.extension(`popup/popup.html#tab=${await tabOf(session, url)}`));
      await popup.until(() => !document.getElementById('none').hidden);
      assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
      await popup.click('#read');
      await paintedAs(page, 'Nobody was more surprised');
      await popup.until(() => document.getElementById('none').hidden && document.getElementById('quotes').textContent === '1');
      assert.equal(covered(await page.evaluate(look), 'shown', 'Sign up for our newsletter'), 1);
      await popup.close();
    });

    test('a page that comes back from the browser’s memory has its badge, and what was chosen meanwhile', async () => {
      await open('/kept');
      const tab = await tabOf(session, url);
      const badge = () => session.control((id) => chrome.action.getBadgeText({ tabId: id }), tab);
      const before = await eventually(badge);
      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; }));
      await page.goto(server.at('/shop'));
      await eventually(async () => await badge() === '');
      await settle(session, { version: 2, mode: 'fade' });
      await page.evaluate(() => history.back()).catch(() => {});
      await eventually(() => page.evaluate(() => window.persisted).catch(() => false));
      await page.until(() => document.querySelector('[data-sourcelight=fade]'));
      await eventually(async () => await badge() === before);
    });

    test('the panel stands beside the page, follows the tab in front, and acts on it', async () => {
      const headline = (words) => eventually(() => inPanel(session, (panel, wanted) => panel.document.querySelector('h1').textContent.includes(wanted), words));
      const other = await session.open(server.at('/rows'));
      await painted(other);
      await open('/ferry');
      if (browser === 'firefox') await pressKey(session, 'G');
      else {
        // Chromium opens it as the answer to a real click.
        const popup = await session.open(session.extension('popup/popup.html'));
        await popup.until(() => !document.getElementById('none').hidden);
        await popup.raw.click('#panel');
      }
      await page.raw.bringToFront();
      await headline('Ferry line to return');
      await other.raw.bringToFront();
      await headline('Bell of Orrin');
      await page.raw.bringToFront();
      await headline('Ferry line to return');
      await inPanel(session, (panel) => [...panel.document.querySelectorAll('#quotes .go')].find(({ textContent }) => textContent.includes('swell')).click());
      await eventually(async () => /They handled the swell/.test(await current(page)));
      await page.goto(server.at('/shop'));
      await headline('No story was found');
      await other.close();
    });
  });
}
