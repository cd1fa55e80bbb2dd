// Pages of React, Vue and Svelte come to life after they were painted, and render again: none of it may notice us.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './browsers.mjs';
import { application } from './frameworks.mjs';
import { covered, look, painted, paintedAs } from './probe.mjs';
import { serve } from './server.mjs';

const FRAMEWORKS = ['react', 'vue', 'svelte'];

for (const browser of ['chromium', 'firefox']) {
  describe(`frameworks in ${browser}`, () => {
    let session, server;
    before(async () => {
      const pages = {};
      for (const framework of FRAMEWORKS) {
        const { page, script } = await application(framework);
        pages[`/${framework}`] = page;
        pages[`/${framework}.js`] = { body: script, type: 'text/javascript' };
      }
      server = await serve(pages);
      session = await launch(browser);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    for (const framework of FRAMEWORKS) {
      test(`${framework} hydrates after us, renders again, and the paint follows`, async () => {
        const page = await session.open(server.at(`/${framework}`));
        await painted(page);
        await page.evaluate(() => {
          window.first = document.querySelector('article p');
          window.comeAlive();
        });
        await page.until(() => window.alive);
        assert.equal(await page.evaluate(() => window.first.isConnected), true, 'hydrated in place, not rendered anew');
        assert.equal(covered(await page.evaluate(look), 'shown', 'This article was originally published on'), 1);

        await page.evaluate(() => document.getElementById('more').click());
        await paintedAs(page, 'slower bathtubs');
        assert.equal(await page.evaluate(() => document.getElementById('more').textContent), 'Pressed 1');

        await page.evaluate(() => document.getElementById('more').click());
        await paintedAs(page, 'slower bathtubs', false);
        assert.equal(await page.evaluate(() => document.querySelectorAll('article p').length), 5);
        const seen = await page.evaluate(look);
        assert.equal(covered(seen, 'painted', '“Nobody asked us where the boats should pass,”'), 1);
        assert.deepEqual(page.console, []);
        await page.close();
      });
    }
  });
}
