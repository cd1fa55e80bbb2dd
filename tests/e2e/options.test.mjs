// The options: every choice is listed, holds at once and can be taken back; files are checked before they are believed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, test } from 'node:test';
import { eventually, launch } from './browsers.mjs';
import { painted, settle } from './probe.mjs';
import { serve } from './server.mjs';
import { ferry } from './stories.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const settings = (more) => ({ version: 2, mode: 'hide', quotes: true, quotesOnly: false, shownLabels: [], sites: {}, ...more });
const CHOICES = { off: true, mode: 'fade', shownLabels: ['newsletter-promo'], kept: ['0123456789abcdef', 'fedcba9876543210'], hidden: ['00000000000000ff'] };

for (const browser of ['chromium', 'firefox']) {
  describe(`options in ${browser}`, () => {
    let session, server, page, options;
    before(async () => {
      server = await serve({ '/ferry': ferry });
      session = await launch(browser);
      assert.ok(session, `${browser} is not installed`);
      page = await session.open(server.at('/ferry'));
      await painted(page);
      options = await session.open(session.extension('options/options.html'));
      await options.until(() => document.querySelectorAll('#kinds li').length > 0);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });
    afterEach(() => settle(session, null));
    const stored = async () => (await session.control(() => chrome.storage.local.get('settings'))).settings;
    const status = (words) => options.until((wanted) => document.getElementById('status').textContent.includes(wanted), words);
    const restore = (text) => options.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'mine.json', { type: 'application/json' }));
      const input = document.getElementById('restore');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    }, text);

    test('the mode holds for open pages at once', async () => {
      await options.evaluate(() => document.querySelector('[name=mode][value=fade]').click());
      await page.until(() => document.querySelector('[data-sourcelight=fade]') && !document.querySelector('[data-sourcelight=hide]'));
      await options.evaluate(() => document.querySelector('[name=mode][value=off]').click());
      await page.until(() => !document.querySelector('[data-sourcelight]'));
      await options.evaluate(() => document.getElementById('quotes').click());
      await page.until(() => CSS.highlights.size === 0);
      await settle(session, settings());
      await options.until(() => document.querySelector('[name=mode][value=hide]').checked && document.getElementById('quotes').checked);
    });

    test('every kind of boilerplate has a name and a description, and can be left everywhere', async () => {
      const kinds = await options.evaluate(() => [...document.querySelectorAll('#kinds label')].map((label) => [label.querySelector('input').value, label.querySelector('span').textContent, label.querySelector('small').textContent]));
      assert.equal(kinds.length, 21);
      for (const [label, name, description] of kinds) assert.ok(name && description && !/^(label|reason)_/.test(name + description), label);
      assert.equal(new Set(kinds.map(([, name]) => name)).size, kinds.length, 'no two have the same name');
      await options.evaluate(() => document.querySelector('#kinds input[value=newsletter-promo]').click());
      await page.until(() => document.getElementById('promo').checkVisibility() && !document.getElementById('notice').checkVisibility());
    });

    test('what was chosen for a site is listed, and each choice is taken back alone', async () => {
      await settle(session, settings({ sites: { 'news.example': CHOICES, 'other.example': { off: true } } }));
      await options.until(() => document.querySelectorAll('#sites > li').length === 2);
      const choices = () => options.evaluate(() => [...document.querySelectorAll('#sites > li:first-child .choices span')].map(({ textContent }) => textContent));
      assert.deepEqual(await choices(), ['Switched off', 'Boilerplate: Fade', 'Never hidden: Newsletters', '2 passages never hidden', '1 passage hidden by you']);
      await options.evaluate(() => document.querySelector('[data-key="newsletter-promo-news.example"]').click());
      await options.until(() => document.querySelectorAll('#sites > li:first-child .choices li').length === 4);
      assert.deepEqual((await stored()).sites['news.example'], { ...CHOICES, shownLabels: [] });
      await options.evaluate(() => document.querySelector('[data-key="forget-news.example"]').click());
      await options.until(() => document.querySelectorAll('#sites > li').length === 1);
      assert.deepEqual(Object.keys((await stored()).sites), ['other.example']);
    });

    test('a site is added by name or address, and what is neither is refused with a word beside the field', async () => {
      const add = (text) => options.evaluate((value) => {
        document.getElementById('site').value = value;
        document.getElementById('add-site').requestSubmit();
      }, text);
      await add('not a site');
      await options.until(() => document.getElementById('site-error').textContent);
      assert.equal(await options.evaluate(() => document.getElementById('site').getAttribute('aria-invalid')), 'true');
      await add('https://news.example/world?x=1');
      await options.until(() => document.querySelector('#sites .host')?.textContent === 'news.example');
      assert.equal(await options.evaluate(() => document.getElementById('site-error').textContent), '');
      await status('news.example');
      await add('localhost');
      await page.until(() => CSS.highlights.size === 0);
    });

    test('a damaged, a foreign and a newer file are refused, each with its reason, and change nothing', async () => {
      const before = settings({ mode: 'fade' });
      await settle(session, before);
      for (const [text, reason] of [['{"sourcelight":', 'damaged'], ['{"other": 1}', 'holds no settings'], ['{"sourcelight":{"version":99,"mode":"off"}}', 'newer version']]) {
        await restore(text);
        await status(reason);
        await status('mine.json');
        assert.deepEqual(await stored(), before);
      }
    });

    test('restoring and resetting can be undone', async () => {
      const mine = settings({ mode: 'fade', sites: { 'news.example': CHOICES } });
      await restore(JSON.stringify({ sourcelight: mine }));
      await status('restored');
      assert.deepEqual(await stored(), mine);
      await options.evaluate(() => document.getElementById('reset').click());
      await options.until(() => document.querySelectorAll('#sites > li').length === 0);
      assert.deepEqual(await stored(), settings());
      await options.evaluate(() => document.querySelector('#status button').click());
      await options.until(() => document.querySelectorAll('#sites > li').length === 1);
      assert.deepEqual(await stored(), mine);
    });

    test('axe finds nothing with sites, an error and a message on the page', async () => {
      await settle(session, settings({ sites: { 'news.example': CHOICES } }));
      await options.evaluate(() => document.getElementById('add-site').requestSubmit());
      await options.evaluate(() => document.getElementById('reset').click());
      await options.until(() => document.querySelector('#status button'));
      await settle(session, settings({ sites: { 'news.example': CHOICES } }));
      await options.until(() => document.querySelectorAll('#sites > li').length === 1);
      await options.evaluate(axe);
      for (const media of browser === 'chromium' ? [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] : [null]) {
        if (media) await options.raw.emulateMedia(media);
        const { violations } = await options.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' ')}`), []);
      }
      if (browser === 'chromium') await options.raw.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      assert.deepEqual(options.console, []);
    });

    test('names the four keys, and leads to the browser’s page for them', async () => {
      assert.equal(await options.evaluate(() => document.querySelectorAll('#keys dt').length), 4);
      if (browser === 'firefox') return;
      await options.evaluate(() => document.getElementById('change-keys').click());
      await eventually(() => session.context.pages().some((opened) => opened.url().startsWith('chrome://extensions/shortcuts')));
    });
  });
}
