import type { ReportRow } from './report';

/** Of one sale, in cents; `subtotal` is after discounts. */
export type SaleMoney = {
  readonly discount: number;
  readonly subtotal: number;
  readonly tax: number;
  readonly total: number;
};

export type SaleSums<L extends string | number> = {
  addSale(label: L, money: SaleMoney): void;
  addUndone(label: L, cents: number): void;
  /** Label, sales, discount, subtotal, tax, total, undone, net; 'label' in the order of the labels, 'total' the largest first. */
  rows(order: 'label' | 'total'): readonly ReportRow[];
};

type Sums = { sales: number; discount: number; subtotal: number; tax: number; total: number; undone: number };

/**
 * Adds sales up under a label: a day, an hour, a name. What was given back counts where and when it was given back, as the
 * drawer saw it, and not on the day of the sale.
 */
export function createSaleSums<L extends string | number>(): SaleSums<L> {
  const under = new Map<L, Sums>();

  const sumsOf = (label: L): Sums => {
    const known = under.get(label);
    if (known !== undefined) return known;
    const fresh = { sales: 0, discount: 0, subtotal: 0, tax: 0, total: 0, undone: 0 };
    under.set(label, fresh);
    return fresh;
  };

  return {
    addSale: (label, money) => {
      const sums = sumsOf(label);
      sums.sales += 1;
      sums.discount += money.discount;
      sums.subtotal += money.subtotal;
      sums.tax += money.tax;
      sums.total += money.total;
    },
    addUndone: (label, cents) => {
      sumsOf(label).undone += cents;
    },
    rows: order =>
      [...under]
        .toSorted(([a, left], [b, right]) => (order === 'total' ? right.total - left.total : 0) || (a < b ? -1 : 1))
        .map(([label, { sales, discount, subtotal, tax, total, undone }]) => {
          return [label, sales, discount, subtotal, tax, total, undone, total - undone];
        }),
  };
}
