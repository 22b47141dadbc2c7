import type { Cents, Instant } from '../../shared/kernel/units';
import type { Tender } from '../../shared/payment/tender';
import type { ReadableDb } from '../handles';

/** What the history can show of a sale beyond what it is found by. */
export type SaleDetails = {
  readonly caregiverName: string | null;
  readonly discountCents: Cents;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  /** Each way of paying once. */
  readonly paidBy: readonly Tender['kind'][];
  /** Undone, or refused by the state after it was paid. */
  readonly givenBackCents: Cents;
  readonly postedAt: Instant | null;
};

type DetailsRow = {
  readonly caregiver_name: string | null;
  readonly discount: number;
  readonly subtotal: number;
  readonly tax: number;
  readonly cash: number;
  readonly debit: number;
  readonly given_back: number;
  readonly posted_at: number | null;
};

/**
 * Asked for the sales of one page, each by its own key: the question that finds the page stays as small as its index
 * (db/repositories/sale-list.ts).
 */
export function getSaleDetails(db: ReadableDb, saleId: string): SaleDetails {
  const row = db
    .prepare<[string], DetailsRow>(`
      SELECT caregiver_name, subtotal_cents AS subtotal, tax_cents AS tax, outbox.posted_at,
        (SELECT sum(discount_cents) FROM sale_line WHERE sale_line.sale_id = sale.id) AS discount,
        EXISTS (SELECT 1 FROM tender WHERE tender.sale_id = sale.id AND tender.kind = 'cash') AS cash,
        EXISTS (SELECT 1 FROM tender WHERE tender.sale_id = sale.id AND tender.kind = 'debit') AS debit,
        (SELECT coalesce(sum(amount_cents), 0) FROM tender_reversal WHERE tender_reversal.sale_id = sale.id)
          + (SELECT coalesce(sum(amount_cents), 0) FROM undo CROSS JOIN undo_tender ON undo_tender.undo_id = undo.id
             WHERE undo.sale_id = sale.id) AS given_back
      FROM sale LEFT JOIN outbox ON outbox.sale_id = sale.id WHERE sale.id = ?
    `)
    .get(saleId);
  if (row === undefined) throw new Error('No sale has this id');
  return {
    caregiverName: row.caregiver_name,
    discountCents: row.discount as Cents,
    subtotalCents: row.subtotal as Cents,
    taxCents: row.tax as Cents,
    paidBy: [...(row.cash === 1 ? (['cash'] as const) : []), ...(row.debit === 1 ? (['debit'] as const) : [])],
    givenBackCents: row.given_back as Cents,
    postedAt: row.posted_at as Instant | null,
  };
}
