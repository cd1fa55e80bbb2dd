// The story itself: without what was wrapped around it, every quotation in its speaker's colour and the speaker's
// name beside it.

import type { Block } from '../../../npm/src/index.ts';
import { h } from '../html.ts';
import type { Mark, Story } from '../model.ts';
import { readableDate } from './date.ts';
import { LongList } from './list.ts';

/** Shows the story; the answer brings a block into view. */
export function showAfter(container: HTMLElement, story: Story): (block: number) => HTMLElement | null {
  const { origin, article, blocks } = story.analysis;
  const elements = new Map<number, HTMLElement>();
  container.append(head(story));
  const paragraphs = article.paragraphs.flatMap((id) => blocks[id] ?? []).filter((block) => block.text !== origin.headline);
  if (paragraphs.length === 0) {
    container.append(h('p', { class: 'empty' }, 'No story was found in this. Everything that was read is on the other side.'));
  }
  const body = h('div', { class: 'body' });
  container.append(body);
  const list = new LongList(body, paragraphs, (block) => {
    const element = paragraph(block, story);
    elements.set(block.id, element);
    return element;
  });
  return (block) => {
    list.until(paragraphs.findIndex(({ id }) => id === block));
    return elements.get(block) ?? null;
  };
}

function head(story: Story): HTMLElement {
  const { origin } = story.analysis;
  const day = origin.published && readableDate(origin.published);
  const line = [origin.byline.length > 0 ? `By ${list(origin.byline)}` : null, origin.agency ?? origin.publisher, day]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  return h(
    'header',
    { class: 'story-head' },
    origin.headline ? h('h3', { class: 'headline' }, origin.headline) : null,
    line ? h('p', { class: 'byline' }, line) : null,
  );
}

function paragraph(block: Block, story: Story): HTMLElement {
  const parts = story
    .pieces(block)
    .filter(({ marks }) => !marks.some((mark) => mark.type === 'hidden'))
    .map(({ text, marks }) => paint(text, marks, story));
  if (/^h[1-6]$/.test(block.tag)) return h(story.analysis.origin.headline ? 'h4' : 'h3', { class: 'subhead' }, ...parts);
  const voices = story.voicesIn(block.id);
  const names = h(
    'p',
    { class: 'voices' },
    ...voices.flatMap(({ speaker, colour }, index) => [
      index > 0 ? ', ' : null,
      h('span', { class: 'voice', 'data-colour': colour, 'data-speaker': speaker.id }, speaker.name),
    ]),
  );
  const text = h('p', { class: block.tag === 'li' ? 'text item' : 'text' }, ...parts);
  return h('div', { class: 'paragraph', tabindex: -1 }, voices.length > 0 ? names : null, text);
}

function paint(text: string, marks: readonly Mark[], story: Story): Node | string {
  // A quote within a quote: the inner one is painted.
  const mark = marks.reduce<Mark | null>((inner, next) => (inner && inner.end - inner.start <= next.end - next.start ? inner : next), null);
  if (!mark?.quote) return text;
  const voice = story.voice(mark.quote);
  const type = mark.type === 'mention' ? 'mention' : mark.quote.kind === 'indirect' ? 'reported' : 'quote';
  // Whom the writer only reports stays in the writer's text.
  if (type === 'mention' && (!voice || mark.quote.kind === 'indirect')) return text;
  const attributes = {
    class: type,
    'data-quote': mark.quote.id,
    'data-colour': voice?.colour ?? 'none',
    'data-speaker': voice?.speaker.id ?? null,
  };
  return type === 'quote' ? h('mark', attributes, text) : h('span', attributes, text);
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);
