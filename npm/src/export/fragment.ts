import type { Analysis, Quote, Span } from '../analysis.ts';
import { addressAt, objectAt } from '../check.ts';
import { textOf } from './document.ts';

/** Longer texts are named by their first and last words, as the specification advises. */
const WHOLE_TEXT_LIMIT = 120;
const EDGE_WORDS = 5;

/**
 * A link that scrolls to a quote and highlights it, where the browser knows text fragments
 * (https://wicg.github.io/scroll-to-text-fragment/). Null without an address of http or https.
 */
export function fragmentLink(analysis: Analysis, quote: Quote, address: string | URL | null | undefined): string | null {
  const url = addressAt(address, 'address');
  objectAt(quote, 'quote');
  if (!url || !/^https?:\/\//i.test(url)) return null;
  const directives = quote.spans.map((span) => directive(analysis, span)).filter((text) => text !== null);
  if (directives.length === 0) return null;
  return `${url.split('#', 1)[0]}#:~:${directives.map((text) => `text=${text}`).join('&')}`;
}

function directive(analysis: Analysis, span: Span): string | null {
  // A fragment has to begin and end at words; a line break inside a block ends what it can match.
  const text = textOf(analysis, span).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (!text) return null;
  const words = text.split(/\s+/u);
  if (text.length <= WHOLE_TEXT_LIMIT && !text.includes('\n')) return encode(words.join(' '));
  if (words.length <= 2 * EDGE_WORDS) return encode(words.join(' '));
  return `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
}

/** Dashes and commas separate the parts of a directive, so they are escaped too. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D').replace(/,/g, '%2C');
