// What a reader relies on without seeing it: no network, and a clean recovery from whatever goes wrong.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import binaryen from 'binaryen';
import { unzipSync } from 'fflate';
import { built, eventually, launch } from './browsers.mjs';
import { covered, look, painted, paintedAs, settle, stateOf, tabOf, tell } from './probe.mjs';
import { serve } from './server.mjs';
import { ferry, late } from './stories.mjs';

const NOTICE = 'This article was originally published on';

/** A proxy that lets nothing through and notes who asked for what. */
async function listener() {
  const asked = [];
  const server = createServer((request, response) => { asked.push(request.url); response.writeHead(502).end(); });
  server.on('connect', (request, socket) => { asked.push(request.url); socket.end('HTTP/1.1 502 No\r\n\r\n'); });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { asked, port: server.address().port, close: () => { server.closeAllConnections(); server.close(); } };
}

/** What browsers of other makes and versions may still ask of their makers, by the exact name of each service. */
const MAKERS = new Set([
  'accounts.google.com', 'clients2.google.com', 'content-autofill.googleapis.com', 'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com', 'update.googleapis.com', 'aus5.mozilla.org', 'content-signature-2.cdn.mozilla.net',
  'detectportal.firefox.com', 'firefox.settings.services.mozilla.com', 'push.services.mozilla.com',
]);
const hostOf = (asked) => new URL(/^https?:/.test(asked) ? asked : `https://${asked}`).hostname;

/** A copy of the built extension, for a test that breaks something in it. */
function copied(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-broken-'));
  cpSync(built(browser), folder, { recursive: true });
  return folder;
}

/** A copy whose background is stopped, as it were, whenever a kind of message first comes to it: nobody answers. */
function forgetful(browser) {
  const folder = copied(browser);
  const file = join(folder, 'background/main.js');
  writeFileSync(file, `{
    const { onMessage } = chrome.runtime, add = onMessage.addListener.bind(onMessage);
    globalThis.lost = [];
    onMessage.addListener = (listener) => add((message, ...more) =>
      lost.includes(message.type) ? listener(message, ...more) : (lost.push(message.type), false));
  }\n${readFileSync(file, 'utf8')}`);
  return folder;
}

/** A copy whose engine traps on the second call of every instance, and is then unusable. */
function trapping(browser) {
  const folder = copied(browser);
  const file = join(folder, 'sourcelight.wasm');
  const module = binaryen.readBinary(readFileSync(file));
  const { BulkMemory, BulkMemoryOpt, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt, Multivalue } = binaryen.Features;
  module.setFeatures(BulkMemory | BulkMemoryOpt | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt | Multivalue);
  const name = module.getExport('analyzeSnapshot');
  const inner = binaryen.getExportInfo(name).value;
  const { params, results } = binaryen.getFunctionInfo(module.getFunction(inner));
  const types = binaryen.expandType(params);
  module.addGlobal('calls', binaryen.i32, true, module.i32.const(0));
  module.addFunction('counted', params, results, [], module.block(null, [
    module.global.set('calls', module.i32.add(module.global.get('calls', binaryen.i32), module.i32.const(1))),
    module.if(module.i32.gt_s(module.global.get('calls', binaryen.i32), module.i32.const(1)), module.unreachable()),
    module.call(inner, types.map((type, at) => module.local.get(at, type)), results),
  ], results));
  module.removeExport('analyzeSnapshot');
  module.addFunctionExport('counted', 'analyzeSnapshot');
  assert.ok(module.validate());
  writeFileSync(file, module.emitBinary());
  return folder;
}

