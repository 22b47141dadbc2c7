import type { Barcode } from '../../shared/catalog/sellable-item';
import type { Instant } from '../../shared/kernel/units';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { outboxStates } from '../../shared/sync/outbox-state';
import { syncStatusOf } from '../../shared/sync/sync-status';
import type { ReadableDb } from '../handles';

type MovedRow = {
  readonly sold_at: number;
  readonly quantity: number;
  readonly local_ref: string;
  readonly operator: string;
  readonly state: string | null;
};

const dayMs = 86_400_000;
/** Of sales that are looked through at a time. */
const stretchMs = 7 * dayMs;

const select = `
  SELECT sale.sold_at, sale_line.quantity, sale.local_ref, user.name AS operator, outbox.state
  FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id CROSS JOIN user ON user.id = sale.operator_id
    LEFT JOIN outbox ON outbox.sale_id = sale.id AND outbox.op = 'dispense'
  WHERE sale.sold_at >= ? AND sale.sold_at < ? AND sale_line.barcode = ? ORDER BY sale.sold_at
`;

/** What was undone about a package, or brought one into being: goods that come back get a number of their own. */
type BackRow = {
  readonly at: number;
  readonly movement: string;
  readonly quantity: number;
  readonly local_ref: string;
  readonly operator: string;
};

const selectBack = `
  SELECT undo.at, undo.local_ref, user.name AS operator, undo_line.quantity * (undo.kind = 'void' OR coalesce(returned.barcode = ?, 0))
    AS quantity,
    CASE WHEN undo.kind = 'void' THEN 'voided' WHEN returned.barcode = ? THEN 'came-back'
      WHEN undo.kind = 'restock' THEN 'put-aside' ELSE 'refunded' END AS movement
  FROM undo CROSS JOIN user ON user.id = undo.operator_id CROSS JOIN undo_line ON undo_line.undo_id = undo.id
    CROSS JOIN sale_line ON sale_line.sale_id = undo_line.sale_id AND sale_line.number = undo_line.line
    LEFT JOIN returned_package AS returned ON returned.undo_id = undo.id AND returned.line = undo_line.line
  WHERE undo.at >= ? AND undo.at < ? AND undo.state = 'done' AND undo.kind <> 'correct'
    AND (sale_line.barcode = ? OR returned.barcode = ?) ORDER BY undo.at
`;

function toBack({ at, movement, quantity, local_ref, operator }: BackRow): ReportRow {
  return [at, movement, quantity, local_ref, operator, null];
}

/** Every movement of one package at this register, oldest first. No index serves this: it would cost every sale a page. */
export function* packageTrace(db: ReadableDb, barcode: Barcode, now: Instant): Generator<ReportStep> {
  const first = db.prepare<[], { at: number | null }>('SELECT min(sold_at) AS at FROM sale').get()?.at ?? now;
  const moved = db.prepare<[number, number, string], MovedRow>(select);
  const undone = db.prepare<[string, string, number, number, string, string], BackRow>(selectBack);
  const of = Math.max(1, Math.ceil((now + 1 - first) / stretchMs));
  for (let done = 1; done <= of; done += 1) {
    const from = first + (done - 1) * stretchMs;
    const sold = moved.all(from, from + stretchMs, barcode).flatMap(movements);
    const back = undone.all(barcode, barcode, from, from + stretchMs, barcode, barcode).map(toBack);
    yield { done, of, rows: [...sold, ...back].toSorted((a, b) => Number(a[0]) - Number(b[0])) };
  }
}

/** A sale that the state refused, or that was called off before it was reported, took nothing in the end. */
function movements(row: MovedRow): readonly ReportRow[] {
  const state = outboxStates.find(known => known === row.state) ?? null;
  const status = syncStatusOf(state);
  const sold = [row.sold_at, 'sold', -row.quantity, row.local_ref, row.operator, status];
  const cameBack = state === 'rejected' || state === 'cancelled';
  return cameBack ? [sold, [row.sold_at, 'not-sold', row.quantity, row.local_ref, row.operator, status]] : [sold];
}

/** Whether the state ever told this register of it. */
export function isKnownPackage(db: ReadableDb, barcode: Barcode): boolean {
  return (
    db.prepare<[string], { number: number }>('SELECT number FROM package WHERE barcode = ?').get(barcode) !== undefined
  );
}
