// Reads and analyses away from the page, so that the page stays alive however long a story is.

import { analyze, init, type Analysis, type Block, type Quote } from '../../npm/src/index.ts';
import { read, UnreadableError, type Readable, type Source } from './read.ts';

/** What the page asks for. */
export interface Request {
  id: number;
  source: Source;
}

/**
 * What the worker answers: progress and documents while it works, then the end or an error. Blocks and quotes come
 * in parts before their document: to take over all of them at once would hold up the page.
 */
export type Answer =
  | { id: number; type: 'progress'; says: string; done: number; of: number }
  | { id: number; type: 'part'; blocks: Block[]; quotes: Quote[] }
  | { id: number; type: 'document'; document: Analysed }
  | { id: number; type: 'done' }
  | { id: number; type: 'error'; says: string };

/** A story with its analysis. */
export interface Analysed {
  title: string;
  kind: Readable['kind'];
  url: string | undefined;
  analysis: Analysis;
  /** How long the analysis took, in milliseconds. */
  ms: number;
  /** How long the story is, in UTF-16 code units. */
  length: number;
}

/** How many blocks and quotes go over at once. */
const PART = 1000;

const send = (answer: Answer): void => postMessage(answer);
/** The first call of an engine compiles and fills its tables; a word pays for that while the visitor looks around. */
const ready = init(new URL('sourcelight.wasm', self.location.href)).then(() => void analyze({ text: '“Ready,” said Ada.' }));

addEventListener('message', ({ data }: MessageEvent<Request>) => void work(data));

async function work({ id, source }: Request): Promise<void> {
  try {
    send({ id, type: 'progress', says: `Reading ${source.name}`, done: 0, of: 0 });
    await ready;
    const stories = read(source);
    stories.forEach((story, index) => {
      const length = lengthOf(story);
      const which = stories.length > 1 ? `story ${index + 1} of ${stories.length}` : story.title;
      send({ id, type: 'progress', says: `Analysing ${which} (${size(length)})`, done: index, of: stories.length });
      const start = performance.now();
      const analysis = analyze(story.input) as Analysis;
      const ms = performance.now() - start;
      const { title, kind, url } = story;
      const { blocks, quotes } = analysis;
      for (let from = 0; from < Math.max(blocks.length, quotes.length); from += PART) {
        send({ id, type: 'part', blocks: blocks.slice(from, from + PART), quotes: quotes.slice(from, from + PART) });
      }
      send({ id, type: 'document', document: { title, kind, url, analysis: { ...analysis, blocks: [], quotes: [] }, ms, length } });
    });
    send({ id, type: 'done' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const says = error instanceof UnreadableError ? reason : `It could not be analysed: ${reason}`;
    send({ id, type: 'error', says });
  }
}

function lengthOf({ input }: Readable): number {
  const [content] = Object.values(input) as string[];
  return content?.length ?? 0;
}

const size = (length: number): string =>
  length < 1e6 ? `${Math.max(1, Math.round(length / 1e3))} KB` : `${(length / 1e6).toFixed(1)} MB`;
