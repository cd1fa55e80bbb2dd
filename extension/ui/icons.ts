/** The few drawings on buttons, as paths on a grid of 16. They say nothing that the button's name does not say. */

const PATHS = {
  copy: 'M5.500 5.500h7v8h-7z M3.500 10.500v-8h7',
  link: 'M6.500 9.500l3-3 M7.500 4.500l1.200-1.200a2.700 2.700 0 0 1 3.900 3.900L11.400 8.400 M8.500 11.500l-1.200 1.200a2.700 2.700 0 0 1-3.900-3.900L4.600 7.600',
  settings: 'M2 4.500h7 M13 4.500h1 M2 11.500h1 M7 11.500h7 M11 2.500a2 2 0 1 0 .01 0z M5 9.500a2 2 0 1 0 .01 0z',
  outside: 'M6.500 3.500h-3v9h9v-3 M9 3h4v4 M13 3L7.500 8.500',
} as const;

/** A drawing for a button. */
export function icon(name: keyof typeof PATHS): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const attributes = { class: 'icon', viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', focusable: 'false' };
  for (const [key, value] of Object.entries(attributes)) drawing.setAttribute(key, value);
  path.setAttribute('d', PATHS[name]);
  drawing.append(path);
  return drawing;
}
