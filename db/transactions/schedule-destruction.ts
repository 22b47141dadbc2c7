import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { isDestructionRefused, listUnscheduledReturns } from '../repositories/returned-packages';
import { getUndo } from '../repositories/undos';
import { type ClosedIncident, endIncidents } from './close-undo-incident';
import { insertUndoReport, type UndoReportToWrite } from './write-undo';

/**
 * Returned goods are put down to be destroyed: one more duty to the state, behind the refund that brought them back. Asked
 * again it does nothing.
 * @returns whether there was anything to do
 */
export function scheduleDestruction(
  db: WritableDb,
  scheduled: { readonly undoId: string; readonly at: Instant; readonly actorId: string | null },
  report: UndoReportToWrite,
): boolean {
  const { undoId, at, actorId } = scheduled;
  return db.transaction(() => {
    if (!listUnscheduledReturns(db, Number.MAX_SAFE_INTEGER).includes(undoId)) return false;
    const { saleId, localRef } = getUndo(db, undoId);
    insertUndoReport(db, { id: undoId, saleId, localRef, at }, report);
    appendAudit(db, { at, actorId, action: 'undo.destroy', subject: `sale:${saleId}`, detail: { undoId, localRef } });
    return true;
  });
}

/**
 * The state refused to, and a lead has found out why: it is asked once more, and what was open about it ends with that.
 * @returns whether there was anything to ask again
 */
export function scheduleAgain(db: WritableDb, asked: ClosedIncident, report: UndoReportToWrite): boolean {
  const { undoId, at, actorId, reason } = asked;
  return db.transaction(() => {
    if (!isDestructionRefused(db, undoId)) return false;
    const { saleId, localRef } = getUndo(db, undoId);
    endIncidents(db, asked);
    insertUndoReport(db, { id: undoId, saleId, localRef, at }, report);
    const detail = { undoId, localRef, reason };
    appendAudit(db, { at, actorId, action: 'undo.destroy-again', subject: `sale:${saleId}`, detail });
    return true;
  });
}
