// The story as it came: every passage in its place, and on what is hidden a note that says what it is and why.

import type { Block } from '../../../npm/src/index.ts';
import { count, h } from '../html.ts';
import { spoken, type Story } from '../model.ts';
import { LongList } from './list.ts';

/** So many passages outside the article in a row are folded away. */
const FOLD = 4;

/** Shows the story as it came; the answer brings a block into view. */
export function showBefore(container: HTMLElement, story: Story): (block: number) => HTMLElement | null {
  const items = folded(story.analysis.blocks);
  const elements = new Map<number, HTMLElement>();
  const list = new LongList(container, items, (item) => {
    if (!Array.isArray(item)) return passage(item);
    return h(
      'details',
      { class: 'fold' },
      h('summary', {}, `${count(item.length, 'passage')} outside the article`),
      ...item.map(passage),
    );
  });

  function passage(block: Block): HTMLElement {
    const parts = story.pieces(block).map(({ text, marks }) =>
      marks.some((mark) => mark.type === 'hidden') && !block.hidden ? h('del', {}, text) : text,
    );
    const text = h('p', { class: 'text' }, ...parts);
    const notes = block.hidden
      ? goesOn(block) ? [] : [note(block.label, block.reason, block.rule)]
      : block.hiddenSpans.map((span) => note(span.label, span.reason, span.rule));
    const kind = block.hidden ? 'hidden' : block.label === 'chrome' ? 'chrome' : 'kept';
    const element = h('div', { class: `passage ${kind}${goesOn(block) ? ' goes-on' : ''}`, tabindex: -1 }, text, ...notes);
    elements.set(block.id, element);
    return element;
  }

  /** Whether the next passage is hidden for the same reason, so that one note does for both. */
  function goesOn(block: Block): boolean {
    const next = story.analysis.blocks[block.id + 1];
    return block.hidden && next !== undefined && next.hidden && next.label === block.label && next.reason === block.reason;
  }

  return (block) => {
    list.until(items.findIndex((item) => (Array.isArray(item) ? item.some(({ id }) => id === block) : item.id === block)));
    const element = elements.get(block) ?? null;
    element?.closest('details')?.setAttribute('open', '');
    return element;
  };
}

const note = (label: string, reason: string | null, rule: string | null): HTMLElement =>
  h(
    'p',
    { class: 'why', title: rule && `rule: ${rule}` },
    h('strong', {}, spoken(label)),
    reason ? ` ${reason}` : null,
  );

function folded(blocks: readonly Block[]): (Block | Block[])[] {
  const items: (Block | Block[])[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    while (blocks[to]?.label === 'chrome') to += 1;
    if (to - from >= FOLD) items.push(blocks.slice(from, to));
    else items.push(...blocks.slice(from, (to = Math.max(to, from + 1))));
    from = to;
  }
  return items;
}
