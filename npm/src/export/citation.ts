import type { Quote } from '../analysis.ts';
import { objectAt } from '../check.ts';
import { checked, describe, speakerOf, type ExportedDocument } from './document.ts';
import { fragmentLink } from './fragment.ts';

/** One quote as a citation in plain text: the words, who said them, where, and a link to the place. */
export function toCitation(document: ExportedDocument, quote: Quote): string {
  const { analysis, url } = checked(document);
  objectAt(quote, 'quote');
  const { headline, publisher, agency, published } = analysis.origin;
  const speaker = speakerOf(analysis, quote);
  const where = [headline && `“${headline}”`, publisher ?? agency, published?.slice(0, 10)].filter(Boolean).join(', ');
  const words = quote.text.replace(/\s+/gu, ' ').trim();
  const cited = [speaker ? `${words} — ${describe(speaker)}` : words, where && `In: ${where}`].filter(Boolean).join('. ');
  const link = fragmentLink(analysis, quote, url);
  return link ? `${cited}. ${link}` : `${cited}.`;
}
