// The two readers of a live document, the one in WebAssembly and the one in TypeScript, see the same page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { gluePlugin } from '../../npm/glue.mjs';
import { launch } from './browsers.mjs';
import { serve } from './server.mjs';
import { ferry, rows, shop, tangle } from './stories.mjs';

const top = new URL('../../', import.meta.url).pathname;
const pages = { '/ferry': ferry, '/rows': rows, '/shop': shop, '/tangle': tangle };

for (const browser of ['chromium', 'firefox']) {
  describe(`walks in ${browser}`, () => {
    let session, server, script;
    before(async () => {
      const { outputFiles } = await build({
        stdin: {
          contents: `import { createGlue } from './npm/src/glue.js';
            import { readByNode, readBySnapshot, rangeOf } from './npm/src/dom/index.ts';
            window.walks = { createGlue, readByNode, readBySnapshot, rangeOf };`,
          resolveDir: top, loader: 'ts',
        },
        bundle: true, format: 'iife', write: false, plugins: [gluePlugin(`${top}target/module/extension/sourcelight.js`)],
      });
      script = outputFiles[0].text;
      server = await serve({ ...pages, '/module.wasm': { body: readFileSync(`${top}target/module/extension/sourcelight_bg.wasm`), type: 'application/wasm' } });
      session = await launch(browser);
    });
    after(async () => {
      await session?.close();
      await server?.close();
    });

    for (const path of Object.keys(pages)) {
      test(`both walks find the same blocks in the same places of ${path}`, async () => {
        const page = await session.open(server.at(path));
        await page.evaluate(script);
        const [one, other] = await page.evaluate(async () => {
          const { createGlue, readByNode, readBySnapshot, rangeOf } = window.walks;
          const glue = createGlue();
          glue.initSync({ module: await WebAssembly.compile(await (await fetch('/module.wasm')).arrayBuffer()) });
          return [readByNode, readBySnapshot].map((read) => {
            const live = read(glue, document, location.href);
            const ranges = live.analysis.blocks.map(({ id, text }) => {
              const range = rangeOf(live, { block: id, start: 0, end: text.length });
              return range && [String(range), live.places.element(id)?.outerHTML ?? null];
            });
            return { analysis: live.analysis, ranges };
          });
        });
        assert.ok(one.analysis.blocks.length > 3);
        // The records of a snapshot have no room for their own marks.
        const same = (read) => JSON.parse(JSON.stringify(read).replace(/\\u000[0-6]/g, '\ufffd'));
        assert.deepEqual(same(other), same(one));
        assert.ok(other.ranges.every((range) => range !== null), 'every block is found again in the document');
        await page.close();
      });
    }
  });
}
