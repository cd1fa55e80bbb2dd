// How the paint looks: in forced colours, with more contrast, without motion, on paper, on dark ground, and that
// nothing moves on the page but what is hidden.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { launch } from './browsers.mjs';
import { emulate } from './hands.mjs';
import { covered, look, painted, settle, tell } from './probe.mjs';
import { serve } from './server.mjs';
import { dark, ferry, rightToLeft } from './stories.mjs';

const settings = (more) => ({ version: 2, mode: 'hide', quotes: true, quotesOnly: false, shownLabels: [], sites: {}, ...more });
const TRANSPARENT = 'rgba(0, 0, 0, 0)';
/** A page that turns dark by a mark on its outermost element, softly, as many do. */
const turning = ferry.replace('body{', '.night body{background:#14181c;color:#e8e8e8}body{transition:color .2s,background .2s;');

/** The styles of every highlight of quotes on a page, and of dimmed text. */
const styles = (page) => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-quote')).map((name) => {
  const { backgroundColor: ground, textDecorationLine: line, textDecorationStyle: style, textDecorationThickness: thickness } =
    getComputedStyle(document.querySelector('article p'), `::highlight(${name})`);
  return { name, ground, line, style, thickness };
}));
const names = (page) => page.evaluate(() => [...CSS.highlights.keys()]);

