import { isFromExtension, parseToPage } from '../shared/messages.ts';
import { Reader } from './reader.ts';

/**
 * The reader of a page, brought by the background to pages that are articles. Brought twice, it stays one; and one that
 * an update of the extension has left behind makes room for its successor.
 */
const ARRIVAL = 'sourcelight-reader';
const flag = globalThis as { sourcelightReader?: Reader };

if (!flag.sourcelightReader) {
  const reader = (flag.sourcelightReader = new Reader(document));
  chrome.runtime.onMessage.addListener((message: unknown, sender, reply: (answer?: unknown) => void) => {
    const request = isFromExtension(sender) ? parseToPage(message) : null;
    if (!request) return false;
    void reader.answer(request).then(reply);
    return true;
  });
  document.dispatchEvent(new Event(ARRIVAL));
  document.addEventListener(ARRIVAL, () => {
    if (!chrome.runtime?.id) reader.retire();
  });
  void reader.start();
}
