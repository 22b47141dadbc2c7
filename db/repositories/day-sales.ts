import type { Cents, Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

export type HourSales = { readonly at: Instant; readonly count: number; readonly totalCents: Cents };

const hourMs = 3_600_000;

/** Sales by the hour since a moment, in order; hours without a sale are left out. */
export function listHourSales(db: ReadableDb, from: Instant): readonly HourSales[] {
  return db
    .prepare<[number, number], { hour: number; sales: number; total: number }>(`
      SELECT (sold_at - CAST(? AS INTEGER)) / ${hourMs} AS hour, count(*) AS sales, sum(total_cents) AS total
      FROM sale WHERE sold_at >= ? GROUP BY hour ORDER BY hour
    `)
    .all(from, from)
    .map(({ hour, sales, total }) => ({
      at: (from + hour * hourMs) as Instant,
      count: sales,
      totalCents: total as Cents,
    }));
}

/** What went back since a moment, for sales that were undone or that the state refused. */
export function sumGivenBack(db: ReadableDb, from: Instant): Cents {
  const row = db
    .prepare<[number, number], { cents: number }>(`
      SELECT (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender JOIN undo ON undo.id = undo_id WHERE undo.at >= ?)
        + (SELECT coalesce(sum(amount_cents), 0) FROM tender_reversal WHERE at >= ?) AS cents
    `)
    .get(from, from);
  return (row?.cents ?? 0) as Cents;
}
