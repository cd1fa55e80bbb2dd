import type { Span } from '../analysis.ts';
import { clean } from './snapshot.ts';

/** What an engine says about where the blocks of a live document stand. */
export type PlaceData = ArrayLike<number>;

/** A stretch of a block's text that was copied unchanged from one text node. */
interface Run {
  start: number;
  node: Text;
  offset: number;
  length: number;
}

const NONE = 0xffffffff;

/**
 * The way from an analysis back to the live document. Reads the document, never writes to it.
 *
 * A document goes on living after it was read. So a range is only given while the nodes still hold the text that
 * the analysis saw in them.
 */
export class Places {
  readonly #elements: (Element | null)[] = [];
  readonly #runs: Run[][] = [];
  readonly #blocks = new WeakMap<Node, { block: number; offset: number }[]>();

  /**
   * @param data for each block in turn: the node of the element that it fills alone (`0xFFFFFFFF` where there is
   *   none), the number of its runs, and four numbers a run: start in the block, node, offset in the node, length
   * @param nodes the elements and text nodes in the order of the walk
   */
  constructor(data: PlaceData, nodes: readonly Node[]) {
    for (let at = 0; at < data.length; ) {
      const element = data[at] as number;
      const count = data[at + 1] as number;
      at += 2;
      this.#elements.push(element === NONE ? null : (nodes[element] as Element));
      const runs: Run[] = [];
      for (const end = at + 4 * count; at < end; at += 4) {
        const node = nodes[data[at + 1] as number];
        if (node?.nodeType !== 3) continue;
        const block = this.#elements.length - 1;
        const known = this.#blocks.get(node);
        if (!known) this.#blocks.set(node, [{ block, offset: data[at + 2] as number }]);
        else if (known.at(-1)?.block !== block) known.push({ block, offset: data[at + 2] as number });
        runs.push({ start: data[at] as number, node: node as Text, offset: data[at + 2] as number, length: data[at + 3] as number });
      }
      this.#runs.push(runs);
    }
  }

  /** The element that the block fills alone, so that hiding it hides nothing else. */
  element(block: number): Element | null {
    return this.#elements[block] ?? null;
  }

  /** Whether a node is one of the text nodes that the blocks were read from. */
  holds(node: Node): boolean {
    return this.#blocks.has(node);
  }

  /** The block that a text node's character stands in. */
  blockAt(node: Node, offset: number): number | null {
    const blocks = this.#blocks.get(node);
    return (blocks?.findLast((part) => part.offset <= offset) ?? blocks?.[0])?.block ?? null;
  }

  /** The first text node of a block. */
  firstText(block: number): Text | null {
    return this.#runs[block]?.[0]?.node ?? null;
  }

  /** The text nodes that a span touches, each with the part that it touches. */
  parts(span: Span): { node: Text; start: number; end: number }[] {
    const parts = [];
    for (const run of this.#runs[span.block] ?? []) {
      const start = Math.max(span.start, run.start);
      const end = Math.min(span.end, run.start + run.length);
      if (start >= end) continue;
      const shift = run.offset - run.start;
      parts.push({ node: run.node, start: start + shift, end: end + shift });
    }
    return parts;
  }

  /** A live range over a span, or null where the document no longer holds `text` (the block's text) there. */
  range(span: Span, text: string): Range | null {
    const parts = this.parts(span);
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last || !this.#holds(span, text)) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  }

  /** Whether every run of a span is still in the document with the text that was read. */
  #holds(span: Span, text: string): boolean {
    for (const run of this.#runs[span.block] ?? []) {
      if (run.start >= span.end || run.start + run.length <= span.start) continue;
      if (!run.node.isConnected) return false;
      const now = run.node.data.slice(run.offset, run.offset + run.length);
      const then = text.slice(run.start, run.start + run.length);
      if (now !== then && clean(now).replace(/[ \t\n\r\f]/g, ' ') !== clean(then)) return false;
    }
    return true;
  }
}
