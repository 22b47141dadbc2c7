import { err, ok, type Result } from '../../shared/kernel/result';
import type { Cents, Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findOpenTill, findTillByRequest, type TillSession } from '../repositories/till';

export type TillToOpen = {
  readonly id: string;
  readonly requestId: string;
  readonly openingFloatCents: Cents;
  readonly userId: string;
  readonly at: Instant;
};

/** A repeated request gets the session it opened; another one is told that the till is open already. */
export function openTill(db: WritableDb, till: TillToOpen): Result<TillSession, 'already-open'> {
  return db.transaction(() => {
    const first = findTillByRequest(db, till.requestId);
    if (first) return ok(first);
    if (findOpenTill(db)) return err('already-open');
    db.prepare<[string, string, number, string, number]>(`
      INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents) VALUES (?, ?, ?, ?, ?)
    `).run(till.id, till.requestId, till.at, till.userId, till.openingFloatCents);
    appendAudit(db, {
      at: till.at,
      actorId: till.userId,
      action: 'till.opened',
      subject: `till:${till.id}`,
      detail: { openingFloatCents: till.openingFloatCents },
    });
    const opened = findOpenTill(db);
    if (!opened) throw new Error('The till that was just opened is not open');
    return ok(opened);
  });
}
