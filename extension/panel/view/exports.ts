import { exportFormats } from '../../../npm/src/export/index.ts';
import { el, say } from '../../ui/dom.ts';
import type { Actions } from '../actions.ts';

/** The files that can be made of what was found. */
export function exportsView(actions: Actions): HTMLElement {
  return el('ul', { class: 'formats' }, Object.entries(exportFormats).map(([id, format]) => el('li', {},
    el('button', { type: 'button', 'data-key': `export-${id}`, onclick: () => actions.save(format) },
      el('strong', {}, format.name), el('span', { class: 'soft' }, say(`export_${id}`))))));
}
