// The extension's own pages: popup, panel and options, with what they say, do and export, and for whom.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { built, launch } from './browsers.mjs';
import { covered, look, painted, settle, tabOf, tell } from './probe.mjs';
import { serve } from './server.mjs';
import { dark, ferry } from './stories.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NOTICE = 'This article was originally published on Kestrel Bay Gazette.';

for (const browser of ['chromium', 'firefox']) {
  describe(`interface in ${browser}`, () => {
    let session, server, url, page, tab;
    before(async () => {
      server = await serve({ '/ferry': ferry });
      session = await launch(browser);
      assert.ok(session, `${browser} is not installed`);
      url = server.at('/ferry');
      page = await session.open(url);
      await painted(page);
      tab = await tabOf(session, url);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    const open = async (path, ready) => {
      const opened = await session.open(session.extension(path));
      await opened.until(ready);
      return opened;
    };
    const panel = () => open(`panel/panel.html#tab=${tab}`, () => document.querySelectorAll('#quotes li').length > 0);
    const popup = () => open(`popup/popup.html#tab=${tab}`, () => Number(document.getElementById('quotes')?.textContent) > 0);
    const options = () => open('options/options.html', () => document.querySelectorAll('#kinds li').length > 0);

    for (const [name, start] of [['panel', panel], ['popup', popup], ['options', options]]) {
      test(`axe finds nothing on the ${name}`, async () => {
        const opened = await start();
        await opened.evaluate(axe);
        const { violations } = await opened.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
        assert.deepEqual(opened.console, []);
        await opened.close();
      });
    }

    test('the panel names every speaker and every quotation, and shows the share of each', async () => {
      const opened = await panel();
      const text = await opened.evaluate(() => document.querySelector('main').innerText);
      for (const name of ['Ada Brook', 'Piet Olander', 'Rosa Imber']) assert.ok(text.includes(name), name);
      assert.match(await opened.evaluate(() => document.querySelector('[role=img]').getAttribute('aria-label')), /Ada Brook: \d+/);
      const all = await opened.evaluate(() => document.querySelectorAll('#quotes li').length);
      await opened.evaluate(() => document.querySelector('#speakers button').click());
      const some = await opened.evaluate(() => document.querySelectorAll('#quotes li').length);
      assert.ok(some > 0 && some < all);
      await opened.close();
    });

    test('a click in the panel goes to the quotation', async () => {
      const opened = await panel();
      await opened.evaluate(() => [...document.querySelectorAll('#quotes .go')].find((button) => button.textContent.includes('swell')).click());
      await page.until(() => [...CSS.highlights.get('sourcelight-current') ?? []].some((range) => String(range).includes('swell')));
      await opened.close();
    });

    test('the panel shows a hidden piece and hides it again', async () => {
      const opened = await panel();
      const press = () => opened.evaluate(() => {
        [...document.querySelectorAll('#hidden li')].find((item) => item.textContent.includes('Kestrel Bay Gazette')).querySelector('button').click();
      });
      await press();
      await page.until(() => !document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
      assert.equal(covered(await page.evaluate(look), 'shown', NOTICE), 0);
      await opened.until(() => document.querySelector('#hidden .kept'));
      await press();
      await page.until(() => document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
      await opened.close();
    });

    test('exports JSON, CSV, Markdown and Web Annotations that find their place in the page', async () => {
      const opened = await panel();
      await opened.evaluate(() => {
        window.blobs = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.blobs.push(blob); return make.call(URL, blob); };
        HTMLAnchorElement.prototype.click = function () { window.names = [...(window.names ?? []), this.download]; };
      });
      const files = await opened.evaluate(async () => {
        for (const button of document.querySelectorAll('#export button')) button.click();
        return Promise.all(window.blobs.map(async (blob, at) => [window.names[at], await blob.text()]));
      });
      const file = (end) => files.find(([name]) => name.endsWith(end))[1];
      assert.equal(JSON.parse(file('.json')).url, url);
      assert.ok(file('.csv').split('\r\n').some((row) => row.includes('Ada Brook,person')));
      assert.match(file('.md'), /#:~:text=/);
      const text = await page.evaluate(() => document.body.textContent);
      const selectors = JSON.parse(file('.jsonld')).items.flatMap(({ target }) => [target].flat()).map(({ selector }) => selector);
      assert.ok(selectors.length > 3);
      for (const [quote, position] of selectors) {
        assert.equal(quote.type, 'TextQuoteSelector');
        assert.equal(text.slice(position.start, position.end), quote.exact);
      }
      await opened.close();
    });

    test('the popup changes the mode for the site', async () => {
      const opened = await popup();
      await opened.evaluate(() => document.querySelector('[name=mode][value=fade]').click());
      await page.until(() => document.querySelector('[data-sourcelight=fade]'));
      assert.equal((await session.control(() => chrome.storage.local.get('settings'))).settings.sites.localhost.mode, 'fade');
      await settle(session, null);
      await page.until(() => document.querySelector('[data-sourcelight=hide]'));
      await opened.close();
    });

    test('options hold at once, and a backup brings them back', async () => {
      const opened = await options();
      await opened.evaluate(() => document.querySelector('#kinds input[value=republication-notice]').click());
      await page.until(() => !document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
      await opened.evaluate(() => {
        document.getElementById('site').value = 'https://news.example/path';
        document.getElementById('add-site').requestSubmit();
      });
      await opened.until(() => document.getElementById('sites').textContent.includes('news.example'));
      const saved = await opened.evaluate(async () => {
        let text;
        URL.createObjectURL = (blob) => { text = blob.text(); return '#'; };
        HTMLAnchorElement.prototype.click = () => {};
        document.getElementById('backup').click();
        while (!text) await new Promise((later) => setTimeout(later, 20));
        return text;
      });
      await opened.evaluate(() => document.getElementById('reset').click());
      await page.until(() => document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
      const restore = (text) => opened.evaluate((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'settings.json', { type: 'application/json' }));
        const input = document.getElementById('restore');
        input.files = transfer.files;
        input.dispatchEvent(new Event('change'));
      }, text);
      await restore('{"something": "else"}');
      await opened.until(() => document.getElementById('status').textContent);
      assert.equal(await opened.evaluate(() => document.getElementById('sites').children.length), 0);
      await restore(saved);
      await opened.until(() => document.getElementById('sites').textContent.includes('news.example'));
      await page.until(() => !document.getElementById('notice').matches('[data-sourcelight], [data-sourcelight] *'));
      await settle(session, null);
      await opened.close();
    });

    test('nothing that a page says is markup here', async () => {
      const sly = '<img src=x onerror="document.title=1">';
      server.pages['/sly'] = ferry.replaceAll('Ada Brook', 'Ada &lt;b&gt;Brook&lt;/b&gt;').replaceAll('<title>', `<title>${sly.replaceAll('<', '&lt;')} `).replaceAll('lifeline', sly.replaceAll('<', '&lt;'));
      const address = server.at('/sly');
      const sly_page = await session.open(address);
      await painted(sly_page);
      const opened = await open(`panel/panel.html#tab=${await tabOf(session, address)}`, () => document.querySelectorAll('#quotes li').length > 0);
      assert.equal(await opened.evaluate(() => document.querySelectorAll('main img, main b, header img').length), 0);
      assert.ok((await opened.evaluate(() => document.body.textContent)).includes('onerror'));
      await opened.close();
      await sly_page.close();
    });

    test('a page cannot reach the extension', async () => {
      const reached = await page.evaluate(async (base) => {
        const found = [];
        for (const path of ['manifest.json', 'popup/popup.html', 'panel/panel.html', 'content/main.js', 'background/main.js']) {
          try { await fetch(base + path); found.push(path); } catch { /* as it should be */ }
        }
        return found;
      }, session.base);
      assert.deepEqual(reached, []);
    });
  });

  test(`axe finds nothing on the card in ${browser}, on light and dark ground`, async () => {
    // The card keeps its parts to itself; for this look they are open.
    const extension = mkdtempSync(join(tmpdir(), 'sourcelight-open-'));
    cpSync(built(browser), extension, { recursive: true });
    const script = join(extension, 'content/main.js');
    const closed = readFileSync(script, 'utf8');
    const open = closed.replace('attachShadow({mode:"closed"})', 'attachShadow({mode:"open"})');
    assert.notEqual(open, closed);
    writeFileSync(script, open);
    const session = await launch(browser, { extension });
    const server = await serve({ '/ferry': ferry, '/dark': dark });
    try {
      for (const path of ['/ferry', '/dark']) {
        const page = await session.open(server.at(path));
        await painted(page);
        await tell(session, server.at(path), { type: 'step', by: 1 });
        await page.raw.bringToFront();
        const text = await page.until(() => document.querySelector('sourcelight-card')?.shadowRoot.textContent);
        for (const words of ['Ada Brook', 'chief executive', 'quoted', 'said', '1 of']) assert.ok(text.includes(words), words);
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => window.axe.run('sourcelight-card'));
        assert.ok(passes.some(({ id }) => id === 'button-name'), 'its parts were seen');
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' ')}`), []);
        await page.close();
      }
    } finally {
      await session.close();
      await server.close();
      rmSync(extension, { recursive: true, force: true });
    }
  });
}
