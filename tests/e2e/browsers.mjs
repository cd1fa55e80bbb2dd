// Launches real, headless browsers with the extension, behind one small interface for both.
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Where `./build.sh` puts the extension for a browser. */
export const built = (browser) => join(top, 'dist/extension', browser);

const FIREFOX_ID = '{6f1f3c1e-52f0-4c3e-9a53-6d0b6a0d7c11}';
const FIREFOX_UUID = '5f3b2f0a-3b0e-4d2c-9a44-0d6f1c2b7e90';

export const findChromium = () => find(['chromium', 'google-chrome', 'chromium-browser', 'chrome']);
export const findFirefox = () => find(['firefox-esr', 'firefox']);

function find(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch { /* not here */ }
    }
  }
  return null;
}

/**
 * A browser with the extension in it.
 * @param name 'chromium' or 'firefox'
 * @param options `extension`: another folder than the one that was built; `args`: more for the command line;
 *   `inPrivate`: whether the extension may run in private windows;
 *   `colorScheme`, `forcedColors`, `reducedMotion`, `contrast` (Chromium only)
 * @returns `open(url)` gives a page (`evaluate`, `goto`, `close`, `screenshot`, `until`; `console` has its errors),
 *   `extension(path)` the address of an extension's page, `control(fn, arg)` runs in a page of the extension,
 *   `close()` ends it all; null where the browser is not installed
 */
export async function launch(name, options = {}) {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function launchChromium({ extension = built('chromium'), args = [], inPrivate = false, ...media }) {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const { chromium } = await import('playwright-core');
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true, viewport: { width: 1000, height: 900 }, ...media,
    args: ['--no-sandbox', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...args],
  });
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker', { timeout: 20_000 });
  const base = new URL('/', worker.url()).href;
  if (inPrivate) {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, new URL(base).host);
    // The browser starts the extension anew.
    for (let tries = 0; tries < 100; tries += 1) {
      if (await page.goto(`${base}options/options.html`).then(() => true, () => false)) break;
      await page.waitForTimeout(100);
    }
    await page.close();
  }
  let control;
  const wrap = (page) => ({
    raw: page,
    console: [],
    goto: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (fn, arg) => page.evaluate(fn, arg),
    until: (fn, arg, timeout = 10_000) => page.waitForFunction(fn, arg, { timeout, polling: 50 }).then((handle) => handle.jsonValue()),
    click: (selector) => page.click(selector),
    hover: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    screenshot: (path, fullPage = false) => page.screenshot({ path, fullPage }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => page.close(),
  });
  const session = {
    name: 'chromium',
    context,
    base,
    async open(url) {
      const page = wrap(await context.newPage());
      page.raw.on('console', (message) => { if (message.type() === 'error') page.console.push(message.text()); });
      page.raw.on('pageerror', (error) => page.console.push(String(error)));
      if (url) await page.goto(url);
      return page;
    },
    extension: (path) => base + path,
    async control(fn, arg) {
      control ??= await this.open(base + 'options/options.html');
      return control.evaluate(fn, arg);
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return session;
}

async function launchFirefox({ extension = built('firefox'), args = [], prefs = {}, inPrivate = false }) {
  const executablePath = findFirefox();
  if (!executablePath) return null;
  const { launch: start } = await import('puppeteer-core');
  const browser = await start({
    browser: 'firefox', executablePath, headless: true, defaultViewport: { width: 1000, height: 900 },
    // Without it the protocol does not open an extension's own pages.
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }), ...prefs },
  });
  await browser.connection.send('webExtension.install', {
    extensionData: extension.endsWith('.zip') ? { type: 'archivePath', path: extension } : { type: 'path', path: extension },
    'moz:allowPrivateBrowsing': inPrivate,
  });
  const base = `moz-extension://${FIREFOX_UUID}/`;
  let control;
  const wrap = (page) => ({
    raw: page,
    console: [],
    async goto(url) {
      if (!url.startsWith('moz-extension:')) return page.goto(url, { waitUntil: 'load' });
      // Firefox opens it and never says so.
      page.goto(url, { timeout: 1000 }).catch(() => {});
      for (let tries = 0; tries < 100; tries += 1) {
        const there = await page.evaluate(() => document.readyState === 'complete' && location.href).catch(() => null);
        if (there && there.startsWith('moz-extension:')) return null;
        await new Promise((later) => setTimeout(later, 50));
      }
      throw new Error(`${url} did not open`);
    },
    evaluate: (fn, arg) => page.evaluate(fn, arg),
    until: (fn, arg, timeout = 10_000) => page.waitForFunction(fn, { timeout, polling: 50 }, arg).then((handle) => handle.jsonValue()),
    click: (selector) => page.click(selector),
    hover: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    screenshot: (path, fullPage = false) => page.screenshot({ path, fullPage }),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  });
  return {
    name: 'firefox',
    browser,
    base,
    async open(url) {
      const page = wrap(await browser.newPage());
      page.raw.on('console', (message) => { if (message.type() === 'error') page.console.push(message.text()); });
      page.raw.on('pageerror', (error) => page.console.push(String(error)));
      if (url) await page.goto(url);
      return page;
    },
    extension: (path) => base + path,
    async control(fn, arg) {
      control ??= await this.open(base + 'options/options.html');
      return control.evaluate(fn, arg);
    },
    close: () => browser.close(),
  };
}
