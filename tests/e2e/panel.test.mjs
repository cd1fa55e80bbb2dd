// The panel beside the page: what it says of a story, what it does on the page, and how it follows what happens there.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { built, launch } from './browsers.mjs';
import { painted, settle, tabOf } from './probe.mjs';
import { serve } from './server.mjs';
import { crowded, ferry, late, rows, shop } from './stories.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe finds on a page of ours. */
async function faults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const browser of ['chromium', 'firefox']) {
  describe(`panel in ${browser}`, () => {
    let session, server, url, page, tab, panel;
    before(async () => {
      server = await serve({ '/ferry': ferry, '/rows': rows, '/shop': shop, '/crowded': crowded });
      session = await launch(browser);
      assert.ok(session, `${browser} is not installed`);
      url = server.at('/ferry');
      page = await session.open(url);
      await painted(page);
      tab = await tabOf(session, url);
      panel = await session.open(session.extension(`panel/panel.html#tab=${tab}`));
      await panel.until(() => document.querySelectorAll('#quotes .said').length > 0);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });
    const count = (selector) => panel.evaluate((found) => document.querySelectorAll(found).length, selector);
    const status = (words) => panel.until((wanted) => document.getElementById('status').textContent.includes(wanted), words);

    test('has a heading for each part, in order, under the story’s own', async () => {
      const headings = await panel.evaluate(() => [...document.querySelectorAll('h1, h2')].map((heading) => [heading.localName, heading.textContent]));
      assert.deepEqual(headings, [
        ['h1', 'Ferry line to return to Tern Sound after nine years'], ['h2', 'Where it came from'], ['h2', 'Who speaks'],
        ['h2', 'What was said'], ['h2', 'What was hidden'], ['h2', 'Take it with you'],
      ]);
    });

    test('says where the story came from, with a safe link to the original and the words that say so', async () => {
      const source = await panel.evaluate(() => {
        const { href, rel } = document.querySelector('#source a');
        return { href, rel, publisher: document.querySelector('.publisher').textContent, evidence: document.querySelector('.evidence').textContent };
      });
      assert.equal(source.publisher, 'Kestrel Bay Gazette');
      assert.equal(source.href, 'https://gazette.example/ferry');
      assert.match(source.rel, /noopener/);
      assert.match(source.evidence, /originally published on Kestrel Bay Gazette/);
    });

    test('words that are hidden are shown when the panel goes to them', async () => {
      await panel.evaluate(() => document.querySelector('.evidence .go').click());
      await page.until(() => document.getElementById('notice').checkVisibility());
      await panel.until(() => document.querySelector('#hidden .kept'));
      await panel.evaluate(() => document.querySelector('#hidden .kept button').click());
      await page.until(() => !document.getElementById('notice').checkVisibility());
    });

    test('speakers wear the colours and lines that their quotes have on the page', async () => {
      const onPage = await page.evaluate(() => Object.fromEntries([...CSS.highlights]
        .filter(([name]) => name.startsWith('sourcelight-quote-'))
        .flatMap(([name, ranges]) => [...ranges].map((range) => [String(range), name]))));
      const inPanel = await panel.evaluate(() => [...document.querySelectorAll('#quotes .said:not(.indirect)')].map((item) => {
        const { borderInlineStartColor: colour, borderInlineStartStyle: line } = getComputedStyle(item);
        return [item.querySelector('.go').textContent, `${colour} ${line}`];
      }));
      const looks = new Map();
      for (const [text, look] of inPanel) {
        const name = Object.entries(onPage).find(([painted]) => text.includes(painted))?.[1];
        assert.ok(name, `not painted: ${text}`);
        looks.set(name, (looks.get(name) ?? new Set()).add(look));
      }
      assert.ok(looks.size >= 3);
      assert.deepEqual([...looks.values()].map((set) => set.size), [...looks].map(() => 1), 'one look for each speaker');
      assert.equal(new Set([...looks.values()].flatMap((set) => [...set])).size, looks.size, 'and no two speakers share one');
    });

    test('the picture’s parts are as wide as the shares that the list names', async () => {
      const { widths, shares } = await panel.evaluate(() => {
        const parts = [...document.querySelectorAll('.picture span')].map((part) => part.getBoundingClientRect().width);
        const all = parts.reduce((sum, width) => sum + width, 0);
        return {
          widths: parts.map((width) => Math.round((100 * width) / all)),
          shares: [...document.querySelectorAll('.share')].map((share) => parseInt(share.textContent, 10)).filter((share) => share > 0),
        };
      });
      assert.ok(shares.length >= 3);
      widths.forEach((width, at) => assert.ok(Math.abs(width - shares[at]) <= 2, `${width} and ${shares[at]}`));
    });

    test('filters by speaker from the list and from the menu, and groups by speaker under headings', async () => {
      const all = await count('#quotes .said');
      await panel.evaluate(() => document.querySelector('.voice').click());
      const some = await count('#quotes .said');
      assert.ok(some > 0 && some < all);
      await status(`${some} quotation`);
      assert.equal(await panel.evaluate(() => document.querySelector('.voice').getAttribute('aria-pressed')), 'true');
      const choose = (value) => panel.evaluate((chosen) => {
        const menu = document.querySelector('#quotes select');
        menu.focus();
        menu.value = chosen;
        menu.dispatchEvent(new Event('change', { bubbles: true }));
      }, value);
      assert.notEqual(await panel.evaluate(() => document.querySelector('#quotes select').value), 'all');
      await choose('all');
      assert.equal(await count('#quotes .said'), all);
      assert.equal(await panel.evaluate(() => document.activeElement.localName), 'select', 'the keyboard stays where it was');
      await panel.evaluate(() => document.querySelector('[name=order][value=speaker]').click());
      assert.ok(await count('#quotes h3') >= 3);
      assert.equal(await count('#quotes .said'), all);
      await panel.evaluate(() => document.querySelector('[name=order][value=page]').click());
    });

    test('everything is reached and done by keyboard', async () => {
      await panel.raw.bringToFront();
      await panel.evaluate(() => document.getElementById('options').focus());
      const reached = new Set();
      for (let step = 0; step < 200; step += 1) {
        await panel.press('Tab');
        const key = await panel.evaluate(() => document.activeElement?.dataset?.key ?? document.activeElement?.getAttribute('href') ?? null);
        if (key !== null && reached.has(key)) break;
        if (key !== null) reached.add(key);
        if (key === 'export-annotations') break;
        if (key === 'go-1') await panel.press('Enter');
      }
      // Of radio buttons, the keyboard reaches the chosen one.
      const wanted = await panel.evaluate(() => [...document.querySelectorAll('main [data-key]:not([type=radio]:not(:checked))')].map(({ dataset }) => dataset.key));
      assert.deepEqual(wanted.filter((key) => !reached.has(key)), []);
      const words = await panel.evaluate(() => document.querySelector('[data-key=go-1]').textContent);
      await page.until((text) => [...CSS.highlights.get('sourcelight-current') ?? []].some((range) => text.includes(String(range))), words);
    });

    test('copies a quotation as a citation, and a link to it', async () => {
      await panel.evaluate(() => {
        window.copied = [];
        navigator.clipboard.writeText = async (text) => { window.copied.push(text); };
        const item = [...document.querySelectorAll('#quotes .said')].find(({ textContent }) => textContent.includes('swell'));
        for (const tool of item.querySelectorAll('.tool')) tool.click();
      });
      await status('Copied');
      const [citation, link] = await panel.evaluate(() => window.copied);
      assert.match(citation, /^“They handled the swell.*” — Ada Brook, chief executive.*Tern Sound Ferries\. In: .*#:~:text=/);
      assert.match(link, /^http:\/\/localhost:\d+\/ferry#:~:text=They%20handled/);
    });

    test('“never hide this here” holds for the passage on its site, and can be taken back', async () => {
      const press = (name) => panel.evaluate((wanted) => {
        const item = [...document.querySelectorAll('#hidden .piece')].find(({ textContent }) => textContent.includes('newsletter'));
        [...item.querySelectorAll('button')].find(({ textContent }) => textContent === wanted).click();
      }, name);
      await press('Never hide this here');
      await page.until(() => document.getElementById('promo').checkVisibility());
      await page.goto(url);
      await painted(page);
      assert.equal(await page.evaluate(() => document.getElementById('promo').checkVisibility()), true);
      await panel.until(() => document.querySelector('#hidden')?.textContent.includes('Never hidden on this site'));
      await press('Hide this here again');
      await page.until(() => !document.getElementById('promo').checkVisibility());
    });

    test('a kind is left on one site, and only that kind', async () => {
      const flip = () => panel.evaluate(() => document.querySelector('[data-key=kind-newsletter-promo]').click());
      await flip();
      await page.until(() => document.getElementById('promo').checkVisibility());
      assert.equal(await page.evaluate(() => document.getElementById('notice').checkVisibility()), false);
      const stored = await session.control(() => chrome.storage.local.get('settings'));
      assert.deepEqual(stored.settings.sites.localhost.shownLabels, ['newsletter-promo']);
      await panel.until(() => document.querySelector('#hidden')?.textContent.includes('Never hidden on localhost'));
      await flip();
      await page.until(() => !document.getElementById('promo').checkVisibility());
    });

    test('where boilerplate is left on the page, says so and leads to it', async () => {
      await session.control(() => chrome.storage.local.set({ settings: { version: 2, mode: 'off' } }));
      await panel.until(() => document.querySelector('#hidden .left'));
      assert.equal(await panel.evaluate(() => document.querySelector('#sections a:last-child .number').textContent), '0');
      await page.evaluate(() => scrollTo(0, 0));
      await panel.evaluate(() => [...document.querySelectorAll('#hidden .piece')].find(({ textContent }) => textContent.includes('newsletter')).querySelector('[data-key^=reveal]').click());
      await page.until(() => {
        const { top, bottom } = document.getElementById('promo').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      await settle(session, null);
      await panel.until(() => !document.querySelector('#hidden .left'));
    });

    test('links to quotations lead to their places, by the words alone', async () => {
      // On a page that the extension keeps away from, so that only the link can have brought it there.
      await session.control(() => chrome.storage.local.set({ settings: { version: 2, sites: { '127.0.0.1': { off: true } } } }));
      const links = await panel.evaluate(async () => {
        const copied = [];
        navigator.clipboard.writeText = async (text) => { copied.push(text); };
        for (const tool of document.querySelectorAll('#quotes .said:not(.indirect) [data-key^=link]')) tool.click();
        while (copied.length < document.querySelectorAll('#quotes .said:not(.indirect)').length) await new Promise((later) => setTimeout(later, 10));
        return copied;
      });
      const quotes = await panel.evaluate(() => [...document.querySelectorAll('#quotes .said:not(.indirect) .go')].map(({ textContent }) => textContent));
      assert.ok(links.length >= 4);
      for (const [at, link] of links.entries()) {
        const opened = await session.open();
        await opened.resize(500, 260);
        await opened.goto(link.replace('localhost', '127.0.0.1'));
        await opened.until((words) => {
          const [first] = words.match(/\p{L}[\p{L}’ ]{11,}/u);
          const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(first));
          const { top, bottom } = paragraph.getBoundingClientRect();
          return scrollY > 0 && bottom > 0 && top < innerHeight;
        }, quotes[at]);
        await opened.close();
      }
      await settle(session, null);
    });

    test('fits a narrow place, from right to left too, without scrolling sideways', async () => {
      for (const [width, direction] of [[300, 'ltr'], [240, 'ltr'], [300, 'rtl']]) {
        await panel.resize(width, 700);
        const over = await panel.evaluate((dir) => {
          document.documentElement.dir = dir;
          return document.documentElement.scrollWidth - innerWidth;
        }, direction);
        assert.ok(over <= 0, `${over} pixels too wide at ${width} ${direction}`);
      }
      assert.deepEqual(await faults(panel), []);
      await panel.evaluate(() => { document.documentElement.dir = 'ltr'; });
      await panel.resize(380, 800);
    });

    if (browser === 'chromium') {
      test('axe finds nothing in dark, in more contrast and in forced colours', async () => {
        for (const media of [{ colorScheme: 'dark' }, { contrast: 'more' }, { colorScheme: 'dark', contrast: 'more' }, { forcedColors: 'active' }]) {
          await panel.raw.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', ...media });
          assert.deepEqual(await faults(panel), [], JSON.stringify(media));
        }
        await panel.raw.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' });
      });
    }

    test('follows a page that grows, and says so', async () => {
      await page.raw.bringToFront();
      const before = await count('#quotes .said');
      await page.evaluate((texts) => {
        document.querySelector('article').append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
      }, late);
      await panel.until((known) => document.querySelectorAll('#quotes .said').length > known, before);
      await panel.until(() => document.querySelector('#speakers').textContent.includes('Lena Marsh'));
      await status(`${await count('#quotes .said')} quotations`);
    });

    test('says that a site is switched off, and switches it on', async () => {
      await session.control(() => chrome.storage.local.set({ settings: { version: 2, sites: { localhost: { off: true } } } }));
      await panel.until(() => document.querySelector('h1').textContent === 'Sourcelight is switched off on localhost.');
      assert.deepEqual(await faults(panel), []);
      await panel.evaluate(() => document.querySelector('#notice button').click());
      await panel.until(() => document.querySelectorAll('#quotes .said').length > 0);
      await settle(session, null);
    });

    test('of many pieces of a kind it lists some, and the rest when asked', async () => {
      await page.goto(server.at('/crowded'));
      await panel.until(() => document.querySelector('#hidden .more'));
      const shown = () => panel.evaluate(() => [...document.querySelector('#hidden .more').parentElement.querySelectorAll('.piece')].filter((piece) => piece.checkVisibility()).length);
      const few = await shown();
      assert.ok(few < 6);
      await panel.evaluate(() => document.querySelector('#hidden .more summary').click());
      assert.ok(await shown() >= 9);
      assert.deepEqual(await faults(panel), []);
      // Something that the reader does in it leaves it open, and the keyboard where it was.
      await panel.evaluate(() => {
        const button = document.querySelector('#hidden .more [data-key^=show]');
        button.focus();
        button.click();
      });
      await panel.until(() => document.querySelector('#hidden .more .kept'));
      assert.ok(await shown() >= 9);
      assert.ok(await panel.evaluate(() => document.activeElement.closest('.more') !== null));
    });

    test('follows to another story, to a page that is none, and to one that may not be read', async () => {
      await page.goto(server.at('/rows'));
      await panel.until(() => document.querySelector('#quotes')?.textContent.includes('thermometers'));
      assert.match(await panel.evaluate(() => document.querySelector('h1').textContent), /Bell of Orrin/);

      await page.goto(server.at('/shop'));
      await panel.until(() => document.querySelector('h1').textContent === 'No story was found on this page.');
      assert.equal(await panel.evaluate(() => document.getElementById('all').hidden), true);
      await status('No story was found');
      assert.deepEqual(await faults(panel), []);
      // The reader can be brought, and says of itself that there is none.
      await panel.evaluate(() => document.querySelector('#notice button').click());
      await panel.until(() => !document.querySelector('#notice button'));
      assert.match(await panel.evaluate(() => document.querySelector('h1').textContent), /^No story|Shop/);

      await page.raw.goto('about:blank').catch(() => {});
      await panel.until(() => document.querySelector('h1').textContent === 'The browser does not let extensions read this page.');
      assert.deepEqual(panel.console, []);
    });
  });
}

describe('other languages', () => {
  for (const locale of ['es', 'fr', 'de', 'pt']) {
    test(`panel, popup and options in ${locale} are whole, and fit a narrow place`, async () => {
      // A browser speaks the languages that it is installed with; so the language takes the default's place.
      const extension = mkdtempSync(join(tmpdir(), 'sourcelight-locale-'));
      cpSync(built('chromium'), extension, { recursive: true });
      cpSync(join(extension, `_locales/${locale}`), join(extension, '_locales/en'), { recursive: true });
      const messages = JSON.parse(readFileSync(join(extension, '_locales/en/messages.json'), 'utf8'));
      const session = await launch('chromium', { extension });
      const server = await serve({ '/ferry': ferry });
      try {
        const page = await session.open(server.at('/ferry'));
        await painted(page);
        const panel = await session.open(session.extension(`panel/panel.html#tab=${await tabOf(session, server.at('/ferry'))}`));
        await panel.until(() => document.querySelectorAll('#quotes .said').length > 0);
        const options = await session.open(session.extension('options/options.html'));
        await options.until(() => document.querySelectorAll('#kinds li').length > 0);
        const popup = await session.open(session.extension(`popup/popup.html#tab=${await tabOf(session, server.at('/ferry'))}`));
        await popup.until(() => Number(document.getElementById('quotes').textContent) > 0);
        assert.equal(await panel.evaluate(() => document.getElementById('source-title').textContent), messages.sourceTitle.message);
        assert.ok((await panel.evaluate(() => [...document.querySelectorAll('.evidence p')].map(({ textContent }) => textContent)))
          .includes(messages.evidence_first.message.replace('$1', 'Kestrel Bay Gazette')), 'what the engine found is told in this language');
        assert.ok((await panel.evaluate(() => document.getElementById('hidden').textContent)).includes(messages.reason_newsletter_promo.message), 'and why something is hidden');
        assert.equal(await panel.evaluate(() => document.querySelector('.said .go').lang), 'en', 'the story keeps its own language');
        for (const opened of [panel, popup, options]) {
          await opened.resize(300, 700);
          const { lang, over, text } = await opened.evaluate(() => ({
            lang: document.documentElement.lang, over: document.documentElement.scrollWidth - innerWidth, text: document.body.innerText,
          }));
          assert.equal(lang, locale);
          assert.ok(over <= 0, `${over} pixels too wide`);
          assert.doesNotMatch(text, /\$\d/, 'every part of a message is filled in');
        }
      } finally {
        await session.close();
        await server.close();
        rmSync(extension, { recursive: true, force: true });
      }
    });
  }
});