for (const browser of ['chromium', 'firefox']) {
  describe(`trust in ${browser}`, () => {
    let server;
    before(async () => { server = await serve({ '/ferry': ferry, '/other': ferry }); });
    after(() => server?.close());

    test('nothing is asked of the network but what the page itself asks', async () => {
      const proxy = await listener();
      const session = await launch(browser, browser === 'chromium'
        ? { args: [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=localhost,127.0.0.1'] }
        : { prefs: { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy.port, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port, 'network.proxy.no_proxies_on': 'localhost, 127.0.0.1' } });
      try {
        for (const url of [server.at('/ferry'), server.at('/ferry?strict', '127.0.0.1')]) {
          server.requests.length = 0;
          const page = await session.open(url);
          await painted(page);
          const tab = await tabOf(session, url);
          const panel = await session.open(session.extension(`panel/panel.html#tab=${tab}`));
          await panel.until(() => document.querySelectorAll('#quotes li').length > 0);
          const popup = await session.open(session.extension(`popup/popup.html#tab=${tab}`));
          await popup.until(() => Number(document.getElementById('quotes').textContent) > 0);
          await tell(session, url, { type: 'step', by: 1 });
          assert.deepEqual(server.requests.filter((path) => path !== '/favicon.ico'), [new URL(url).pathname + new URL(url).search]);
          await Promise.all([page, panel, popup].map((one) => one.close()));
        }
        assert.deepEqual(proxy.asked.filter((address) => !MAKERS.has(hostOf(address))), []);
        // And it would have been heard.
        await session.open('http://tracker.example/').catch(() => {});
        assert.ok(proxy.asked.some((address) => hostOf(address) === 'tracker.example'));
      } finally {
        await session.close();
        proxy.close();
      }
    });

    test('an engine that traps is replaced, and the page never notices', async () => {
      const extension = trapping(browser);
      const session = await launch(browser, { extension });
      try {
        const page = await session.open(server.at('/ferry'));
        await painted(page);
        // Two changes: each is a second call on an instance, which traps.
        for (const words of ['slower bathtubs', 'better bathtubs']) {
          await page.evaluate((text) => document.getElementById('promo').before(Object.assign(document.createElement('p'), { textContent: text })),
            late[1].replace('slower bathtubs', words));
          await paintedAs(page, words);
        }
        assert.equal(covered(await page.evaluate(look), 'shown', NOTICE), 1);
        const { summary } = await stateOf(session, server.at('/ferry'));
        assert.equal(summary.error, null);
      } finally {
        await session.close();
        rmSync(extension, { recursive: true, force: true });
      }
    });

    test('a background that the browser had stopped wakes up for a page that needs it', async () => {
      const session = await launch(browser, browser === 'firefox' ? { prefs: { 'extensions.background.idle.timeout': 3000 } } : {});
      try {
        const host = '127.0.0.1';
        const first = await session.open(server.at('/ferry?strict', host));
        await painted(first);
        await first.close();
        if (browser === 'chromium') {
          const page = await session.open();
          const devtools = await session.context.newCDPSession(page.raw);
          const stopped = new Promise((done) => {
            devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
              if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
            });
          });
          await devtools.send('ServiceWorker.enable');
          await devtools.send('ServiceWorker.stopAllWorkers');
          await stopped;
          await page.close();
        } else {
          await eventually(() => session.control(() => chrome.extension.getBackgroundPage() === null));
        }
        const page = await session.open(server.at('/other?strict', host));
        await painted(page);
        assert.equal(covered(await page.evaluate(look), 'shown', NOTICE), 1);
        await page.close();
      } finally {
        await session.close();
      }
    });

    test('what a background does not answer because it was stopped meanwhile is asked again', async () => {
      const extension = forgetful(browser);
      const session = await launch(browser, { extension });
      try {
        const url = server.at('/ferry?strict', '127.0.0.1');
        const page = await session.open(url);
        await painted(page);
        assert.equal(covered(await page.evaluate(look), 'shown', NOTICE), 1);
        const tab = await tabOf(session, url);
        await eventually(() => session.control((id) => chrome.action.getBadgeText({ tabId: id }), tab));
        const lost = browser === 'chromium'
          ? await session.context.serviceWorkers()[0].evaluate(() => globalThis.lost)
          : await session.control(() => [...chrome.extension.getBackgroundPage().lost]);
        assert.deepEqual([...lost].sort(), browser === 'chromium' ? ['analyze', 'article', 'changed', 'forbidden', 'start'] : ['article', 'changed', 'start']);
      } finally {
        await session.close();
        rmSync(extension, { recursive: true, force: true });
      }
    });

    test('settings that are broken do no harm, and can be changed again', async () => {
      const session = await launch(browser);
      try {
        await session.control(() => chrome.storage.local.set({ settings: { version: 'x', mode: 17, sites: [1, 2], shownLabels: { a: 1 } } }));
        const page = await session.open(server.at('/ferry'));
        await painted(page);
        assert.equal(covered(await page.evaluate(look), 'shown', NOTICE), 1);
        const popup = await session.open(session.extension(`popup/popup.html#tab=${await tabOf(session, server.at('/ferry'))}`));
        await popup.until(() => !document.getElementById('page').hidden);
        await popup.evaluate(() => document.querySelector('[name=mode][value=fade]').click());
        await page.until(() => document.querySelector('[data-sourcelight=fade]'));
        const stored = await session.control(() => chrome.storage.local.get('settings'));
        assert.equal(stored.settings.version, 2);
        await settle(session, null);
      } finally {
        await session.close();
      }
    });

    test('an update keeps the settings, and takes over the pages that are open', async () => {
      const extension = copied(browser);
      const session = await launch(browser, { extension });
      try {
        const url = server.at('/ferry');
        const page = await session.open(url);
        await painted(page);
        const before = await page.evaluate(() => document.querySelectorAll('[data-sourcelight=hide]').length);
        // Of the first version, which knew less.
        await session.control(() => chrome.storage.local.set({ settings: { version: 1, mode: 'hide', sitesOff: ['news.example'] } }));
        const file = join(extension, 'manifest.json');
        writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: '99.0' }));
        await session.update();
        assert.equal(await session.control(() => chrome.runtime.getManifest().version), '99.0');

        await eventually(() => stateOf(session, url).catch(() => null));
        await page.raw.bringToFront();
        await eventually(async () => await page.evaluate(() => document.querySelectorAll('[data-sourcelight=hide]').length) === before);
        await tell(session, url, { type: 'step', by: 1 });
        await page.until(() => CSS.highlights.has('sourcelight-current'));
        assert.equal(await page.evaluate(() => document.querySelectorAll('sourcelight-card').length), 1);
        await tell(session, url, { type: 'site', change: { off: true } });
        await page.until(() => CSS.highlights.size === 0 && !document.querySelector('[data-sourcelight], sourcelight-card'));
        const { settings } = await session.control(() => chrome.storage.local.get('settings'));
        assert.deepEqual([settings.version, Object.keys(settings.sites).sort()], [2, ['localhost', 'news.example']]);
        assert.deepEqual(page.console, []);
      } finally {
        await session.close();
        rmSync(extension, { recursive: true, force: true });
      }
    });

    test('private windows are read too, and what is chosen there is not written down', async () => {
      const session = await launch(browser, { inPrivate: true });
      try {
        const url = server.at('/ferry');
        const window = await session.control((address) => chrome.windows.create({ incognito: true, url: address }).then(({ id }) => id), url);
        // A message to a page that is still loading is never answered.
        const summary = (address) => eventually(async () => {
          const silence = new Promise((later) => setTimeout(later, 1000, null));
          const found = await Promise.race([silence, tell(session, address, { type: 'summary' }).catch(() => null)]);
          return (found?.quotes || found?.off) && found;
        });
        assert.ok((await summary(url)).quotes > 0);
        await tell(session, url, { type: 'site', change: { off: true } });
        assert.equal((await summary(url)).off, true);
        assert.deepEqual(await session.control(() => chrome.storage.local.get(null)), {});

        // It holds in the next private page of the site, and no longer than the private windows.
        await session.control(([address, id]) => chrome.tabs.create({ url: address, windowId: id }), [server.at('/other'), window]);
        assert.equal((await summary(server.at('/other'))).off, true);
        assert.deepEqual(Object.keys((await session.control(() => chrome.storage.session.get('private'))).private), ['localhost']);
        await session.control((id) => chrome.windows.remove(id), window);
        await eventually(() => session.control(async () => !('private' in await chrome.storage.session.get('private'))));
      } finally {
        await session.close();
      }
    });

    test('the zip installs and runs', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sourcelight-zip-'));
      const zip = join(dirname(built(browser)), `sourcelight-${browser}.zip`);
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      // Firefox installs the archive as it is, Chromium a folder.
      const session = await launch(browser, { extension: browser === 'firefox' ? zip : folder });
      try {
        const page = await session.open(server.at('/ferry'));
        await painted(page);
      } finally {
        await session.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}
