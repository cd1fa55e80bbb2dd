// The whole way, from a page to its paint, in real browsers on invented stories.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, launch } from './browsers.mjs';
import { look, painted, share, stateOf } from './probe.mjs';
import { serve } from './server.mjs';
import { ferry, rows, shop } from './stories.mjs';

for (const browser of ['chromium', 'firefox']) {
  describe(`reading in ${browser}`, () => {
    let session, server;
    before(async () => {
      server = await serve({ '/ferry': ferry, '/rows': rows, '/shop': shop });
      session = await launch(browser);
      assert.ok(session, `${browser} is not installed`);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    for (const [policy, host] of [['', 'localhost'], ['?strict', '127.0.0.1']]) {
      test(`hides boilerplate and paints quotes${policy && ' under a strict policy'}`, async () => {
        const page = await session.open(server.at(`/ferry${policy}`, host));
        await painted(page);
        const { text, shown, painted: paint } = await page.evaluate(look);
        const marks = (marked, words) => {
          const start = text.indexOf(words);
          assert.ok(start >= 0, words);
          return share(marked, start, start + words.length, (mark) => mark !== '.');
        };
        assert.equal(marks(shown, 'This article was originally published on'), 1);
        assert.equal(marks(shown, 'The ferry that once tied the islands'), 0);
        assert.equal(marks(paint, '“We have promised this for a long time, and now the boats are built,”'), 1);
        assert.equal(marks(paint, 'The line was closed when fuel prices rose'), 0);
        assert.deepEqual(page.console, []);
        await page.close();
      });
    }

    test('remembers for the origin that a policy forbids WebAssembly, and does not try again', async () => {
      const url = server.at('/ferry?strict', 'news.localhost');
      const { origin } = new URL(url);
      const known = () => session.control(async (wanted) => ((await chrome.storage.session.get('forbidden')).forbidden ?? []).includes(wanted), origin);
      const violations = async () => {
        const page = await session.open();
        const count = () => { window.violations = 0; addEventListener('securitypolicyviolation', () => { window.violations += 1; }); };
        await (browser === 'chromium' ? page.raw.addInitScript(count) : page.raw.evaluateOnNewDocument(count));
        await page.goto(url);
        await painted(page);
        const counted = await page.evaluate(() => window.violations);
        await page.close();
        return counted;
      };
      // Firefox never refuses.
      const refused = browser === 'chromium';
      assert.equal(await violations() > 0, refused);
      if (refused) await eventually(known);
      assert.equal(await known(), refused);
      assert.equal(await violations(), 0);
    });

    test('reads a page whose paragraphs are set with line breaks', async () => {
      const page = await session.open(server.at('/rows'));
      await painted(page);
      const { text, painted: paint } = await page.evaluate(look);
      const quote = '"It sounds younger than I do,"';
      assert.equal(share(paint, text.indexOf(quote), text.indexOf(quote) + quote.length, (mark) => mark !== '.'), 1);
      await page.close();
    });

    test('lets a page be that is no article', async () => {
      const page = await session.open(server.at('/shop'));
      await new Promise((later) => setTimeout(later, 600));
      await assert.rejects(stateOf(session, server.at('/shop')));
      assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
      await page.close();
    });

    test('the popup counts and switches the site off and on', async () => {
      const url = server.at('/ferry');
      const page = await session.open(url);
      await painted(page);
      const tab = await session.control(async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address).id, url);
      const popup = await session.open(session.extension(`popup/popup.html#tab=${tab}`));
      await popup.until(() => Number(document.getElementById('quotes').textContent) > 0);
      await popup.evaluate(() => document.getElementById('site').click());
      await page.until(() => CSS.highlights.size === 0 && !document.querySelector('[data-sourcelight]'));
      await popup.evaluate(() => document.getElementById('site').click());
      await page.until(() => CSS.highlights.size > 0 && document.querySelector('[data-sourcelight]'));
      await popup.close();
      await page.close();
    });
  });
}
