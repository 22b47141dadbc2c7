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

/** After a refusal of the state, and by undoing: the money is counted when it left the drawer or went back to the card. */
export function undoneIn(db: ReadableDb, { from, until }: Stretch): readonly UndoneRow[] {
  return db
    .prepare<[number, number, number, number], UndoneRow>(`
      SELECT back.at, user.name AS operator, back.cents FROM (
        SELECT at, actor_id, amount_cents AS cents FROM tender_reversal WHERE at >= ? AND at < ?
        UNION ALL
        SELECT undo.at, undo.operator_id, undo_tender.amount_cents FROM undo
          CROSS JOIN undo_tender ON undo_tender.undo_id = undo.id WHERE undo.at >= ? AND undo.at < ?
      ) AS back CROSS JOIN user ON user.id = back.actor_id ORDER BY back.at
    `)
    .all(from, until, from, until);
}
