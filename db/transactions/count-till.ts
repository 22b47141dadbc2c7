import { err, ok, type Result } from '../../shared/kernel/result';
import type { Cents, Instant } from '../../shared/kernel/units';
import { expectedCash, overShort } from '../../shared/till/cash-flow';
import type { Pieces } from '../../shared/till/count';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findOpenTill } from '../repositories/till';
import { readCashFlow } from '../repositories/till-cash';
import { isCountRecorded, listCounts } from '../repositories/till-counts';

type StoredCount = {
  readonly sessionId: string;
  readonly number: number;
  readonly requestId: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly pieces: readonly Pieces[];
  readonly countedCents: Cents;
  readonly expectedCents: Cents;
};

export type CountToRecord = Omit<StoredCount, 'number' | 'expectedCents'> & {
  /** How often may be counted in all. */
  readonly most: number;
};

/** Called inside a transaction of this folder. Pieces of which there are none are no rows. */
export function insertCount(db: WritableDb, count: StoredCount): void {
  const { sessionId, number, requestId, at, actorId, pieces, countedCents, expectedCents } = count;
  db.prepare<[string, number, string, number, string, number, number]>(`
    INSERT INTO till_count (session_id, number, request_id, at, actor_id, counted_cents, expected_cents)
    VALUES (?, ?, ?, ?, ?, ?, ?)
  `).run(sessionId, number, requestId, at, actorId, countedCents, expectedCents);
  const insert = db.prepare<[string, number, number, number]>(
    'INSERT INTO till_count_piece (session_id, count_number, cents, pieces) VALUES (?, ?, ?, ?)',
  );
  for (const { cents, pieces: many } of pieces) if (many > 0) insert.run(sessionId, number, cents, many);
}

/** The first one ends the taking of cash; what should be there is worked out now, when nobody can learn it in time any more. */
export function countTill(db: WritableDb, count: CountToRecord): Result<null, 'not-open' | 'too-often'> {
  const { most, ...recorded } = count;
  return db.transaction(() => {
    if (isCountRecorded(db, count.requestId)) return ok(null);
    if (findOpenTill(db)?.id !== count.sessionId) return err('not-open');
    const number = listCounts(db, count.sessionId).length + 1;
    if (number > most) return err('too-often');
    const expectedCents = expectedCash(readCashFlow(db, count.sessionId));
    insertCount(db, { ...recorded, number, expectedCents });
    appendAudit(db, {
      ...{ at: count.at, actorId: count.actorId, action: 'till.counted', subject: `till:${count.sessionId}` },
      detail: {
        ...{ number, countedCents: count.countedCents, expectedCents },
        overShortCents: overShort(count.countedCents, expectedCents),
      },
    });
    return ok(null);
  });
}
