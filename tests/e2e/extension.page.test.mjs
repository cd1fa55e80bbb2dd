// What a reader meets on the page itself: modes, the card, keys, changes that the page makes, and undo.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { launch } from './browsers.mjs';
import { covered, look, painted, paintedAs, settle, stateOf, tell } from './probe.mjs';
import { serve } from './server.mjs';
import { dark, ferry, late, onSite, pictured, rightToLeft, rows, shop } from './stories.mjs';

const NOTICE = 'This article was originally published on Kestrel Bay Gazette.';
const QUOTE = '“They handled the swell better than anything we had before,”';
/** Keeps what the page is before an extension can have touched it. */
const keeping = (html) => html.replace('</body>', "<script>addEventListener('DOMContentLoaded', () => { window.before = document.documentElement.outerHTML; });</script></body>");
const settings = (more) => ({ version: 2, mode: 'hide', quotes: true, quotesOnly: false, shownLabels: [], sites: {}, ...more });

for (const browser of ['chromium', 'firefox']) {
  describe(`on the page in ${browser}`, () => {
    let session, server, page, url;
    before(async () => {
      server = await serve({ '/ferry': keeping(ferry), '/rows': keeping(rows), '/dark': dark, '/rtl': rightToLeft, '/shop': shop, '/site': onSite, '/pictured': pictured });
      session = await launch(browser);
      assert.ok(session, `${browser} is not installed`);
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
      await painted(page);
    };
    const see = () => page.evaluate(look);

    test('hides without holes: an element goes with all that is in it', async () => {
      await open('/ferry');
      const height = await page.evaluate(() => ['notice', 'promo', 'credit'].map((id) => document.getElementById(id).getBoundingClientRect().height));
      assert.deepEqual(height, [0, 0, 0]);
    });

    test('icons and the fields of a form go with their words, pictures stay', async () => {
      await open('/pictured');
      const height = (selector) => page.evaluate((wanted) => document.querySelector(wanted).getBoundingClientRect().height, selector);
      assert.equal(await height('#share'), 0);
      assert.equal(await height('#form'), 0);
      assert.equal(await height('#picture img'), 300);
      assert.equal(covered(await see(), 'shown', 'Advertisement'), 1);
    });

    test('leaves alone what one needs to get about a site: ways, search, login, menus', async () => {
      await open('/site');
      const gone = await page.evaluate(() => [...document.querySelectorAll('#top *, header *, footer *')].filter((element) => !element.checkVisibility()).map(({ outerHTML }) => outerHTML));
      assert.deepEqual(gone, []);
      assert.equal(covered(await see(), 'shown', NOTICE), 1);
      const { pieces } = await stateOf(session, url);
      assert.deepEqual(pieces.filter(({ text }) => /Skip|Log in|Register|Search|Subscribe|Follow|Advertise|All rights/.test(text)).map(({ text }) => text), []);
    });

    test('fades instead of hiding, and leaves all in its place when told to', async () => {
      await open('/ferry');
      await settle(session, settings({ mode: 'fade' }));
      await page.until(() => document.querySelector('[data-sourcelight=fade]'));
      assert.ok(Number(await page.evaluate(() => getComputedStyle(document.getElementById('notice')).opacity)) < 0.6);
      assert.ok(await page.evaluate(() => document.getElementById('notice').getBoundingClientRect().height > 10));
      await settle(session, settings({ mode: 'off' }));
      await page.until(() => !document.querySelector('[data-sourcelight]'));
      const seen = await see();
      assert.equal(covered(seen, 'shown', NOTICE), 0);
      assert.equal(covered(seen, 'painted', QUOTE), 1);
    });

    test('dims all that nobody said when only quotes are read', async () => {
      await open('/ferry');
      await settle(session, settings({ quotesOnly: true }));
      await page.until(() => CSS.highlights.has('sourcelight-dimmed'));
      const dimmed = await page.evaluate(() => [...CSS.highlights.get('sourcelight-dimmed')].map(String).join(' '));
      assert.match(dimmed, /The ferry that once tied the islands/);
      assert.doesNotMatch(dimmed, /They handled the swell/);
    });

    test('gives every speaker a colour and a line of their own, and others on dark ground', async () => {
      await open('/ferry');
      const names = await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-quote')));
      assert.ok(names.length >= 2, names.join());
      assert.ok(names.every((name) => name.endsWith('-light')));
      await page.goto(server.at('/dark'));
      await painted(page);
      const others = await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-quote')));
      assert.ok(others.every((name) => name.endsWith('-dark')), others.join());
    });

    for (const path of ['/ferry', '/rows']) {
      test(`undo restores ${path} byte for byte, whatever was painted`, async () => {
        await open(path);
        await tell(session, url, { type: 'step', by: 1 });
        await settle(session, settings({ mode: 'fade', quotesOnly: true }));
        await page.until(() => CSS.highlights.has('sourcelight-dimmed'));
        await settle(session, settings({ sites: { localhost: { off: true } } }));
        await page.until(() => CSS.highlights.size === 0);
        assert.equal(await page.evaluate(() => document.documentElement.outerHTML === window.before), true);
      });
    }

    test('pointing at a quote opens its card, and leaving closes it', async () => {
      await open('/ferry');
      const [x, y] = await page.evaluate((words) => {
        const range = [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith('sourcelight-quote') ? [...ranges] : [])).find((one) => String(one) === words);
        const { left, top, height } = range.getClientRects()[0];
        return [left + 30, top + height / 2];
      }, QUOTE);
      await page.hover(x, y);
      await page.hover(x + 2, y);
      await page.until(() => document.querySelector('sourcelight-card'));
      assert.ok(await page.evaluate(() => CSS.highlights.has('sourcelight-current')));
      assert.equal(await page.evaluate(() => document.body.querySelector('sourcelight-card')), null, 'it stands beside the body');
      await page.hover(5, 5);
      await page.until(() => !document.querySelector('sourcelight-card') && !CSS.highlights.has('sourcelight-current'));
    });

    test('goes from quote to quote by key, on the card too, and Escape gives the page back', async () => {
      await open('/ferry');
      const current = () => page.evaluate(() => [...CSS.highlights.get('sourcelight-current') ?? []].map(String).join(' '));
      await tell(session, url, { type: 'step', by: 1 });
      const first = await current();
      assert.match(first, /We have promised this/);
      await page.raw.bringToFront();
      await page.press('ArrowRight');
      await page.until((words) => [...CSS.highlights.get('sourcelight-current')].map(String).join(' ') !== words, first);
      assert.equal(await current(), QUOTE);
      await page.press('ArrowLeft');
      await page.until((words) => [...CSS.highlights.get('sourcelight-current')].map(String).join(' ') === words, first);
      await page.press('Escape');
      await page.until(() => !document.querySelector('sourcelight-card'));
      await tell(session, url, { type: 'step', by: -1 });
      assert.equal(await current(), '“a lifeline with a price tag”');
    });

    test('follows text that comes late', async () => {
      await open('/ferry');
      await page.evaluate((paragraphs) => {
        for (const text of paragraphs) document.getElementById('promo').before(Object.assign(document.createElement('p'), { textContent: text }));
      }, late);
      await paintedAs(page, 'slower bathtubs');
      assert.equal(covered(await see(), 'shown', late[0]), 0);
    });

    test('follows a page that rewrites its story', async () => {
      await open('/ferry');
      await page.evaluate(() => { const article = document.querySelector('article'); article.replaceWith(article.cloneNode(true)); });
      await page.evaluate(() => { document.querySelectorAll('[data-sourcelight]').forEach((element) => element.removeAttribute('data-sourcelight')); });
      await page.until(() => document.querySelector('[data-sourcelight]') && [...CSS.highlights.values()].some((ranges) => [...ranges].some((range) => !range.collapsed)));
      const seen = await see();
      assert.equal(covered(seen, 'shown', NOTICE), 1);
      assert.equal(covered(seen, 'painted', QUOTE), 1);
    });

    test('follows navigation within the page, to a story and away from it', async () => {
      url = server.at('/shop');
      page = await session.open(url);
      const goTo = (path, html) => page.evaluate(([address, text]) => {
        history.pushState(null, '', address);
        document.body.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
      }, [path, html]);
      await goTo('/ferry', ferry);
      await painted(page);
      assert.equal(covered(await see(), 'shown', NOTICE), 1);
      await goTo('/rows', rows);
      await paintedAs(page, 'younger than I do');
      await goTo('/shop', shop);
      await page.until(() => CSS.highlights.size === 0 && !document.querySelector('[data-sourcelight]'));
    });

    test('shows a hidden piece for once, and leaves it for good on the site', async () => {
      await open('/ferry');
      const piece = (await stateOf(session, url)).pieces.find(({ text }) => text.startsWith('This article was originally'));
      const { block, start, end } = piece;
      await tell(session, url, { type: 'show', block, start, end, shown: true });
      assert.equal(covered(await see(), 'shown', NOTICE), 0);
      await page.goto(url);
      await painted(page);
      assert.equal(covered(await see(), 'shown', NOTICE), 1, 'the next visit hides it again');
      await tell(session, url, { type: 'keep', block, start, end, kept: true });
      await page.until(() => !document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
      await page.goto(url);
      await painted(page);
      assert.equal(covered(await see(), 'shown', NOTICE), 0, 'the next visit leaves it');
      await tell(session, url, { type: 'keep', block, start, end, kept: false });
      await page.until(() => document.getElementById('notice').matches('[data-sourcelight]'));
    });

    test('hides a block that the reader names, on every visit, until told otherwise', async () => {
      await open('/ferry');
      await page.evaluate(() => {
        const { left, top } = document.getElementById('lead').getBoundingClientRect();
        document.getElementById('lead').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 8 }));
      });
      await tell(session, url, { type: 'hide-here' });
      await page.until(() => document.getElementById('lead').matches('[data-sourcelight=hide]'));
      await page.goto(url);
      await page.until(() => document.getElementById('lead').matches('[data-sourcelight=hide]'));
      const own = (await stateOf(session, url)).pieces.find(({ label }) => label === null);
      await tell(session, url, { type: 'keep', block: own.block, start: own.start, end: own.end, kept: true });
      await page.until(() => !document.getElementById('lead').hasAttribute('data-sourcelight'));
    });

    test('leaves a kind of boilerplate that the options leave', async () => {
      await open('/ferry');
      await settle(session, settings({ shownLabels: ['republication-notice', 'read-original-link'] }));
      await page.until(() => !document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
    });

    test('reads a page that is set from right to left', async () => {
      await open('/rtl');
      assert.equal(covered(await see(), 'painted', QUOTE), 1);
      await tell(session, url, { type: 'step', by: 1 });
      const inside = await page.evaluate(() => {
        const { left, right } = document.querySelector('sourcelight-card').getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
      });
      assert.ok(inside);
    });

    test('writes nothing to the console of any page', async () => {
      await open('/ferry');
      await tell(session, url, { type: 'step', by: 1 });
      assert.deepEqual(page.console, []);
    });
  });
}
