import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { ReadableDb } from '../handles';

type CloseRow = {
  readonly z_number: number;
  readonly opened_at: number;
  readonly opened_by: string;
  readonly at: number;
  readonly closed_by: string;
  readonly opening_float_cents: number;
  readonly expected_cents: number;
  readonly counted_cents: number;
  readonly counts: number;
  readonly explanation: string;
  readonly approver: string | null;
};

const select = `
  SELECT z_number, opened_at, opener.name AS opened_by, till_close.at, closer.name AS closed_by, opening_float_cents,
    expected_cents, counted_cents, count_number AS counts, explanation, approver.name AS approver
  FROM till_close CROSS JOIN till_session ON till_session.id = till_close.session_id
    CROSS JOIN till_count ON till_count.session_id = till_close.session_id AND till_count.number = count_number
    CROSS JOIN user AS opener ON opener.id = opened_by CROSS JOIN user AS closer ON closer.id = till_close.actor_id
    LEFT JOIN user AS approver ON approver.id = till_close.approver_id
  WHERE till_close.at >= ? AND till_close.at < ? ORDER BY z_number
`;

/** Every till on the day it was closed, as its Z says: who had it, what should have been there, and what was. */
export function* tills(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  const closed = db.prepare<[number, number], CloseRow>(select);
  for (const { from, until, done, of } of daySlices(days, zone)) {
    yield { done, of, rows: closed.all(from, until).map(toRow) };
  }
}

function toRow(row: CloseRow): ReportRow {
  const { expected_cents: expected, counted_cents: counted } = row;
  return [
    ...[row.z_number, row.at, row.closed_by, expected, counted, counted - expected],
    ...[row.explanation, row.approver, row.counts, row.opening_float_cents, row.opened_at, row.opened_by],
  ];
}
