import type { UndoKind } from './undo-policy';

/** What a lead says yes to: this sale, in this way, for this much. Another sum needs another yes. */
export function undoSubject(undo: {
  readonly saleId: string;
  readonly kind: UndoKind;
  readonly totalCents: number;
}): string {
  return `${undo.saleId}:${undo.kind}:${undo.totalCents}`;
}
