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

/** What keeps the browsers from asking their makers for updates and accounts: an address where nobody answers. */
const NOBODY = 'http://localhost:9/';
const SILENT = {
  chromium: [`--gaia-url=${NOBODY}`, `--component-updater=url-source=${NOBODY}`],
  firefox: { 'services.settings.server': 'data:,#remote-settings-dummy/v1' },
};

/**
 * Pages that are not in front run at full speed, as Playwright asks of Chromium: a reader has the page and the panel in
 * sight at once, a test has them in two tabs. Firefox else wakes a tab at the back once a second, and after 30 s more rarely.
 */
const AWAKE = { 'dom.min_background_timeout_value': 4, 'dom.timeout.enable_budget_timer_throttling': false };

/** How long a page may take to become what a test waits for: a machine that is shared can be slow. */
const PATIENCE = 60_000;

/**
 * A browser with the extension in it.
 * @param name 'chromium' or 'firefox'
 * @param options `extension`: another folder than the one that was built; `args`: more for the command line;
 *   `inPrivate`: whether the extension may run in private windows; `prefs` (Firefox only);
 *   `colorScheme`, `forcedColors`, `reducedMotion`, `contrast` (Chromium only)
 * @returns `open(url)` gives a page (`evaluate`, `goto`, `close`, `screenshot`, `until`; `console` has its errors),
 *   `extension(path)` the address of an extension's page, `control(fn, arg)` runs in a page of the extension,
 *   `update()` installs the extension again, from the folder that it came from,
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
    args: ['--no-sandbox', ...SILENT.chromium, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...args],
  });
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker', { timeout: PATIENCE });
  const base = new URL('/', worker.url()).href;
  if (inPrivate) await administer(context, base, (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }));
  return {
    ...sessionOf('chromium', base, () => administer(context, base, (id) => chrome.developerPrivate.reload(id)), async () => {
      const page = await context.newPage();
      return pageOf(page, {
        goto: (url) => page.goto(url, { waitUntil: 'load' }),
        until: (fn, arg, timeout = PATIENCE) => page.waitForFunction(fn, arg, { timeout, polling: 50 }).then((handle) => handle.jsonValue()),
        resize: (width, height) => page.setViewportSize({ width, height }),
      });
    }),
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Does something with the extension on Chromium's page for that, after which the browser starts it anew. */
async function administer(context, base, what) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.evaluate(what, new URL(base).host);
  await eventually(() => page.goto(`${base}options/options.html`).then(() => true, () => false));
  await page.close();
}

async function launchFirefox({ extension = built('firefox'), args = [], prefs = {}, inPrivate = false }) {
  const executablePath = findFirefox();
  if (!executablePath) return null;
  const { launch: start } = await import('puppeteer-core');
  const browser = await start({
    browser: 'firefox', executablePath, headless: true, defaultViewport: { width: 1000, height: 900 },
    // Without it the protocol does not open an extension's own pages.
    args: ['--remote-allow-system-access', ...args],
    // Firefox heeds the address of its settings only with this.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: { ...SILENT.firefox, ...AWAKE, 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }), ...prefs },
  });
  const install = () => browser.connection.send('webExtension.install', {
    extensionData: extension.endsWith('.zip') ? { type: 'archivePath', path: extension } : { type: 'path', path: extension },
    'moz:allowPrivateBrowsing': inPrivate,
  });
  await install();
  return {
    ...sessionOf('firefox', `moz-extension://${FIREFOX_UUID}/`, install, async () => {
      const page = await browser.newPage();
      return pageOf(page, {
        async goto(url) {
          if (!url.startsWith('moz-extension:')) return page.goto(url, { waitUntil: 'load' });
          // Firefox opens it and never says so.
          page.goto(url, { timeout: 1000 }).catch(() => {});
          await eventually(() => page.evaluate(() => document.readyState === 'complete' && location.href.startsWith('moz-extension:')).catch(() => false));
        },
        until: (fn, arg, timeout = PATIENCE) => page.waitForFunction(fn, { timeout, polling: 50 }, arg).then((handle) => handle.jsonValue()),
        resize: (width, height) => page.setViewport({ width, height }),
      });
    }),
    browser,
    close: () => browser.close(),
  };
}

/** A page, with what the two browsers do each in their own way. */
function pageOf(raw, own) {
  const page = {
    raw,
    console: [],
    evaluate: (fn, arg) => raw.evaluate(fn, arg),
    click: (selector) => raw.click(selector),
    hover: (x, y) => raw.mouse.move(x, y),
    press: (key) => raw.keyboard.press(key),
    screenshot: (path, fullPage = false) => raw.screenshot({ path, fullPage }),
    close: () => raw.close(),
    ...own,
  };
  raw.on('console', (message) => { if (message.type() === 'error') page.console.push(message.text()); });
  raw.on('pageerror', (error) => page.console.push(String(error)));
  return page;
}

/** A browser with the extension at the address `base`; `renew` installs that again, `newPage` gives an empty page. */
function sessionOf(name, base, renew, newPage) {
  let control;
  const open = async (url) => {
    const page = await newPage();
    if (url) await page.goto(url);
    return page;
  };
  return {
    name,
    base,
    open,
    extension: (path) => base + path,
    async control(fn, arg) {
      control ??= open(base + 'options/options.html');
      return (await control).evaluate(fn, arg);
    },
    async update() {
      await renew();
      // The pages of the old one are gone, and those of the new one may not be there yet.
      await (await control)?.close().catch(() => {});
      control = eventually(() => open(base + 'options/options.html').catch(() => null));
      await control;
    },
  };
}

/** Waits until `what` gives something true, and gives it. */
export async function eventually(what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error(`in vain for ${PATIENCE / 1000} s: ${what}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
