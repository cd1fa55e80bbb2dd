import type { Analysis } from '../analysis.ts';
import type { LivePage } from './paint.ts';
import { Places, type PlaceData } from './places.ts';
import { takeSnapshot } from './snapshot.ts';
import { type Host, hostFor } from '../unpack.ts';

/** What WebAssembly gives back for a live document. Its memory is the instance's until `free`. */
export interface LiveAnalysis {
  readonly analysis: Analysis;
  readonly nodes: Node[];
  readonly places: PlaceData;
  free(): void;
}

/** The exports of the module that read live documents. Each may trap; the instance is lost then. */
export interface DomExports {
  analyzeNode(root: Node, url: string | undefined, host: Host): LiveAnalysis;
  analyzeSnapshot(records: string, url: string | undefined, host: Host): LiveAnalysis;
}

/** Reads a document by a snapshot: one string crosses to WebAssembly instead of a call for each node. */
export function readBySnapshot(exports: DomExports, root: Node, url?: string): LivePage {
  const snapshot = takeSnapshot(root);
  const live = exports.analyzeSnapshot(snapshot.records, url, hostFor());
  try {
    return { analysis: live.analysis, places: new Places(live.places, snapshot.nodes) };
  } finally {
    live.free();
  }
}

/** Reads a document node by node from within WebAssembly. */
export function readByNode(exports: DomExports, root: Node, url?: string): LivePage {
  const live = exports.analyzeNode(root, url, hostFor());
  try {
    return { analysis: live.analysis, places: new Places(live.places, live.nodes) };
  } finally {
    live.free();
  }
}
