import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { listUndoIncidents } from '../repositories/undo-incidents';

export type ClosedIncident = {
  readonly undoId: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly reason: string;
};

/**
 * A lead says what became of an undoing that the state refused; every open refusal of it ends with that.
 * @returns whether there was one
 */
export function closeUndoIncident(db: WritableDb, closed: ClosedIncident): boolean {
  return db.transaction(() => endIncidents(db, closed));
}

/** Called inside a transaction of this folder. */
export function endIncidents(db: WritableDb, closed: ClosedIncident): boolean {
  const { undoId, at, actorId, reason } = closed;
  const open = listUndoIncidents(db, undoId).filter(({ isClosed }) => !isClosed);
  for (const { outboxId } of open) {
    db.prepare<[string, number, string, string]>(
      'INSERT INTO undo_incident_end (outbox_id, at, actor_id, reason) VALUES (?, ?, ?, ?)',
    ).run(outboxId, at, actorId, reason);
    appendAudit(db, { at, actorId, action: 'undo.incident-closed', subject: `undo:${undoId}`, detail: { reason } });
  }
  return open.length > 0;
}
