import type { Instant } from '../../shared/kernel/units';
import type { OrderUse } from '../../shared/sync/witness';
import type { WritableDb } from '../handles';
import { keepBefore, setAsked, setSeen } from '../repositories/undo-allotment';

/** What the registry counted before an undoing; the first figure stands. */
export function recordBefore(db: WritableDb, undoId: string, before: readonly OrderUse[] | null): void {
  db.transaction(() => keepBefore(db, undoId, before));
}

/** The registry is about to be asked; also what it says nothing of has had its turn. */
export function recordAsked(db: WritableDb, asked: { readonly undoId: string; readonly at: Instant }): void {
  db.transaction(() => setAsked(db, asked.undoId, asked.at));
}

/** The registry was asked again, and has given the amount back or has not. What was seen once stays seen. */
export function recordSeen(
  db: WritableDb,
  seen: { readonly undoId: string; readonly at: Instant; readonly isBack: boolean },
): void {
  db.transaction(() => setSeen(db, seen.undoId, seen.at, seen.isBack));
}
