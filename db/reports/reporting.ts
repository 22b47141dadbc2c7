import { deepest, type Wait } from '../../shared/reports/deepest';
import { middle } from '../../shared/reports/middle';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';

type ReportedRow = {
  readonly state: OutboxState;
  readonly attempts: number;
  readonly sold_at: number;
  /** When nothing was owed for it any more; null: something is. */
  readonly settled_at: number | null;
  /** What the state itself needed for its answer. */
  readonly answer_ms: number | null;
};

const select = `
  SELECT outbox.state, outbox.attempts,
    outbox.sold_at, (SELECT max(at) FROM outbox_event
      WHERE outbox_id = outbox.id AND to_state IN ('accepted', 'rejected', 'cancelled')) AS settled_at,
    (SELECT ended_at - began_at FROM attempt WHERE outbox_id = outbox.id AND outcome = 'accepted') AS answer_ms
  FROM sale CROSS JOIN outbox ON outbox.sale_id = sale.id AND outbox.op = 'dispense'
  WHERE sale.sold_at >= ? AND sale.sold_at < ?
`;

/**
 * Day by day, how many reports there were, what became of them, how long the state took, and how many waited at once. Days
 * without any are left out; what waits over night waits on the next day too, as far back as the first day asked for.
 */
export function* reporting(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  const reported = db.prepare<[number, number], ReportedRow>(select);
  let overNight: readonly Wait[] = [];
  for (const { day, from, until, done, of } of daySlices(days, zone)) {
    const rows = reported.all(from, until);
    const waits = [...overNight, ...rows.map(row => ({ from: row.sold_at, until: row.settled_at }))];
    overNight = waits.filter(wait => wait.until === null || wait.until >= until);
    yield { done, of, rows: rows.length === 0 ? [] : [[...toRow(day, rows), deepest(waits, from)]] };
  }
}

function toRow(day: string, rows: readonly ReportedRow[]): ReportRow {
  const inState = (...states: readonly OutboxState[]) => rows.filter(({ state }) => states.includes(state)).length;
  const took = rows.flatMap(({ state, sold_at, settled_at }) =>
    state === 'accepted' && settled_at !== null ? [settled_at - sold_at] : [],
  );
  const answers = rows.flatMap(({ answer_ms }) => (answer_ms === null ? [] : [answer_ms]));
  return [
    ...[day, rows.length, inState('accepted'), inState('rejected', 'cancelled')],
    ...[inState('queued', 'sending', 'unknown', 'review'), rows.reduce((sum, { attempts }) => sum + attempts, 0)],
    ...[middle(answers), middle(took), took.length === 0 ? null : Math.max(...took)],
  ];
}
