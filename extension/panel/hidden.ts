import type { PieceReport } from '../shared/messages.ts';
import { el, say } from '../ui/dom.ts';
import { labelName, labelReason } from '../ui/labels.ts';
import type { Actions } from './panel.ts';

/** Everything that was hidden, with its reason, and what can be done about it. */
export function showHidden(pieces: PieceReport[], actions: Actions): HTMLElement {
  if (!pieces.length) return el('p', { class: 'soft' }, say('nothingHidden'));
  return el('ul', { class: 'items' }, pieces.map((piece) => {
    const { kept, label, reason, text } = piece;
    return el('li', { class: kept ? 'item kept' : 'item' },
      el('p', { class: 'by' }, label ? labelName(label) : say('hiddenByYou')),
      el('p', { class: 'text' }, text),
      el('p', { class: 'reason' }, label ? labelReason(label, reason) : say('hiddenByYouReason')),
      el('p', { class: 'by' },
        kept === 'visit' || kept === null
          ? el('button', { type: 'button', class: 'plain', onclick: () => actions.show(piece, kept === null) }, say(kept ? 'hideAgain' : 'showThis'))
          : null,
        kept === 'label'
          ? say('keptByOptions')
          : label || kept === 'site'
            ? el('button', { type: 'button', class: 'plain', onclick: () => actions.keep(piece, kept !== 'site') }, say(kept === 'site' ? 'hideHereAgain' : 'neverHide'))
            : el('button', { type: 'button', class: 'plain', onclick: () => actions.keep(piece, true) }, say('neverHide'))));
  }));
}
