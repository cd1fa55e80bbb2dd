import { Engine } from '../shared/engine.ts';
import { runIn } from '../shared/bring.ts';
import { type Answer, isFromPage, parseToBackground, type Start } from '../shared/messages.ts';
import { showBadge } from './badge.ts';
import { onCommand } from './commands.ts';
import { makeMenu, onMenu } from './menu.ts';
import { forbid, isForbidden } from './origins.ts';
import { forgetPrivate, recall, remember } from './private.ts';

/**
 * The background: brings the reader to pages that are articles, and analyses for pages that forbid WebAssembly. The
 * browser stops it when it has nothing to do, so it keeps nothing in memory that it cannot do without.
 */

/** The engine, once something needed it. A failure to load is not kept. */
let engine: Promise<Engine> | null = null;

chrome.runtime.onMessage.addListener((message: unknown, sender, reply: (answer?: unknown) => void) => {
  if (!isFromPage(sender)) return false;
  const request = parseToBackground(message);
  const tab = sender.tab?.id;
  if (!request || tab === undefined) return false;
  switch (request.type) {
    case 'article':
      void bringReader(tab, sender).then(() => reply(true), () => reply(false));
      return true;
    case 'start':
      void begin(sender).then(reply);
      return true;
    case 'analyze':
      void analyze(request.records, request.url).then(reply);
      return true;
    case 'forbidden':
      // What was visited in a private window is not written down.
      void done(sender.url && !sender.tab?.incognito ? forbid(sender.url) : null, reply);
      return true;
    case 'remember':
      void done(sender.url && sender.tab?.incognito ? remember(sender.url, request.site) : null, reply);
      return true;
    case 'changed':
      void done(showBadge(tab, request.summary), reply);
      return true;
  }
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  makeMenu();
  // Firefox does so by itself.
  if (BROWSER === 'chromium' && (reason === 'install' || reason === 'update')) void comeToOpenPages();
});
chrome.contextMenus.onClicked.addListener(onMenu);
chrome.commands.onCommand.addListener(onCommand);
chrome.windows.onRemoved.addListener(() => void forgetPrivate());

/** Answers once something is done, or cannot be. */
async function done(work: Promise<void> | null, reply: (answer: true) => void): Promise<void> {
  await work?.catch(() => {});
  reply(true);
}

async function bringReader(tab: number, sender: chrome.runtime.MessageSender): Promise<void> {
  const target = sender.documentId ? { tabId: tab, documentIds: [sender.documentId] } : { tabId: tab, frameIds: [0] };
  await chrome.scripting.executeScript({ target, files: ['content/main.js'] });
}

/** Looks at the pages that were open before the extension was installed or updated. */
async function comeToOpenPages(): Promise<void> {
  const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) if (id !== undefined) void runIn(id, '/content/loader.js');
}

async function begin(sender: chrome.runtime.MessageSender): Promise<Start> {
  const { url } = sender;
  if (!url) return { forbidden: false, site: null };
  return { forbidden: await isForbidden(url), site: sender.tab?.incognito ? await recall(url) : null };
}

async function analyze(records: string, url: string): Promise<Answer> {
  // Firefox counts the time without a call of its interface as idle, whatever is being worked on.
  void chrome.runtime.getPlatformInfo();
  try {
    engine ??= Engine.load();
    return (await engine).analyzeSnapshot(records, url);
  } catch (error) {
    engine = null;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
