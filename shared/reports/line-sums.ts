import type { ReportRow } from './report';

/** Sold lines, in cents and hundredths; `subtotal` is after discounts. */
export type LineMoney = {
  readonly quantity: number;
  readonly discount: number;
  readonly subtotal: number;
  readonly tax: number;
};

/** Money that went back at one moment, with what each line that it went back for was worth. */
export type MoneyForLines = {
  readonly cents: number;
  readonly lines: readonly { readonly label: string; readonly subtotal: number; readonly tax: number }[];
};

export type LineSums = {
  addSold(label: string, money: LineMoney): void;
  addBack(back: MoneyForLines): void;
  /** Label, quantity, discount, subtotal, tax, total, undone, net, net tax; the largest total first, '' as nothing. */
  rows(): readonly ReportRow[];
};

type Sums = { quantity: number; discount: number; subtotal: number; tax: number; undone: number; taxBack: number };

/** Adds lines up under a label: a product, a route, a tax class. What was given back counts when it was, as in sale-sums.ts. */
export function createLineSums(): LineSums {
  const under = new Map<string, Sums>();

  const sumsOf = (label: string): Sums => {
    const known = under.get(label);
    if (known !== undefined) return known;
    const fresh = { quantity: 0, discount: 0, subtotal: 0, tax: 0, undone: 0, taxBack: 0 };
    under.set(label, fresh);
    return fresh;
  };

  return {
    addSold: (label, money) => {
      const sums = sumsOf(label);
      sums.quantity += money.quantity;
      sums.discount += money.discount;
      sums.subtotal += money.subtotal;
      sums.tax += money.tax;
    },
    addBack: ({ cents, lines }) => {
      const totals = shareOut(cents, lines.map(worthOf));
      for (const [index, line] of lines.entries()) {
        const total = totals[index] ?? 0;
        const [, tax = 0] = shareOut(total, [line.subtotal, line.tax]);
        const sums = sumsOf(line.label);
        sums.undone += total;
        sums.taxBack += tax;
      }
    },
    rows: () =>
      [...under]
        .map(([label, { quantity, discount, subtotal, tax, undone, taxBack }]): ReportRow => {
          const total = subtotal + tax;
          const name = label === '' ? null : label;
          return [name, quantity, discount, subtotal, tax, total, undone, total - undone, tax - taxBack];
        })
        .toSorted((a, b) => Number(b[5]) - Number(a[5]) || (String(a[0]) < String(b[0]) ? -1 : 1)),
  };
}

const worthOf = ({ subtotal, tax }: MoneyForLines['lines'][number]): number => subtotal + tax;

/**
 * A sum over parts by what each is worth, in whole cents that add up to it. It is less than they are worth where an undoing that
 * the state refused was asked for again: the money had gone already, and counts once.
 */
function shareOut(cents: number, worths: readonly number[]): readonly number[] {
  const worth = worths.reduce((sum, each) => sum + each, 0);
  if (worth === 0) return worths.map(() => 0);
  let upTo = 0;
  let given = 0;
  return worths.map(each => {
    upTo += each;
    const part = Number((BigInt(cents) * BigInt(upTo)) / BigInt(worth)) - given;
    given += part;
    return part;
  });
}
