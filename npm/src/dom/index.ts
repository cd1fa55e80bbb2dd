/** Reads live documents, finds the way from spans to ranges, and paints. */
export { type DomExports, type LiveAnalysis, readByNode, readBySnapshot } from './engine.ts';
export {
  type LivePage, type Mode, type PaintOptions, Painter, type Piece, hasForcedColours, quoteRanges, rangeOf, registryOf, themeOf,
} from './paint.ts';
export { SLOTS, type Slot, UNNAMED, isPainted, slotsOf } from './palette.ts';
export { type PlaceData, Places } from './places.ts';
export { type Snapshot, takeSnapshot } from './snapshot.ts';
export { ATTRIBUTE, CURRENT, DIMMED, FADED, paintStyles, quoteHighlight } from './stylesheet.ts';
