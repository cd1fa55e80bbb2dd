import type { Quote } from '../analysis.ts';
import { checked, describe, speakerOf, type ExportedDocument } from './document.ts';
import { fragmentLink } from './fragment.ts';

/** The story's origin, its speakers with their quotations, and the cleaned story, as Markdown. */
export function toMarkdown(document: ExportedDocument): string {
  const { analysis, url } = checked(document);
  const { origin, article, quotes, speakers } = analysis;
  const lines = [`# ${escape(origin.headline ?? 'Untitled story')}`, ''];
  const facts: [string, string | null | undefined][] = [
    ['By', origin.byline.join(', ')],
    ['Publisher', origin.publisher],
    ['Agency', origin.agency],
    ['Dateline', origin.dateline],
    ['Published', origin.published],
    ['Original', origin.originalUrl],
    ['Read at', url],
  ];
  for (const [name, value] of facts) if (value) lines.push(`- ${name}: ${escape(value)}`);
  if (lines.length > 2) lines.push('');
  const list = (title: string, said: Quote[]): void => {
    if (said.length === 0) return;
    lines.push(`### ${escape(title)}`, '');
    for (const quote of said) {
      const link = fragmentLink(analysis, quote, url);
      lines.push(`> ${escape(quote.text)}${link ? ` ([in the story](${link.replace(/[()]/g, encodeURIComponent)}))` : ''}`, '');
    }
  };
  if (quotes.length > 0) lines.push('## Quotations', '');
  for (const speaker of speakers) list(describe(speaker), quotes.filter((quote) => quote.speaker === speaker.id));
  list('Speaker unknown', quotes.filter((quote) => !speakerOf(analysis, quote)));
  if (article.text) lines.push('## Story', '', ...article.text.split(/\n\n+/).flatMap((text) => [escape(text), '']));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Text that Markdown shows as it stands, on one line. */
const escape = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');
