import type { ReadableDb } from '../../../db/handles';
import type { Cents } from '../../../shared/kernel/units';
import type { ByKind, SalesOfSession } from '../../../shared/till/till-report';

export type TillSums = {
  readonly sales: SalesOfSession;
  readonly changeCents: Cents;
  readonly paid: ByKind;
  readonly givenBack: ByKind;
  readonly reversedCents: Cents;
  readonly refundedCents: Cents;
  readonly voids: number;
  readonly refunds: number;
  readonly corrections: number;
};

type Sums = Readonly<Record<string, number>>;

const sold = `SELECT till_session_id AS till, count(*) AS sales, sum(subtotal_cents) AS subtotal, sum(tax_cents) AS tax,
    sum(total_cents) AS total, sum(change_cents) AS change FROM sale GROUP BY till_session_id`;
const discounted = `SELECT till_session_id AS till, sum(discount_cents) AS discount
  FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id GROUP BY till_session_id`;
const paid = `SELECT till_session_id AS till, sum(kind = 'cash') AS cashCount, sum(iif(kind = 'cash', amount_cents, 0)) AS cash,
    sum(kind = 'debit') AS debitCount, sum(iif(kind = 'debit', amount_cents, 0)) AS debit
  FROM sale CROSS JOIN tender ON tender.sale_id = sale.id GROUP BY till_session_id`;
const givenBack = `SELECT till, sum(kind = 'cash') AS backCount, sum(iif(kind = 'cash', cents, 0)) AS back,
    sum(kind = 'debit') AS backDebitCount, sum(iif(kind = 'debit', cents, 0)) AS backDebit,
    sum(iif(kind = 'cash' AND isReversal, cents, 0)) AS reversed FROM (
      SELECT sale.till_session_id AS till, iif(reference IS NULL, 'cash', 'debit') AS kind, amount_cents AS cents, 1 AS isReversal
        FROM tender_reversal CROSS JOIN sale ON sale.id = tender_reversal.sale_id
      UNION ALL SELECT undo.till_session_id, undo_tender.kind, amount_cents, 0
        FROM undo CROSS JOIN undo_tender ON undo_tender.undo_id = undo.id
    ) GROUP BY till`;
const undone = `SELECT till_session_id AS till, sum(kind = 'void') AS voids,
    sum(kind IN ('refund', 'restock')) AS refunds, sum(kind = 'correct') AS corrections
  FROM undo GROUP BY till_session_id`;

/** What a Z adds up, for all drawers at once: asking for each would read the whole history as often as there are drawers. */
export function readTillSums(db: ReadableDb): (till: string) => TillSums {
  const found = new Map<string, Sums>();
  for (const question of [sold, discounted, paid, givenBack, undone]) {
    for (const { till, ...sums } of db.prepare<[], Sums & { readonly till: never }>(question).all()) {
      found.set(till, { ...found.get(till), ...sums });
    }
  }
  return till => toSums(found.get(till) ?? {});
}

function toSums(sums: Sums): TillSums {
  const count = (name: string): number => sums[name] ?? 0;
  const cents = (name: string): Cents => count(name) as Cents;
  return {
    sales: {
      ...{ count: count('sales'), discountCents: cents('discount'), subtotalCents: cents('subtotal') },
      ...{ taxCents: cents('tax'), totalCents: cents('total') },
    },
    changeCents: cents('change'),
    paid: {
      cash: { count: count('cashCount'), cents: cents('cash') },
      debit: { count: count('debitCount'), cents: cents('debit') },
    },
    givenBack: {
      cash: { count: count('backCount'), cents: cents('back') },
      debit: { count: count('backDebitCount'), cents: cents('backDebit') },
    },
    reversedCents: cents('reversed'),
    refundedCents: (count('back') - count('reversed')) as Cents,
    voids: count('voids'),
    refunds: count('refunds'),
    corrections: count('corrections'),
  };
}
