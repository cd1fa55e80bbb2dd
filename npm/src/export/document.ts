import type { Analysis, Quote, Span, Speaker } from '../analysis.ts';

/** An analysis, and what the exports need to know about the page that it came from. */
export interface ExportedDocument {
  analysis: Analysis;
  /** The page's address; without it there are no links. */
  url?: string | undefined;
  /**
   * Where a span lies in the text content of the page, in UTF-16 code units. Plain text knows without it; a live
   * document is the only one who can say for HTML.
   */
  position?: ((span: Span) => { start: number; end: number } | null) | undefined;
}

/** The text of a span. */
export const textOf = (analysis: Analysis, span: Span): string =>
  analysis.blocks[span.block]?.text.slice(span.start, span.end) ?? '';

/** Who says a quote, where that is known. */
export const speakerOf = (analysis: Analysis, quote: Quote): Speaker | undefined =>
  quote.speaker === null ? undefined : analysis.speakers[quote.speaker];

/** A speaker with role and affiliation, in one line: "Ada Brook, port director, Tern Sound Ferries". */
export function describe(speaker: Speaker): string {
  const { name, role, affiliation } = speaker;
  const parts = [name];
  if (role) parts.push(role);
  if (affiliation && !role?.toLowerCase().includes(affiliation.toLowerCase()) && affiliation !== name) parts.push(affiliation);
  return parts.join(', ');
}
