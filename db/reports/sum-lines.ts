import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { ReadableDb } from '../handles';

type LineRow = {
  readonly label: string;
  readonly quantity: number;
  readonly discount: number;
  readonly subtotal: number;
  readonly tax: number;
};

const labels = { product: 'name', route: "coalesce(route, '')", taxClass: 'tax_class' } as const;

/** Sold lines under a label, the largest total first. A line without a route is goods that no order counts. */
export function* sumLines(
  db: ReadableDb,
  by: keyof typeof labels,
  days: DayRange,
  zone: string,
): Generator<ReportStep> {
  const sums = new Map<string, LineRow>();
  const lines = db.prepare<[number, number], LineRow>(`
    SELECT ${labels[by]} AS label, sum(quantity) AS quantity, sum(discount_cents) AS discount,
      sum(amount_cents) AS subtotal, sum(sale_line.tax_cents) AS tax
    FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id
    WHERE sale.sold_at >= ? AND sale.sold_at < ? GROUP BY 1
  `);
  for (const { from, until, done, of } of daySlices(days, zone)) {
    for (const line of lines.all(from, until)) sums.set(line.label, added(sums.get(line.label), line));
    yield { done, of, rows: done < of ? [] : toRows([...sums.values()]) };
  }
}

function added(sum: LineRow | undefined, line: LineRow): LineRow {
  if (sum === undefined) return line;
  return {
    label: line.label,
    quantity: sum.quantity + line.quantity,
    discount: sum.discount + line.discount,
    subtotal: sum.subtotal + line.subtotal,
    tax: sum.tax + line.tax,
  };
}

function toRows(sums: readonly LineRow[]): readonly ReportRow[] {
  return sums
    .map(({ label, quantity, discount, subtotal, tax }): ReportRow => {
      return [label === '' ? null : label, quantity, discount, subtotal, tax, subtotal + tax];
    })
    .toSorted((a, b) => Number(b[5]) - Number(a[5]) || (String(a[0]) < String(b[0]) ? -1 : 1));
}
