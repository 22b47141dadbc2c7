import type { Cents, Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

export type TillSession = {
  readonly id: string;
  readonly openedAt: Instant;
  readonly openedById: string;
  readonly openedBy: string;
  readonly openingFloatCents: Cents;
  /** Its closing has begun: from here on no cash moves. */
  readonly isCounted: boolean;
  readonly closedAt: Instant | null;
};

type TillRow = {
  readonly id: string;
  readonly opened_at: number;
  readonly opened_by: string;
  readonly name: string;
  readonly opening_float_cents: number;
  readonly is_counted: number;
  readonly closed_at: number | null;
};

const select = `SELECT till_session.id, opened_at, opened_by, user.name, opening_float_cents, closed_at,
    EXISTS (SELECT 1 FROM till_count WHERE session_id = till_session.id AND number > 0) AS is_counted
  FROM till_session JOIN user ON user.id = till_session.opened_by`;

function toTill(row: TillRow): TillSession {
  return {
    id: row.id,
    openedAt: row.opened_at as Instant,
    openedById: row.opened_by,
    openedBy: row.name,
    openingFloatCents: row.opening_float_cents as Cents,
    isCounted: row.is_counted === 1,
    closedAt: row.closed_at as Instant | null,
  };
}

export function findOpenTill(db: ReadableDb): TillSession | null {
  const row = db.prepare<[], TillRow>(`${select} WHERE closed_at IS NULL`).get();
  return row ? toTill(row) : null;
}

export function findTill(db: ReadableDb, id: string): TillSession | null {
  const row = db.prepare<[string], TillRow>(`${select} WHERE till_session.id = ?`).get(id);
  return row ? toTill(row) : null;
}

export function findTillByRequest(db: ReadableDb, requestId: string): TillSession | null {
  const row = db.prepare<[string], TillRow>(`${select} WHERE request_id = ?`).get(requestId);
  return row ? toTill(row) : null;
}
