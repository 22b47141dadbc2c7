import type { UndoReasonCode } from '../../shared/undo/undo-policy';
import words from './undo-reasons.json';

/** A reason that the file leaves out does not compile. */
const wireWords: Readonly<Record<UndoReasonCode, string>> = words;

/** The word that the state is told; it has a form there and no list. A store's own reason is told as the one it counts as. */
export function wireReason(reason: UndoReasonCode): string {
  return wireWords[reason];
}
