import type { Label } from '../../../npm/src/analysis.ts';
import type { PieceReport } from '../../shared/messages.ts';
import { count, el, say } from '../../ui/dom.ts';
import { labelName, labelReason } from '../../ui/labels.ts';
import type { Actions } from '../actions.ts';

/** Of a kind with more pieces than this, the rest is behind a button. */
const MANY = 6;
/** Longer texts are cut at first, in UTF-16 code units. */
const LONG = 190;

/** Where the pieces stand: on a page in some language, of a site that may have all boilerplate left on it. */
export interface Setting {
  lang: string;
  host: string;
  /** Whether nothing is hidden on this site, whatever is found. */
  left: boolean;
}

/** Everything that was hidden, by kind, with the reason, and what can be done about it. */
export function hiddenView(pieces: readonly PieceReport[], setting: Setting, actions: Actions): HTMLElement {
  if (!pieces.length) return el('p', { class: 'soft' }, say('nothingHidden'));
  const kinds = new Map<Label | null, PieceReport[]>();
  for (const piece of pieces) {
    const known = kinds.get(piece.label);
    if (known) known.push(piece);
    else kinds.set(piece.label, [piece]);
  }
  return el('div', {},
    setting.left ? el('p', { class: 'left' }, say('allLeft', setting.host)) : null,
    [...kinds].map(([label, found]) => kindView(label, found, setting, actions)));
}

function kindView(label: Label | null, pieces: readonly PieceReport[], { lang, host, left }: Setting, actions: Actions): HTMLElement {
  const reasons = pieces.map((piece) => label ? labelReason(label, piece.reason) : say('hiddenByYouReason'));
  const same = reasons.every((reason) => reason === reasons[0]);
  const kept = pieces[0]?.kept;
  const whole = kept === 'label' || kept === 'site-label';
  const name = label ? labelName(label) : say('hiddenByYou');
  const items = pieces.map((piece, at) => el('li', { class: piece.kept ? 'piece kept' : 'piece' },
    excerpt(piece, lang),
    same ? null : el('p', { class: 'reason' }, reasons[at]),
    pieceTools(piece, whole, left, actions)));
  const first = items.length > MANY ? MANY - 2 : items.length;
  return el('div', { class: 'kind' },
    el('div', { class: 'kind-head' },
      el('h3', {}, name),
      // A switch for the kind on this site; where the options have decided for every site, it only shows that.
      label
        ? el('label', { class: 'switch', title: say('hideKind', host) },
          el('input', {
            type: 'checkbox', role: 'switch', checked: !whole, disabled: kept === 'label', 'data-key': `kind-${label}`,
            'aria-label': `${say('hideKind', host)}: ${name}`,
            onchange: (event) => void actions.keepLabel(label, !(event.target as HTMLInputElement).checked),
          }))
        : null),
    same ? el('p', { class: 'reason' }, reasons[0]) : null,
    kept === 'label' ? el('p', { class: 'state' }, say('keptByOptions')) : null,
    kept === 'site-label' ? el('p', { class: 'state' }, say('kindKeptHere', host)) : null,
    el('ul', { class: 'items' }, items.slice(0, first)),
    first < items.length
      ? el('details', { class: 'more' }, el('summary', { 'data-key': `more-${label}` }, count('more', items.length - first)), el('ul', { class: 'items' }, items.slice(first)))
      : null);
}

function pieceTools(piece: PieceReport, whole: boolean, left: boolean, actions: Actions): HTMLElement {
  const key = `${piece.block}-${piece.start}`;
  const tool = (name: string, does: string, act: () => Promise<void>): HTMLElement =>
    el('button', { type: 'button', class: 'plain', 'data-key': `${name}-${key}`, onclick: () => void act() }, say(does));
  return el('div', { class: 'tools' },
    piece.kept === 'site' ? el('span', { class: 'state' }, say('keptHere')) : null,
    piece.kept === 'visit' ? el('span', { class: 'state' }, say('shownNow')) : null,
    whole || left || piece.kept === 'site' ? null : tool('show', piece.kept ? 'hideAgain' : 'showThis', () => actions.show(piece, piece.kept === null)),
    whole ? null
      : piece.kept === 'site'
        ? tool('keep', 'hideHereAgain', () => actions.keep(piece, false))
        : tool('keep', 'neverHide', () => actions.keep(piece, true)),
    piece.kept || left ? tool('reveal', 'goToPiece', () => actions.reveal(piece)) : null);
}

/** The text of a piece: all of it, or its beginning with the rest behind a button. */
function excerpt({ text }: PieceReport, lang: string): HTMLElement {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= LONG) return el('p', { class: 'text', lang, dir: 'auto' }, words);
  const cut = words.slice(0, words.lastIndexOf(' ', LONG - 30));
  return el('details', { class: 'text', lang, dir: 'auto' }, el('summary', {}, `${cut || words.slice(0, LONG - 30)}…`), words);
}
