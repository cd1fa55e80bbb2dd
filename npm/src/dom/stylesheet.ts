import { SLOTS, UNNAMED } from './palette.ts';

/** The attribute that hides or fades an element; its value says which. The only thing that paint writes. */
export const ATTRIBUTE = 'data-sourcelight';

/** The name of the highlight that paints the quotes of a slot (`null`: nobody is named) on a page of that theme. */
export function quoteHighlight(slot: number | null, theme: 'light' | 'dark'): string {
  return `sourcelight-quote-${slot === null ? 'unnamed' : slot + 1}-${theme}`;
}

/** The highlight of boilerplate that has no element of its own. */
export const FADED = 'sourcelight-faded';
/** The highlight of what nobody said, when only quotes are read. */
export const DIMMED = 'sourcelight-dimmed';
/** The highlight of the quote that the reader is at. */
export const CURRENT = 'sourcelight-current';

/** The stylesheet that gives paint its looks. */
export function paintStyles(): string {
  const rules: string[] = [
    `[${ATTRIBUTE}='hide'] { display: none !important; }`,
    `[${ATTRIBUTE}='fade'] { opacity: 0.38 !important; }`,
    `[${ATTRIBUTE}='fade']:is(:hover, :focus-within) { opacity: 0.9 !important; }`,
    `@media (prefers-reduced-motion: no-preference) { [${ATTRIBUTE}='fade'] { transition: opacity 120ms !important; } }`,
    `::highlight(${FADED}) { color: color-mix(in srgb, currentcolor 60%, transparent); }`,
    `::highlight(${DIMMED}) { color: color-mix(in srgb, currentcolor 60%, transparent); }`,
  ];
  // On paper, a dark page's text is dark as well.
  const quotes: { name: string; colour: string; paper: string; line: string; tint: number }[] = [];
  for (const theme of ['light', 'dark'] as const) {
    const tint = theme === 'light' ? 11 : 19;
    SLOTS.forEach((slot, at) => quotes.push({ name: quoteHighlight(at, theme), colour: slot[theme], paper: slot.light, line: slot.line, tint }));
    quotes.push({ name: quoteHighlight(null, theme), colour: UNNAMED[theme], paper: UNNAMED.light, line: UNNAMED.line, tint: tint - 3 });
  }
  const each = (make: (quote: (typeof quotes)[number]) => string) => quotes.map(make).join('\n');
  rules.push(
    each(({ name, colour, line, tint }) =>
      `::highlight(${name}) { background-color: ${mix(colour, tint)}; text-decoration: underline ${line} ${colour} 2px; }`),
    `::highlight(${CURRENT}) { background-color: rgb(255 214 64 / 0.36); }`,
    `@media (prefers-contrast: more) {\n${each(({ name, colour, line }) =>
      `::highlight(${name}) { background-color: transparent; text-decoration: underline ${line} ${colour} 3px; }`)}
[${ATTRIBUTE}='fade'] { opacity: 0.7 !important; }
::highlight(${FADED}) { color: color-mix(in srgb, currentcolor 85%, transparent); }
::highlight(${DIMMED}) { color: color-mix(in srgb, currentcolor 85%, transparent); }
}`,
    `@media (forced-colors: active) {\n${each(({ name, line }) =>
      `::highlight(${name}) { background-color: Canvas; color: CanvasText; text-decoration: underline ${line} Highlight 2px; }`)}
::highlight(${CURRENT}) { background-color: Highlight; color: HighlightText; }
[${ATTRIBUTE}='fade'] { opacity: 1 !important; color: GrayText !important; }
}`,
    `@media print {\n${each(({ name, line, paper }) =>
      `::highlight(${name}) { background-color: transparent; text-decoration: underline ${line} ${paper} 1px; }`)}
::highlight(${CURRENT}) { background-color: transparent; }
::highlight(${DIMMED}) { color: currentcolor; }
}`,
  );
  return rules.join('\n') + '\n';
}

function mix(colour: string, percent: number): string {
  return colour + Math.round((percent / 100) * 255).toString(16).padStart(2, '0');
}
