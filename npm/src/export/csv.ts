import { checked, speakerOf, textOf, type ExportedDocument } from './document.ts';
import { fragmentLink } from './fragment.ts';

/**
 * The header's cells.
 *
 * @internal
 */
export const COLUMNS = ['quote', 'kind', 'speaker', 'speaker_kind', 'role', 'affiliation', 'mention', 'cue', 'confidence', 'link'];

/** One row a quote, as RFC 4180 has it (comma, double quotes, CRLF), with a header row. */
export function toCsv(document: ExportedDocument): string {
  const { analysis, url } = checked(document);
  const rows = analysis.quotes.map((quote) => {
    const speaker = speakerOf(analysis, quote);
    return [
      quote.text,
      quote.kind,
      speaker?.name,
      speaker?.kind,
      speaker?.role,
      speaker?.affiliation,
      quote.mention && textOf(analysis, quote.mention),
      quote.cue && textOf(analysis, quote.cue),
      quote.confidence.toFixed(2),
      fragmentLink(analysis, quote, url),
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | null | undefined): string {
  let text = value ?? '';
  // A spreadsheet would run a text that begins like a formula.
  if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
