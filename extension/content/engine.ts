import type { Analysis } from '../../npm/src/analysis.ts';
import type { LivePage } from '../../npm/src/dom/paint.ts';
import { Places } from '../../npm/src/dom/places.ts';
import { takeSnapshot } from '../../npm/src/dom/snapshot.ts';
import { Engine } from '../shared/engine.ts';
import { ask, parseAnswer, type Start } from '../shared/messages.ts';

/** What an engine makes of a snapshot. */
interface Found {
  analysis: Analysis;
  places: number[];
}

/**
 * Reads the live document, as often as it changes. Where a new reading has the same records as the last, only the
 * way back to the nodes is renewed.
 */
export class PageReader {
  #engine: Promise<(records: string, url: string) => Promise<Found>> | null = null;
  #last: { records: string; url: string; found: Found } | null = null;

  /** Reads the document and analyses it. Rejects when no engine can. */
  async read(root: Document, url: string): Promise<LivePage> {
    const { records, nodes } = takeSnapshot(root);
    if (this.#last?.records !== records || this.#last.url !== url) {
      this.#engine ??= chooseEngine();
      const analyze = await this.#engine;
      this.#last = { records, url, found: await analyze(records, url) };
    }
    const { analysis, places } = this.#last.found;
    return { analysis, places: new Places(places, nodes) };
  }
}

/**
 * The engine of this page: its own, or the background's where the page's policy forbids WebAssembly. An attempt
 * that is refused reports a violation to the page, so it is made once for an origin and then remembered.
 */
async function chooseEngine(): Promise<(records: string, url: string) => Promise<Found>> {
  if ((await ask<Start>({ type: 'start' }))?.forbidden) return inBackground;
  try {
    const engine = await Engine.load();
    return async (records, url) => engine.analyzeSnapshot(records, url);
  } catch {
    void ask({ type: 'forbidden' });
    return inBackground;
  }
}

async function inBackground(records: string, url: string): Promise<Found> {
  const answer = parseAnswer(await ask({ type: 'analyze', records, url }));
  if (!answer) throw new Error('the background did not answer');
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}
