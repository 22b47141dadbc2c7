import type { Cents, Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

export type TillSession = {
  readonly id: string;
  readonly openedAt: Instant;
  readonly openedById: string;
  readonly openedBy: string;
  readonly openingFloatCents: Cents;
};

type TillRow = {
  readonly id: string;
  readonly opened_at: number;
  readonly opened_by: string;
  readonly name: string;
  readonly opening_float_cents: number;
};

const select = `SELECT till_session.id, opened_at, opened_by, user.name, opening_float_cents
  FROM till_session JOIN user ON user.id = till_session.opened_by`;

function toTill(row: TillRow): TillSession {
  return {
    id: row.id,
    openedAt: row.opened_at as Instant,
    openedById: row.opened_by,
    openedBy: row.name,
    openingFloatCents: row.opening_float_cents as Cents,
  };
}

export function findOpenTill(db: ReadableDb): TillSession | null {
  const row = db.prepare<[], TillRow>(`${select} WHERE closed_at IS NULL`).get();
  return row ? toTill(row) : null;
}

export function findTillByRequest(db: ReadableDb, requestId: string): TillSession | null {
  const row = db.prepare<[string], TillRow>(`${select} WHERE request_id = ?`).get(requestId);
  return row ? toTill(row) : null;
}
