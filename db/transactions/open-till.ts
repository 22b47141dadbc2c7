import { err, ok, type Result } from '../../shared/kernel/result';
import type { Cents, Instant } from '../../shared/kernel/units';
import type { Pieces } from '../../shared/till/count';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findOpenTill, findTillByRequest, type TillSession } from '../repositories/till';
import { insertCount } from './count-till';

export type TillToOpen = {
  readonly id: string;
  readonly requestId: string;
  readonly openingFloatCents: Cents;
  /** How it was counted; empty where only the total was said. */
  readonly pieces?: readonly Pieces[];
  readonly userId: string;
  readonly at: Instant;
};

/** A repeated request gets the session it opened; another one is told that the till is open already. */
export function openTill(db: WritableDb, till: TillToOpen): Result<TillSession, 'already-open'> {
  const { id, requestId, openingFloatCents, pieces = [], userId, at } = till;
  return db.transaction(() => {
    const first = findTillByRequest(db, requestId);
    if (first) return ok(first);
    if (findOpenTill(db)) return err('already-open');
    db.prepare<[string, string, number, string, number]>(`
      INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents) VALUES (?, ?, ?, ?, ?)
    `).run(id, requestId, at, userId, openingFloatCents);
    if (pieces.length > 0) {
      const counted = { countedCents: openingFloatCents, expectedCents: openingFloatCents };
      insertCount(db, { sessionId: id, number: 0, requestId, at, actorId: userId, pieces, ...counted });
    }
    appendAudit(db, {
      ...{ at, actorId: userId, action: 'till.opened', subject: `till:${id}` },
      detail: { openingFloatCents, isCounted: pieces.length > 0 },
    });
    const opened = findOpenTill(db);
    if (!opened) throw new Error('The till that was just opened is not open');
    return ok(opened);
  });
}
