import type { Label } from '../../npm/src/analysis.ts';
import { language, say } from './dom.ts';

/** What a label is called in the reader's language. */
export function labelName(label: Label): string {
  return say(`label_${label.replaceAll('-', '_')}`);
}

/** Why something with a label is hidden. The engine speaks English, and more exactly than a message for all can. */
export function labelReason(label: Label, reason: string | null): string {
  return language() === 'en' && reason ? reason : say(`reason_${label.replaceAll('-', '_')}`);
}
