import type { Barcode } from '../../shared/catalog/sellable-item';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { outboxStates } from '../../shared/sync/outbox-state';
import { syncStatusOf } from '../../shared/sync/sync-status';
import type { ReadableDb } from '../handles';
import { isKnownReturn } from '../repositories/returned-packages';
import { facetKey } from '../repositories/sale-facets';
import { listUnindexed, numberedSales } from '../repositories/unindexed-sales';
import { traceReturn } from './trace-return';

type MovedRow = {
  readonly sold_at: number;
  readonly quantity: number;
  readonly local_ref: string;
  readonly operator: string;
  readonly state: string | null;
  readonly is_voided: number;
  /** When the sale came to nothing, and who decided so; null for the state. */
  readonly ended_at: number | null;
  readonly ended_by: string | null;
  /** When a lead said that the goods had left all the same. */
  readonly gone_at: number | null;
  readonly gone_by: string | null;
};

const select = `
  SELECT sale.sold_at, sale_line.quantity, sale.local_ref, user.name AS operator, outbox.state,
    EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = sale.id AND undo.kind = 'void' AND undo.state = 'done') AS is_voided,
    (SELECT max(at) FROM outbox_event WHERE outbox_id = outbox.id AND to_state IN ('rejected', 'cancelled')) AS ended_at,
    (SELECT decider.name FROM outbox_decision AS decision JOIN user AS decider ON decider.id = decision.actor_id
      WHERE decision.outbox_id = outbox.id AND decision.decision = 'cancel') AS ended_by,
    gone.at AS gone_at, witness.name AS gone_by
  FROM json_each(?) AS moment CROSS JOIN sale ON sale.sold_at = moment.value
    CROSS JOIN sale_line ON sale_line.sale_id = sale.id CROSS JOIN user ON user.id = sale.operator_id
    LEFT JOIN outbox ON outbox.sale_id = sale.id AND outbox.op = 'dispense'
    LEFT JOIN incident_step AS gone ON gone.sale_id = sale.id AND gone.step = 'goods-gone'
    LEFT JOIN user AS witness ON witness.id = gone.actor_id
  WHERE sale_line.barcode = ?
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
  WHERE undo.state = 'done' AND undo.kind <> 'correct' AND (sale_line.barcode = ? OR returned.barcode = ?)
`;

function toBack({ at, movement, quantity, local_ref, operator }: BackRow): ReportRow {
  return [at, movement, quantity, local_ref, operator, null];
}

const momentOf = (row: ReportRow): number => Number(row[0]);

/**
 * When sales were made that may be of a package. What has no entries yet is read first: a sale that gets them between the two
 * questions is found twice and not never.
 */
function momentsOf(db: ReadableDb, barcode: Barcode): ReadonlySet<number> {
  const late = db
    .prepare<[string], { sold_at: number }>(`SELECT sale.sold_at FROM ${numberedSales}`)
    .all(JSON.stringify(listUnindexed(db)));
  const known = db
    .prepare<[string], { sold_at: number }>(
      'SELECT facet_sale.sold_at FROM facet CROSS JOIN facet_sale ON facet_sale.facet_id = facet.id WHERE facet.key = ?',
    )
    .all(facetKey.package(barcode));
  return new Set([...late, ...known].map(({ sold_at }) => sold_at));
}

/** Every movement of one package at this register, oldest first. What became of a sale is told when it came about. */
export function* packageTrace(db: ReadableDb, barcode: Barcode): Generator<ReportStep> {
  const sold = db
    .prepare<[string, string], MovedRow>(select)
    .all(JSON.stringify([...momentsOf(db, barcode)]), barcode)
    .flatMap(movements);
  const back = db
    .prepare<[string, string, string, string], BackRow>(selectBack)
    .all(barcode, barcode, barcode, barcode);
  const rows = [...sold, ...back.map(toBack), ...traceReturn(db, barcode)];
  yield { done: 1, of: 1, rows: rows.toSorted((a, b) => momentOf(a) - momentOf(b)) };
}

/**
 * A sale that came to nothing took nothing in the end: what it was undone by says so, or its own end does. Where the goods had
 * left all the same they are not back, whatever the state thinks of the sale.
 */
function movements(row: MovedRow): readonly ReportRow[] {
  const { sold_at, quantity, local_ref, operator, ended_at, gone_at } = row;
  const state = outboxStates.find(known => known === row.state) ?? null;
  const status = row.is_voided === 1 ? 'voided' : syncStatusOf(state);
  const sold = [sold_at, 'sold', -quantity, local_ref, operator, status];
  if (gone_at !== null) return [sold, [gone_at, 'goods-gone', 0, local_ref, row.gone_by, status]];
  if (ended_at === null || row.is_voided === 1) return [sold];
  return [sold, [ended_at, 'not-sold', quantity, local_ref, row.ended_by, status]];
}

/** Whether the state ever told this register of it, in its inventory or as the number of goods that came back. */
export function isKnownPackage(db: ReadableDb, barcode: Barcode): boolean {
  const found = db.prepare<[string], { number: number }>('SELECT number FROM package WHERE barcode = ?').get(barcode);
  return found !== undefined || isKnownReturn(db, barcode);
}
