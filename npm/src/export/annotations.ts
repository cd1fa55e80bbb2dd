import type { Quote, Span } from '../analysis.ts';
import { checked, describe, speakerOf, textOf, type ExportedDocument } from './document.ts';
import { fragmentLink } from './fragment.ts';

/** How much of the text around a quote tells it from the same words elsewhere. */
const CONTEXT = 32;

/**
 * The quotations as a page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each quote with a
 * TextQuoteSelector, and a TextPositionSelector where the position is known.
 */
export function toWebAnnotations(document: ExportedDocument): string {
  const { analysis, url, position } = checked(document);
  const source = url ?? 'urn:sourcelight:document';
  const target = (span: Span): object => {
    const { text, start } = analysis.blocks[span.block] ?? { text: '', start: null };
    const found = position?.(span) ?? (start === null ? null : { start: start + span.start, end: start + span.end });
    return {
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: textOf(analysis, span),
          prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
          suffix: text.slice(span.end, span.end + CONTEXT),
        },
        ...(found ? [{ type: 'TextPositionSelector', start: found.start, end: found.end }] : []),
      ],
    };
  };
  const annotation = (quote: Quote): object => {
    const speaker = speakerOf(analysis, quote);
    const link = fragmentLink(analysis, quote, url);
    return {
      id: `${source.split('#', 1)[0]}#sourcelight-quote-${quote.id}`,
      type: 'Annotation',
      motivation: 'identifying',
      ...(speaker && { body: { type: 'TextualBody', format: 'text/plain', purpose: 'identifying', value: describe(speaker) } }),
      target: quote.spans.length === 1 && quote.spans[0] ? target(quote.spans[0]) : quote.spans.map(target),
      ...(link && { 'schema:url': link }),
    };
  };
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
    id: `${source.split('#', 1)[0]}#sourcelight-quotes`,
    type: 'AnnotationPage',
    items: analysis.quotes.map(annotation),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