for (const browser of ['chromium', 'firefox']) {
  describe(`looks in ${browser}`, () => {
    let session, server, page, url;
    before(async () => {
      server = await serve({ '/ferry': ferry, '/dark': dark, '/turning': turning, '/rtl': rightToLeft });
      session = await launch(browser);
      assert.ok(session, `${browser} is not installed`);
      await settle(session, null);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });
    afterEach(async () => {
      await emulate(session, page, {});
      await page?.close();
      await settle(session, null);
    });
    const open = async (path) => {
      url = server.at(path);
      page = await session.open(url);
      await page.raw.bringToFront();
      await painted(page);
    };

    test('every quote has a line of its speaker’s kind and a tint', async () => {
      await open('/ferry');
      const found = await styles(page);
      assert.ok(found.length >= 3);
      for (const { name, ground, line, thickness } of found) {
        assert.deepEqual([line, thickness], ['underline', '2px'], name);
        assert.notEqual(ground, TRANSPARENT, name);
      }
      assert.ok(new Set(found.map(({ style }) => style)).size >= 3, 'not by colour alone');
    });

    test('with forced colours, quotes keep their lines, and nothing else stands out', async () => {
      await open('/ferry');
      const before = await styles(page);
      await emulate(session, page, { forcedColors: 'active' });
      const found = await styles(page);
      assert.deepEqual(found.map(({ name, line, style }) => [name, line, style]), before.map(({ name, line, style }) => [name, line, style]));
      await settle(session, settings({ quotesOnly: true }));
      await page.until(() => !CSS.highlights.has('sourcelight-dimmed'));
      await emulate(session, page, {});
      await page.until(() => CSS.highlights.has('sourcelight-dimmed'));
      await emulate(session, page, { forcedColors: 'active' });
      await page.until(() => !CSS.highlights.has('sourcelight-dimmed'));
    });

    test('on paper, quotes have a thin dark line and no ground, and what was hidden stays so', async () => {
      await open('/dark');
      await emulate(session, page, { media: 'print' });
      const found = await styles(page);
      assert.ok(found.length >= 3);
      for (const { ground, thickness } of found) assert.deepEqual([ground, thickness], [TRANSPARENT, '1px']);
      assert.equal(covered(await page.evaluate(look), 'shown', 'This article was originally published on'), 1);
      await tell(session, url, { type: 'step', by: 1 });
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('article p'), '::highlight(sourcelight-current)').backgroundColor), TRANSPARENT);
    });

    test('follows a page that turns dark, and back', async () => {
      await open('/turning');
      for (const [theme, night] of [['dark', true], ['light', false]]) {
        await page.evaluate((on) => document.documentElement.classList.toggle('night', on), night);
        await page.until((wanted) => [...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-quote')).every((name) => name.endsWith(wanted)), theme);
      }
      assert.ok((await names(page)).length >= 3);
    });

    test('quotes-only reading dims the rest, and the quotes not', async () => {
      await open('/ferry');
      await settle(session, settings({ quotesOnly: true }));
      await page.until(() => CSS.highlights.has('sourcelight-dimmed'));
      const [plain, dimmed, tint] = await page.evaluate(() => {
        const paragraph = document.getElementById('lead');
        const quote = [...CSS.highlights.keys()].find((name) => name.startsWith('sourcelight-quote'));
        return [getComputedStyle(paragraph).color, getComputedStyle(paragraph, '::highlight(sourcelight-dimmed)').color, getComputedStyle(paragraph, `::highlight(${quote})`).color];
      });
      assert.notEqual(dimmed, plain);
      assert.equal(tint, plain);
      const both = await page.evaluate(() => {
        const said = [...CSS.highlights].filter(([name]) => name.startsWith('sourcelight-quote')).flatMap(([, ranges]) => [...ranges]);
        return [...CSS.highlights.get('sourcelight-dimmed')].filter((range) => said.some((quote) =>
          range.compareBoundaryPoints(Range.START_TO_END, quote) > 0 && range.compareBoundaryPoints(Range.END_TO_START, quote) < 0)).map(String);
      });
      assert.deepEqual(both, []);
    });

    for (const path of ['/ferry', '/rtl']) {
      test(`what stays on ${path} stands as if the rest had never been there`, async () => {
        /** Where all that can be seen stands. */
        const places = () => page.evaluate(() => [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility() && element.getClientRects().length)
          .map((element) => [element.localName, ...['left', 'top', 'width', 'height'].map((side) => Math.round(element.getBoundingClientRect()[side] * 4) / 4)].join(' ')));
        await open(path);
        const hidden = await page.evaluate(() => [...document.querySelectorAll('[data-sourcelight=hide]')].map((element) => [...document.body.querySelectorAll('*')].indexOf(element)));
        assert.ok(hidden.length >= 3);
        const ours = await places();
        await settle(session, settings({ sites: { localhost: { off: true } } }));
        await page.until(() => CSS.highlights.size === 0);
        assert.notDeepEqual(await places(), ours);
        await page.evaluate((indices) => {
          const all = [...document.body.querySelectorAll('*')];
          for (const at of indices) all[at].remove();
        }, hidden);
        assert.deepEqual(await places(), ours);
      });
    }

    test('the card moves nothing', async () => {
      await open('/ferry');
      const measure = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollX,
        ...[...document.querySelectorAll('article > *')].map((element) => element.getBoundingClientRect().top + scrollY)]);
      const before = await measure();
      const from = await page.evaluate(() => performance.now());
      for (let step = 0; step < 3; step += 1) await tell(session, url, { type: 'step', by: 1 });
      await page.until(() => document.querySelector('sourcelight-card'));
      assert.deepEqual(await measure(), before);
      if (browser === 'firefox') return;
      // Chromium keeps the account itself.
      const shifts = await page.evaluate((begin) => new Promise((done) => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(seen.filter(({ startTime }) => startTime > begin).map(({ sources }) => sources.map(({ node }) => node?.outerHTML?.slice(0, 60)))), 300);
      }), from);
      assert.deepEqual(shifts, []);
    });
  });

  describe(`for readers who ask for it, ${browser}`, () => {
    let session, server, page;
    before(async () => {
      server = await serve({ '/ferry': ferry });
      session = await launch(browser, browser === 'chromium'
        ? { contrast: 'more', reducedMotion: 'reduce' }
        : { prefs: { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1, 'ui.prefersReducedMotion': 1 } });
      await settle(session, settings({ mode: 'fade' }));
      page = await session.open(server.at('/ferry'));
      await painted(page);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    test('more contrast: thicker lines, no tint, and faded text that can be read', async () => {
      assert.ok(await page.evaluate(() => matchMedia('(prefers-contrast: more)').matches));
      for (const { ground, thickness } of await styles(page)) assert.deepEqual([ground, thickness], [TRANSPARENT, '3px']);
      assert.ok(Number(await page.evaluate(() => getComputedStyle(document.querySelector('[data-sourcelight=fade]')).opacity)) >= 0.7);
    });

    test('less motion: nothing fades in or glides', async () => {
      assert.ok(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches));
      assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('[data-sourcelight=fade]')).transitionDuration), /^0s$/);
      await page.raw.bringToFront();
      await page.resize(600, 300);
      const from = await page.evaluate(() => scrollY);
      await tell(session, server.at('/ferry'), { type: 'step', by: -1 });
      const reached = await page.evaluate(() => scrollY);
      assert.ok(reached > from);
      await new Promise((later) => setTimeout(later, 400));
      assert.equal(await page.evaluate(() => scrollY), reached);
    });
  });
}
