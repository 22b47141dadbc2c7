import type { Cents, Instant } from '../../shared/kernel/units';
import type { TillReport } from '../../shared/till/till-report';
import type { ReadableDb } from '../handles';

/** One line of the history of closed tills. */
export type ClosedTill = {
  readonly sessionId: string;
  readonly zNumber: number;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly closedBy: string;
  readonly countedCents: Cents;
  readonly expectedCents: Cents;
};

type CloseRow = {
  readonly session_id: string;
  readonly z_number: number;
  readonly opened_at: number;
  readonly at: number;
  readonly name: string;
  readonly counted_cents: number;
  readonly expected_cents: number;
};

/** Newest first, a page at a time by the Z's number. */
export function listClosedTills(db: ReadableDb, after: number | null, limit: number): readonly ClosedTill[] {
  return db
    .prepare<[number, number], CloseRow>(`
      SELECT till_close.session_id, z_number, opened_at, till_close.at, user.name, counted_cents, expected_cents
      FROM till_close JOIN till_session ON till_session.id = till_close.session_id
      JOIN user ON user.id = till_close.actor_id
      JOIN till_count ON till_count.session_id = till_close.session_id AND till_count.number = count_number
      WHERE z_number < ? ORDER BY z_number DESC LIMIT ?
    `)
    .all(after ?? Number.MAX_SAFE_INTEGER, limit)
    .map(row => ({
      sessionId: row.session_id,
      zNumber: row.z_number,
      openedAt: row.opened_at as Instant,
      closedAt: row.at as Instant,
      closedBy: row.name,
      countedCents: row.counted_cents as Cents,
      expectedCents: row.expected_cents as Cents,
    }));
}

/** The Z as it was made; null for a till that is open, or that nobody knows. */
export function findZReport(db: ReadableDb, sessionId: string): TillReport | null {
  const row = db
    .prepare<[string], { report: string }>('SELECT report FROM till_close WHERE session_id = ?')
    .get(sessionId);
  return row ? (JSON.parse(row.report) as TillReport) : null;
}

export function nextZNumber(db: ReadableDb): number {
  const row = db.prepare<[], { next: number }>('SELECT coalesce(max(z_number), 0) + 1 AS next FROM till_close').get();
  return row?.next ?? 1;
}
