// The fragment of the page's address says which sample is open, in which view, and whose words stand out.

/** The ways to look at a story. On a wide screen `both` shows them side by side. */
export const views = ['both', 'before', 'after'] as const;
export type View = (typeof views)[number];

/** What an address says. */
export interface Place {
  sample: string | null;
  view: View;
  speaker: number | null;
}

/** Reads a fragment; what it does not say, or says wrongly, is as at the start. */
export function parse(fragment: string): Place {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const view = given.get('view');
  const speaker = given.get('speaker');
  return {
    sample: given.get('sample'),
    view: views.find((known) => known === view) ?? 'both',
    speaker: speaker !== null && /^\d{1,6}$/.test(speaker) ? Number(speaker) : null,
  };
}

/** Writes a fragment, `''` for the start. */
export function format({ sample, view, speaker }: Place): string {
  const said = new URLSearchParams();
  if (sample) said.set('sample', sample);
  if (view !== 'both') said.set('view', view);
  if (speaker !== null) said.set('speaker', String(speaker));
  const text = said.toString();
  return text ? `#${text}` : '';
}
