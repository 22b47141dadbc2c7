import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

/** One sale as the sums of a day need it. */
export type SoldRow = {
  readonly sold_at: Instant;
  readonly operator: string;
  readonly discount: number;
  readonly subtotal: number;
  readonly tax: number;
  readonly total: number;
};

/** Money that went back to a customer, when it did. */
export type UndoneRow = { readonly at: Instant; readonly operator: string; readonly cents: number };

type Stretch = { readonly from: Instant; readonly until: Instant };

export function salesIn(db: ReadableDb, { from, until }: Stretch): readonly SoldRow[] {
  return db
    .prepare<[number, number], SoldRow>(`
      SELECT sale.sold_at, user.name AS operator,
        (SELECT sum(discount_cents) FROM sale_line WHERE sale_line.sale_id = sale.id) AS discount,
        sale.subtotal_cents AS subtotal, sale.tax_cents AS tax, sale.total_cents AS total
      FROM sale CROSS JOIN user ON user.id = sale.operator_id
      WHERE sale.sold_at >= ? AND sale.sold_at < ? ORDER BY sale.sold_at
    `)
    .all(from, until);
}

/** All of it, so that each day of a report need not look for its own: there are few, and they lie in the order of the sales. */
export function undoneIn(db: ReadableDb, { from, until }: Stretch): readonly UndoneRow[] {
  return db
    .prepare<[number, number], UndoneRow>(`
      SELECT tender_reversal.at, user.name AS operator, tender_reversal.amount_cents AS cents
      FROM tender_reversal CROSS JOIN user ON user.id = tender_reversal.actor_id
      WHERE tender_reversal.at >= ? AND tender_reversal.at < ? ORDER BY tender_reversal.at
    `)
    .all(from, until);
}
