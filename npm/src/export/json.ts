import type { ExportedDocument } from './document.ts';

/** The whole analysis as JSON, with the page's address. */
export const toJson = ({ analysis, url }: ExportedDocument): string =>
  `${JSON.stringify({ url: url ?? null, ...analysis }, null, 2)}\n`;
