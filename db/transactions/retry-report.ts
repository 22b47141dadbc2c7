import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { getEntry } from '../repositories/outbox';
import { insertEvent } from '../repositories/outbox-history';

/**
 * A lead does not want to wait: what is queued is due now, and what is unknown is looked up now. No proof gets older by it,
 * so nothing is sent a second time any earlier. What only time can settle keeps its time, and the state is asked beside it.
 * @returns whether there was anything to be due
 */
export function retryReport(
  db: WritableDb,
  asked: { readonly outboxId: string; readonly actorId: string; readonly at: Instant; readonly isSettling?: boolean },
): boolean {
  const { outboxId, actorId, at, isSettling = false } = asked;
  return db.transaction(() => {
    const changed = db
      .prepare<[number, number, string]>(
        `UPDATE outbox SET due_at = iif(?, due_at, min(due_at, ?)) WHERE id = ? AND state IN ('queued', 'unknown')`,
      )
      .run(isSettling ? 1 : 0, at, outboxId);
    if (changed !== 1) return false;
    const { saleId } = getEntry(db, outboxId);
    insertEvent(db, outboxId, { at, event: 'retried', from: null, to: null, detail: '' });
    appendAudit(db, { at, actorId, action: 'report.retried', subject: `sale:${saleId}`, detail: {} });
    return true;
  });
}
