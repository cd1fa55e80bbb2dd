/** What each place was filled with, as JSON. */
const filled = new WeakMap<HTMLElement, string>();

/**
 * Puts new content in a place, if what it is made from has changed. The keyboard stays where it was: with the
 * element that has the same `data-key`, or else with the place's first.
 */
export function fill(place: HTMLElement, from: unknown, make: () => HTMLElement | HTMLElement[] | null): void {
  const now = JSON.stringify(from);
  if (filled.get(place) === now) return;
  filled.set(place, now);
  const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const opened = new Set([...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(nameOf));
  const made = make();
  place.replaceChildren(...(made ? [made].flat() : []));
  for (const details of place.querySelectorAll('details')) details.open = opened.has(nameOf(details));
  if (!focused) return;
  const keyed = [...place.querySelectorAll<HTMLElement>('[data-key]')];
  (keyed.find(({ dataset }) => dataset['key'] === focused.dataset['key']) ?? keyed[0])?.focus({ preventScroll: true });
}

/** What a part that opens is known by: its key, or else its text. */
function nameOf(details: HTMLDetailsElement): string {
  return details.querySelector('summary')?.dataset['key'] ?? details.textContent ?? '';
}
