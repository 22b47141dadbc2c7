import { createLineSums, type LineMoney, type MoneyForLines } from '../../shared/reports/line-sums';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { ReadableDb } from '../handles';

type LineRow = LineMoney & { readonly label: string };
type BackRow = {
  /** What the money went back by. */
  readonly id: string;
  readonly cents: number;
  readonly label: string;
  readonly subtotal: number;
  readonly tax: number;
};

const labels = { product: 'name', route: "coalesce(route, '')", taxClass: 'tax_class' } as const;
export type LineLabel = keyof typeof labels;

const selectSold = (label: string) => `
  SELECT ${label} AS label, sum(quantity) AS quantity, sum(discount_cents) AS discount,
    sum(amount_cents) AS subtotal, sum(sale_line.tax_cents) AS tax
  FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id
  WHERE sale.sold_at >= ? AND sale.sold_at < ? GROUP BY 1
`;

/** By undoing, and after a refusal of the state, which gives the whole sale back. */
const selectBack = (label: string) => `
  SELECT undo.id, (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender WHERE undo_tender.undo_id = undo.id) AS cents,
    ${label} AS label, undo_line.amount_cents AS subtotal, undo_line.tax_cents AS tax
  FROM undo CROSS JOIN undo_line ON undo_line.undo_id = undo.id
    CROSS JOIN sale_line ON sale_line.sale_id = undo_line.sale_id AND sale_line.number = undo_line.line
  WHERE undo.at >= ? AND undo.at < ?
  UNION ALL
  SELECT back.sale_id, back.cents, ${label}, sale_line.amount_cents, sale_line.tax_cents
  FROM (SELECT sale_id, sum(amount_cents) AS cents FROM tender_reversal WHERE at >= ? AND at < ? GROUP BY sale_id) AS back
    CROSS JOIN sale_line ON sale_line.sale_id = back.sale_id
`;

/** Sold lines under a label, with what was given back. A line without a route is goods that no order counts. */
export function* sumLines(db: ReadableDb, by: LineLabel, days: DayRange, zone: string): Generator<ReportStep> {
  const sums = createLineSums();
  const sold = db.prepare<[number, number], LineRow>(selectSold(labels[by]));
  const given = db.prepare<[number, number, number, number], BackRow>(selectBack(labels[by]));
  for (const { from, until, done, of } of daySlices(days, zone)) {
    for (const line of sold.all(from, until)) sums.addSold(line.label, line);
    for (const back of toBacks(given.all(from, until, from, until))) sums.addBack(back);
    yield { done, of, rows: done < of ? [] : sums.rows().map(row => toShown(row, by)) };
  }
}

/** What tax is owed for is asked by tax class alone, and asked first. */
function toShown(row: ReportRow, by: LineLabel): ReportRow {
  const [label = null, quantity = null, discount = null, ...money] = row;
  return by === 'taxClass' ? [label, ...money, discount, quantity] : row.slice(0, -1);
}

function toBacks(rows: readonly BackRow[]): readonly MoneyForLines[] {
  const byId = new Map<string, BackRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId.values()].map(lines => ({ cents: lines[0]?.cents ?? 0, lines }));
}
