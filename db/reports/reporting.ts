import { middle } from '../../shared/reports/middle';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';

type ReportedRow = {
  readonly state: OutboxState;
  readonly attempts: number;
  /** From the sale to the state's word on it. */
  readonly took_ms: number | null;
  /** What the state itself needed for its answer. */
  readonly answer_ms: number | null;
};

const select = `
  SELECT outbox.state, outbox.attempts,
    (SELECT max(at) FROM outbox_event WHERE outbox_id = outbox.id AND to_state = 'accepted') - outbox.sold_at AS took_ms,
    (SELECT ended_at - began_at FROM attempt WHERE outbox_id = outbox.id AND outcome = 'accepted') AS answer_ms
  FROM sale CROSS JOIN outbox ON outbox.sale_id = sale.id AND outbox.op = 'dispense'
  WHERE sale.sold_at >= ? AND sale.sold_at < ?
`;

/** Day by day, how many reports there were, what became of them, and how long the state took. Days without any are left out. */
export function* reporting(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  const reported = db.prepare<[number, number], ReportedRow>(select);
  for (const { day, from, until, done, of } of daySlices(days, zone)) {
    const rows = reported.all(from, until);
    yield { done, of, rows: rows.length === 0 ? [] : [toRow(day, rows)] };
  }
}

function toRow(day: string, rows: readonly ReportedRow[]): ReportRow {
  const inState = (...states: readonly OutboxState[]) => rows.filter(({ state }) => states.includes(state)).length;
  const took = rows.flatMap(({ took_ms }) => (took_ms === null ? [] : [took_ms]));
  const answers = rows.flatMap(({ answer_ms }) => (answer_ms === null ? [] : [answer_ms]));
  return [
    ...[day, rows.length, inState('accepted'), inState('rejected', 'cancelled')],
    ...[inState('queued', 'sending', 'unknown', 'review'), rows.reduce((sum, { attempts }) => sum + attempts, 0)],
    ...[middle(answers), middle(took), took.length === 0 ? null : Math.max(...took)],
  ];
}
