import type { Cents, Instant } from '../../shared/kernel/units';
import type { Pieces } from '../../shared/till/count';
import type { ReportedCount } from '../../shared/till/till-report';
import type { ReadableDb } from '../handles';

type CountRow = {
  readonly number: number;
  readonly at: number;
  readonly name: string;
  readonly counted_cents: number;
  readonly expected_cents: number;
};

function listPieces(db: ReadableDb, sessionId: string, number: number): readonly Pieces[] {
  return db
    .prepare<[string, number], { cents: number; pieces: number }>(
      'SELECT cents, pieces FROM till_count_piece WHERE session_id = ? AND count_number = ? ORDER BY cents DESC',
    )
    .all(sessionId, number)
    .map(({ cents, pieces }) => ({ cents, pieces }));
}

/** Counts of the closing, in order; that of the float at the opening is not one of them. */
export function listCounts(db: ReadableDb, sessionId: string): readonly ReportedCount[] {
  return db
    .prepare<[string], CountRow>(`
      SELECT number, at, user.name, counted_cents, expected_cents FROM till_count JOIN user ON user.id = actor_id
      WHERE session_id = ? AND number > 0 ORDER BY number
    `)
    .all(sessionId)
    .map(row => ({
      number: row.number,
      at: row.at as Instant,
      by: row.name,
      pieces: listPieces(db, sessionId, row.number),
      countedCents: row.counted_cents as Cents,
      expectedCents: row.expected_cents as Cents,
    }));
}

export function isCountRecorded(db: ReadableDb, requestId: string): boolean {
  return db.prepare<[string]>('SELECT 1 FROM till_count WHERE request_id = ?').get(requestId) !== undefined;
}
