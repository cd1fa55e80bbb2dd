// Dates as readers write them.

/** "May 16, 2024" for an ISO date; any other text as it is. */
export function readableDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(text) : null;
  return date && !Number.isNaN(date.getTime()) ? date.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' }) : text;
}
