import type { Cents, Instant } from '../../shared/kernel/units';
import type { MovementKind, MovementReason } from '../../shared/till/till-policy';
import type { ReportedMovement } from '../../shared/till/till-report';
import type { ReadableDb } from '../handles';

type MovementRow = {
  readonly kind: string;
  readonly reason: string;
  readonly note: string;
  readonly amount_cents: number;
  readonly at: number;
  readonly name: string;
  readonly approver: string | null;
};

/** In the order in which the cash moved. */
export function listMovements(db: ReadableDb, sessionId: string): readonly ReportedMovement[] {
  return db
    .prepare<[string], MovementRow>(`
      SELECT kind, reason, note, amount_cents, at, actor.name, approver.name AS approver FROM till_movement
      JOIN user AS actor ON actor.id = actor_id LEFT JOIN user AS approver ON approver.id = approver_id
      WHERE session_id = ? ORDER BY at, till_movement.id
    `)
    .all(sessionId)
    .map(row => ({
      kind: row.kind as MovementKind,
      reason: row.reason as MovementReason,
      note: row.note,
      amountCents: row.amount_cents as Cents,
      at: row.at as Instant,
      by: row.name,
      approvedBy: row.approver,
    }));
}

export function isMovementRecorded(db: ReadableDb, requestId: string): boolean {
  return db.prepare<[string]>('SELECT 1 FROM till_movement WHERE request_id = ?').get(requestId) !== undefined;
}
