// What the browser benchmark runs in the page: the extension's module and paint, and Readability.
import { Readability } from '@mozilla/readability';
import { Painter, readByNode, readBySnapshot, takeSnapshot } from '../npm/src/dom/index.ts';
import * as glue from '../target/module/extension/sourcelight.js';
import module from '../target/module/extension/sourcelight_bg.wasm';

const url = 'https://news.example/story';
const options = { mode: 'hide', quotes: true, quotesOnly: false };
const painter = new Painter(document);

glue.initSync({ module });
window.bench = {
  snapshotOnly: () => takeSnapshot(document),
  bySnapshot: () => readBySnapshot(glue, document, url),
  byNode: () => readByNode(glue, document, url),
  whole: () => painter.paint(readBySnapshot(glue, document, url), options),
  undo: () => painter.clear(),
  readability: () => new Readability(document.cloneNode(true)).parse(),
};
