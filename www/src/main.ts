// The demo page: samples and the visitor's own stories as tabs, each shown as it came and as it reads.

import { format, parse, type Place } from './address.ts';
import { byId } from './html.ts';
import { InputPanel } from './input.ts';
import { Story } from './model.ts';
import type { Source } from './read.ts';
import { Reader } from './reader.ts';
import { samples } from './samples.ts';
import { ProgressLine } from './progress.ts';
import { narrow, showStory, type Shown } from './view/story.ts';
import { TabBar, type Tab } from './tabs.ts';

const result = byId('result');
const messages = byId('messages');
const progress = new ProgressLine(() => reader.stop());

let place: Place = parse(location.hash);
let shown: Shown | null = null;
/** Whether the next story of the visitor's own is opened at once; of several only the first is. */
let openNext = false;

const tabs = new TabBar({
  select: (tab) => go({ sample: tab.sample, speaker: null }, tab),
  close: (tab) => {
    tabs.remove(tab);
    if (tab === current) select(tabs.all[tabs.all.length - 1]!);
  },
});
for (const { id, title } of samples) tabs.add({ title, sample: id, story: null });
let current: Tab = tabs.all[0]!;

const reader = new Reader({
  progress: (says, done, of) => progress.show(says, done, of),
  document: (document, source) => {
    const story = new Story(document, source.sample ?? null);
    const sample = source.sample && tabs.all.find((tab) => tab.sample === source.sample);
    if (sample) {
      sample.story = story;
      if (sample === current) show(sample);
      return;
    }
    const tab = tabs.add({ title: document.title, sample: null, story });
    if (openNext) {
      openNext = false;
      input.close();
      go({ sample: null, speaker: null }, tab);
    }
  },
  error: (source, says) => complain(`${source.name}: ${says}`),
  idle: () => {
    progress.hide();
    result.setAttribute('aria-busy', 'false');
  },
});

const input = new InputPanel((sources) => {
  messages.replaceChildren();
  openNext = true;
  sources.forEach((source) => reader.read(source));
});

function complain(text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  messages.append(line);
}

/** Opens a tab and shows its story, or has it read first. */
function select(tab: Tab): void {
  current = tab;
  tabs.select(tab);
  if (tab.story) return show(tab);
  const sample = samples.find(({ id }) => id === tab.sample);
  if (!sample || reader.has(sample.id)) return;
  result.setAttribute('aria-busy', 'true');
  const source: Source = { name: sample.title, kind: sample.kind, content: sample.source, url: sample.url, sample: sample.id };
  reader.read(source);
}

function show(tab: Tab): void {
  if (!tab.story) return;
  result.setAttribute('aria-busy', 'false');
  result.setAttribute('aria-labelledby', tabs.idOf(tab));
  result.removeAttribute('aria-label');
  shown = showStory(result, tab.story, {
    view: (view) => go({ view }),
    speaker: (speaker) => go({ speaker }),
  });
  shown.apply(place);
}

/** Changes what is looked at, and the address with it. */
function go(change: Partial<Place>, tab: Tab = current): void {
  place = { ...place, ...change };
  const fragment = format(place);
  if (fragment !== location.hash) history.pushState(null, '', fragment || `${location.pathname}${location.search}`);
  // A sample whose reading was stopped is read when it is chosen again.
  if (tab !== current || !tab.story) select(tab);
  else shown?.apply(place);
}

/** Follows the address, which a visitor or the back button has changed. */
function follow(): void {
  place = parse(location.hash);
  const wanted = tabs.all.find((tab) => tab.sample === (place.sample ?? (current.sample === null ? null : samples[0]?.id)));
  if (wanted && wanted !== current && !(place.sample === null && current.sample === null)) select(wanted);
  else shown?.apply(place);
}

addEventListener('popstate', follow);
addEventListener('hashchange', follow);
narrow.addEventListener('change', () => shown?.apply(place));
select(tabs.all.find((tab) => tab.sample === place.sample) ?? current);

if ('serviceWorker' in navigator) {
  // Without it (a private window, plain files) the page works all the same while it is open.
  navigator.serviceWorker.register('offline.js').catch(() => undefined);
}
