import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import type { Movement } from '../../shared/till/movement';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findOpenTill } from '../repositories/till';
import { isMovementRecorded } from '../repositories/till-movements';

export type CashToMove = Movement & {
  readonly id: string;
  readonly requestId: string;
  readonly sessionId: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly approverId: string | null;
};

/** Cash brought, paid out or put away; a repeated press moves nothing twice. What was noted stays out of the audit. */
export function moveCash(db: WritableDb, cash: CashToMove): Result<null, 'not-open'> {
  const { id, requestId, sessionId, kind, reason, note, amountCents, at, actorId, approverId } = cash;
  return db.transaction(() => {
    if (isMovementRecorded(db, requestId)) return ok(null);
    const till = findOpenTill(db);
    if (till?.id !== sessionId || till.isCounted) return err('not-open');
    db.prepare<[string, string, string, string, string, string, number, number, string, string | null]>(`
      INSERT INTO till_movement (id, request_id, session_id, kind, reason, note, amount_cents, at, actor_id, approver_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    `).run(id, requestId, sessionId, kind, reason, note, amountCents, at, actorId, approverId);
    appendAudit(db, {
      ...{ at, actorId, action: 'till.cash-moved', subject: `till:${sessionId}` },
      detail: { kind, reason, amountCents, approverId },
    });
    return ok(null);
  });
}
