// The follower of changes, alone in a page: it reads again when the story changes, seldom, and not at all otherwise.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { launch } from './browsers.mjs';
import { serve } from './server.mjs';
import { late, shop } from './stories.mjs';

const top = new URL('../../', import.meta.url).pathname;

for (const browser of ['chromium', 'firefox']) {
  describe(`following in ${browser}`, () => {
    let session, server, script;
    before(async () => {
      const { outputFiles } = await build({
        stdin: { contents: "import { Follower } from './extension/content/follow.ts'; window.Follower = Follower;", resolveDir: top, loader: 'ts' },
        bundle: true, format: 'iife', write: false,
      });
      script = outputFiles[0].text;
      server = await serve({ '/shop': shop });
      session = await launch(browser);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    const start = async () => {
      const page = await session.open(server.at('/shop'));
      await page.evaluate(script);
      await page.evaluate(() => {
        window.readings = [];
        window.follower = new window.Follower(document, async () => { window.readings.push(performance.now()); }, () => false);
        window.follower.start();
      });
      return page;
    };
    const wait = (time) => new Promise((later) => setTimeout(later, time));

    test('is silent while nothing but clocks, pictures and attributes changes', async () => {
      const page = await start();
      await page.evaluate(() => {
        const clock = document.body.appendChild(document.createElement('span'));
        window.ticking = setInterval(() => {
          clock.textContent = new Date().toISOString().slice(11);
          clock.className = `t${Date.now()}`;
          document.body.appendChild(document.createElement('img'));
          document.body.appendChild(document.createElement('script')).textContent = '/* thirty characters of a script and more */';
        }, 20);
      });
      await wait(1200);
      assert.deepEqual(await page.evaluate(() => window.readings), []);
      await page.close();
    });

    test('takes a burst of changes as one, and goes on more and more seldom', async () => {
      const page = await start();
      await page.evaluate((text) => {
        for (let at = 0; at < 200; at += 1) document.body.appendChild(document.createElement('div')).textContent = text;
      }, late[0]);
      await page.until(() => window.readings.length > 0);
      await wait(300);
      assert.equal(await page.evaluate(() => window.readings.length), 1);
      await page.evaluate((text) => {
        window.ticking = setInterval(() => { document.body.appendChild(document.createElement('div')).textContent = text; }, 10);
      }, late[1]);
      const readings = await page.until(() => window.readings.length >= 5 && window.readings);
      // At the least; a busy machine makes it more. Timers may be a little early.
      [200, 400, 800, 1600].forEach((least, at) => {
        const pause = readings[at + 1] - readings[at];
        assert.ok(pause > least - 20, `${pause} ms between readings ${at + 1} and ${at + 2}`);
      });
      await page.close();
    });

    test('stops when it is told to', async () => {
      const page = await start();
      await page.evaluate((text) => {
        window.follower.stop();
        document.body.appendChild(document.createElement('div')).textContent = text;
      }, late[0]);
      await wait(500);
      assert.deepEqual(await page.evaluate(() => window.readings), []);
      await page.close();
    });
  });
}
