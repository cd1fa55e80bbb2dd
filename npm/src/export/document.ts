import type { Analysis, Quote, Span, Speaker } from '../analysis.ts';
import { addressAt, objectAt, wrong } from '../check.ts';

/** An analysis, and what the exports need to know about the page that it came from. */
export interface ExportedDocument {
  /** What `analyze` gave, or `analyzeDocument`. */
  analysis: Analysis;
  /** The page's address, a string or a `URL`; without it there are no links. */
  url?: string | URL | null | undefined;
  /**
   * Where a span lies in the text content of the page, in UTF-16 code units. Plain text knows without it; a live
   * document is the only one who can say for HTML.
   */
  position?: ((span: Span) => { start: number; end: number } | null) | undefined;
}

/**
 * A document that was checked, with its address as a string.
 *
 * @internal
 * @throws {SourcelightError} `bad-argument` where something in it is not as described
 */
export function checked(document: ExportedDocument): Omit<ExportedDocument, 'url'> & { url: string | undefined } {
  const { analysis, url, position } = objectAt(document, 'document', 'an object with an analysis');
  const { quotes, speakers, blocks, origin, article } = objectAt(analysis, 'document.analysis', 'an analysis');
  for (const part of [quotes, speakers, blocks]) if (!Array.isArray(part)) throw wrong('document.analysis', 'an analysis', analysis);
  for (const part of [origin, article]) objectAt(part, 'document.analysis', 'an analysis');
  if (position !== undefined && typeof position !== 'function') throw wrong('document.position', 'a function', position);
  return { analysis, url: addressAt(url, 'document.url'), position };
}

/** The text of a span. */
export function textOf(analysis: Analysis, span: Span): string {
  const { block, start, end } = objectAt(span, 'span');
  return objectAt(analysis, 'analysis').blocks[block]?.text.slice(start, end) ?? '';
}

/** Who says a quote, where that is known. */
export function speakerOf(analysis: Analysis, quote: Quote): Speaker | undefined {
  const { speaker } = objectAt(quote, 'quote');
  return speaker === null ? undefined : objectAt(analysis, 'analysis').speakers[speaker];
}

/** A speaker with role and affiliation, in one line: "Ada Brook, port director, Tern Sound Ferries". */
export function describe(speaker: Speaker): string {
  const { name, role, affiliation } = objectAt(speaker, 'speaker');
  const parts = [name];
  if (role) parts.push(role);
  if (affiliation && !role?.toLowerCase().includes(affiliation.toLowerCase()) && affiliation !== name) parts.push(affiliation);
  return parts.join(', ');
}
