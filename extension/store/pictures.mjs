// Makes the pictures of the README and the stores, 1280 by 800, from the built extension at work on an invented story:
//   node extension/store/pictures.mjs
import { mkdirSync } from 'node:fs';
import { launch } from '../../tests/e2e/browsers.mjs';
import { painted, settle, tabOf, tell } from '../../tests/e2e/probe.mjs';
import { serve } from '../../tests/e2e/server.mjs';
import { storyPage } from './story.mjs';

const [WIDTH, HEIGHT, PANEL] = [1280, 800, 400];
const HOST = 'courier.example';
const out = new URL('../../docs/pictures/', import.meta.url);

mkdirSync(out, { recursive: true });
const server = await serve({ '/story': storyPage(), '/dark': storyPage({ dark: true }) });
const session = await launch('chromium', { colorScheme: 'light', args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] });
if (!session) throw new Error('Chromium is not installed.');

/** One look of the browser, as a picture in a page. */
const shot = async (page) => `data:image/png;base64,${(await page.raw.screenshot()).toString('base64')}`;
const figure = (picture, width, title = '') => `<figure style="width:${width}px">${title && `<figcaption>${title}</figcaption>`}<img src="${picture}" width="${width}" alt=""></figure>`;

async function compose(name, figures, dark = false) {
  const page = await session.open();
  await page.resize(WIDTH, HEIGHT);
  await page.raw.setContent(`<style>
    body { margin: 0; display: flex; justify-content: center; gap: 0; background: ${dark ? '#0d1012' : '#e9e6df'}; height: ${HEIGHT}px; overflow: hidden; }
    figure { margin: 0; position: relative; overflow: hidden; border-inline-start: 1px solid ${dark ? '#333a40' : '#d5d1c6'}; }
    figure:first-child { border: 0; }
    img { display: block; }
    figcaption { position: absolute; top: 12px; inset-inline-end: 12px; padding: 3px 12px; border-radius: 12px; background: #1f3a4a; color: #fff; font: 600 14px system-ui, sans-serif; }
  </style>${figures.join('')}`);
  await page.raw.waitForTimeout(200);
  await page.screenshot(new URL(`${name}.png`, out).pathname);
  await page.close();
}

async function visit(path, width, settings = null) {
  const url = server.at(path, HOST);
  await settle(session, settings);
  const page = await session.open();
  await page.resize(width, HEIGHT);
  await page.goto(url);
  return { page, url };
}

const settings = (more) => ({ version: 2, mode: 'hide', quotes: true, quotesOnly: false, shownLabels: [], sites: {}, ...more });

// The same page before and after.
const off = await visit('/story', WIDTH / 2, settings({ sites: { [HOST]: { off: true } } }));
const before = await shot(off.page);
await off.page.close();
const on = await visit('/story', WIDTH / 2);
await painted(on.page);
await on.page.raw.waitForTimeout(300);
await compose('before-after', [figure(before, WIDTH / 2, 'Before'), figure(await shot(on.page), WIDTH / 2, 'After')]);
await on.page.close();

// The card and the panel, on light and on dark ground.
for (const [name, path, colorScheme] of [['panel', '/story', 'light'], ['dark', '/dark', 'dark']]) {
  const { page, url } = await visit(path, WIDTH - PANEL);
  await painted(page);
  const panel = await session.open(session.extension(`panel/panel.html#tab=${await tabOf(session, url)}`));
  await panel.raw.emulateMedia({ colorScheme });
  await panel.resize(PANEL, HEIGHT);
  await panel.until(() => document.querySelector('#quotes li'));
  await tell(session, url, { type: 'go', quote: await firstQuote(panel) });
  await page.raw.waitForTimeout(600);
  await page.raw.bringToFront();
  const left = await shot(page);
  await panel.raw.bringToFront();
  await panel.evaluate(() => document.getElementById('status').replaceChildren());
  await compose(name, [figure(left, WIDTH - PANEL), figure(await shot(panel), PANEL)], colorScheme === 'dark');
  await page.close();
  await panel.close();
}

// Quotes alone.
const alone = await visit('/story', WIDTH, settings({ quotesOnly: true }));
await alone.page.until(() => CSS.highlights.has('sourcelight-dimmed'));
await alone.page.raw.waitForTimeout(300);
await alone.page.screenshot(new URL('quotes-only.png', out).pathname);
await alone.page.close();

// Options.
const options = await session.open(session.extension('options/options.html'));
await settle(session, null);
await options.resize(WIDTH, HEIGHT);
await options.until(() => document.querySelectorAll('#kinds li').length > 0);
await options.screenshot(new URL('options.png', out).pathname);

await session.close();
await server.close();

/** The number of the first quote that stands in quotation marks. */
async function firstQuote(panel) {
  return panel.evaluate(async () => {
    const tab = Number(location.hash.slice(5));
    const { analysis } = await chrome.tabs.sendMessage(tab, { type: 'state' });
    return analysis.quotes.find(({ kind }) => kind !== 'indirect').id;
  });
}
