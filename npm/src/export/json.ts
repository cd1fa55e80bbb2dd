import { checked, type ExportedDocument } from './document.ts';
import { fragmentLink } from './fragment.ts';

/** The whole analysis as JSON, with the page's address, and with each quotation a `link` to its place (or null). */
export function toJson(document: ExportedDocument): string {
  const { analysis, url } = checked(document);
  const quotes = analysis.quotes.map((quote) => ({ ...quote, link: fragmentLink(analysis, quote, url) }));
  return `${JSON.stringify({ url: url ?? null, ...analysis, quotes }, null, 2)}\n`;
}
