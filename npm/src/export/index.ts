/**
 * Writes an analysis in formats that other tools read. Every function is pure and returns the whole text; a wrong argument
 * throws a `SourcelightError` with the code `bad-argument`.
 */
import { toWebAnnotations } from './annotations.ts';
import { toCsv } from './csv.ts';
import type { ExportedDocument } from './document.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';

export { toWebAnnotations } from './annotations.ts';
export { toCitation } from './citation.ts';
export { toCsv } from './csv.ts';
export { describe, speakerOf, textOf, type ExportedDocument } from './document.ts';
export { fragmentLink } from './fragment.ts';
export { toJson } from './json.ts';
export { toMarkdown } from './markdown.ts';

/** A format to export: how it is written, the end of its file's name, and its media type. */
export interface ExportFormat {
  /** What people call it. */
  name: string;
  /** The end of its file's name, without the dot. */
  extension: string;
  /** Its media type, without parameters; the text is UTF-8. */
  mediaType: string;
  /** The whole file. Throws a `SourcelightError` with the code `bad-argument` where the document is not as described. */
  write: (document: ExportedDocument) => string;
}

/** Every format, by the word that the command and the interfaces use for it. */
export const exportFormats: Readonly<Record<'json' | 'csv' | 'markdown' | 'annotations', ExportFormat>> = {
  json: { name: 'JSON', extension: 'json', mediaType: 'application/json', write: toJson },
  csv: { name: 'CSV', extension: 'csv', mediaType: 'text/csv', write: toCsv },
  markdown: { name: 'Markdown', extension: 'md', mediaType: 'text/markdown', write: toMarkdown },
  annotations: {
    name: 'W3C Web Annotations',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: toWebAnnotations,
  },
};
