// The parts of the extension that need no browser: settings, messages, languages, the manifest.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';

const top = new URL('../../', import.meta.url);
const load = async (path) => {
  const { outputFiles } = await build({ entryPoints: [new URL(path, top).pathname], bundle: true, format: 'esm', write: false, define: { BROWSER: '"chromium"' } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

describe('settings', () => {
  let settings;
  before(async () => { settings = await load('extension/shared/settings.ts'); });

  test('whatever is stored gives whole settings', () => {
    const { parseSettings, defaults } = settings;
    for (const broken of [undefined, null, 7, 'x', [], { mode: 'explode' }, { sites: 'none' }, { sites: { 'a b': { off: true } } }, { shownLabels: [1, {}, 'content'] }]) {
      assert.deepEqual(parseSettings(broken), defaults());
    }
  });

  test('one bad field does not cost the others', () => {
    const parsed = settings.parseSettings({ version: 2, mode: 'fade', quotes: 'yes', sites: { 'a.example': { off: true, mode: 3 }, 'b.example': 7 } });
    assert.equal(parsed.mode, 'fade');
    assert.equal(parsed.quotes, true);
    assert.deepEqual(parsed.sites, { 'a.example': { off: true, mode: null, shownLabels: [], kept: [], hidden: [] } });
  });

  test('settings of the first version are brought up to date', () => {
    const parsed = settings.parseSettings({ version: 1, mode: 'fade', sitesOff: ['a.example'] });
    assert.deepEqual([parsed.version, parsed.mode, parsed.sites['a.example'].off], [settings.VERSION, 'fade', true]);
  });

  test('a site without choices takes no room, and names of objects are no sites', () => {
    const { defaults, withSite, siteOf } = settings;
    const off = withSite(defaults(), 'a.example', { off: true });
    assert.deepEqual(Object.keys(off.sites), ['a.example']);
    assert.deepEqual(withSite(off, 'a.example', { off: false }).sites, {});
    assert.equal(siteOf(defaults(), 'constructor').off, false);
  });

  test('a fingerprint is the same for the same words and holds no text', () => {
    const { fingerprint } = settings;
    assert.equal(fingerprint('Sign up — 12 stories a day!'), fingerprint('sign up 15  stories a day'));
    assert.notEqual(fingerprint('Sign up'), fingerprint('Sign in'));
    assert.notEqual(fingerprint('|'), fingerprint('•'));
    assert.match(fingerprint('Anything'), /^[0-9a-f]{16}$/);
  });
});

describe('messages', () => {
  let messages;
  before(async () => {
    globalThis.chrome = { runtime: { id: 'us', getURL: (path) => `chrome-extension://us/${path}` } };
    messages = await load('extension/shared/messages.ts');
  });

  test('only messages of a known shape are taken', () => {
    const { parseToBackground, parseToPage, parseAnswer } = messages;
    for (const wrong of [null, 'article', {}, { type: 'x' }, { type: 'analyze', records: 1, url: '' }, { type: 'changed', summary: { host: 1 } }]) {
      assert.equal(parseToBackground(wrong), null);
    }
    for (const wrong of [null, { type: 'go' }, { type: 'go', quote: -1 }, { type: 'show', block: 0, start: 0, end: 1, shown: 'yes' }, { type: 'step', by: 5 }]) {
      assert.equal(parseToPage(wrong), null);
    }
    assert.equal(parseAnswer({ analysis: {}, places: [] }), null);
    assert.deepEqual(parseToPage({ type: 'go', quote: 3, more: 'x' }), { type: 'go', quote: 3 });
  });

  test('what nobody answers is sent again, but not for ever, and not by a script that was left behind', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const sent = [];
    const replies = (...given) => {
      sent.length = 0;
      chrome.runtime.sendMessage = async (message) => {
        sent.push(message.type);
        const reply = given.shift();
        if (reply instanceof Error) throw reply;
        return reply;
      };
    };
    const ask = async () => {
      let done = false;
      const asked = messages.ask({ type: 'start' }).finally(() => { done = true; });
      while (!done) {
        await new Promise((later) => setImmediate(later));
        context.mock.timers.tick(5000);
      }
      return asked;
    };
    replies({ forbidden: true });
    assert.deepEqual([await ask(), sent.length], [{ forbidden: true }, 1]);
    replies(undefined, new Error('Receiving end does not exist'), { forbidden: false });
    assert.deepEqual([await ask(), sent.length], [{ forbidden: false }, 3]);
    replies();
    assert.deepEqual([await ask(), sent.length], [null, 4]);
    replies(false);
    assert.deepEqual([await ask(), sent.length], [false, 1], 'no is an answer');
    replies();
    chrome.runtime.id = undefined;
    assert.deepEqual([await ask(), sent.length], [null, 1]);
    chrome.runtime.id = 'us';
  });

  test('only senders of this extension are heard', () => {
    const { isFromPage, isFromExtension } = messages;
    const page = { id: 'us', tab: { id: 1 }, frameId: 0, url: 'https://a.example/' };
    assert.ok(isFromPage(page));
    assert.ok(!isFromPage({ ...page, id: 'them' }));
    assert.ok(!isFromPage({ ...page, frameId: 3 }));
    assert.ok(!isFromExtension(page), 'a content script cannot pass for the popup');
    assert.ok(isFromExtension({ id: 'us', url: 'chrome-extension://us/popup/popup.html' }));
    assert.ok(!isFromExtension({ id: 'them' }));
  });
});

describe('languages', () => {
  const folder = new URL('extension/_locales/', top);
  const read = (locale) => JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), 'utf8'));
  const english = read('en');
  const parts = (message) => [...message.matchAll(/\$\d/g)].map(([part]) => part).sort();

  for (const locale of readdirSync(folder)) {
    test(`${locale} has every message, with the same parts`, () => {
      const messages = read(locale);
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
      for (const [name, { message }] of Object.entries(messages)) {
        assert.ok(message.trim(), name);
        assert.deepEqual(parts(message), parts(english[name].message), name);
      }
      assert.ok(messages.extensionDescription.message.length <= 132, 'the stores take no longer description');
    });
  }

  test('every message that the pages name exists, and none is without use', () => {
    const files = readdirSync(new URL('extension/', top), { recursive: true }).filter((name) => /\.(ts|html|json)$/.test(name) && !name.startsWith('_locales'));
    const source = files.map((name) => readFileSync(new URL(`extension/${name}`, top), 'utf8')).join('\n');
    const labels = [...source.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, label]) => label.replaceAll('-', '_'));
    for (const [, name] of source.matchAll(/data-say(?:-label)?="(\w+)"|__MSG_(\w+)__/g)) if (name) assert.ok(english[name], name);
    for (const name of Object.keys(english)) {
      const label = /^(?:label|reason)_(.+)$/.exec(name)?.[1];
      // Numbers, formats and evidence have a message for each of their kinds.
      const word = name.replace(/_(?:one|other)$/, '').replace(/^(export|evidence)_.+$/, '$1_');
      assert.ok(label ? labels.includes(label) : new RegExp(`(?<![A-Za-z])${word}`).test(source), `${name} is used nowhere`);
    }
  });
});

describe('evidence', () => {
  test('every kind that the engine knows has a message', () => {
    const english = JSON.parse(readFileSync(new URL('extension/_locales/en/messages.json', top), 'utf8'));
    const types = readFileSync(new URL('npm/src/analysis.ts', top), 'utf8');
    const kinds = [.../export type EvidenceKind =\n([^;]+);/.exec(types)[1].matchAll(/\| '(\w+)'/g)].map(([, kind]) => kind);
    assert.ok(kinds.length > 10);
    assert.deepEqual(Object.keys(english).filter((name) => name.startsWith('evidence_')).sort(), kinds.map((kind) => `evidence_${kind}`).sort());
  });
});

describe('manifest', () => {
  test('asks for no more than is explained', () => {
    const manifest = JSON.parse(readFileSync(new URL('extension/manifest.json', top), 'utf8'));
    assert.deepEqual(manifest.permissions, ['clipboardWrite', 'contextMenus', 'scripting', 'storage']);
    assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none'/);
    assert.ok(Object.keys(manifest.commands).length <= 4);
  });
});
