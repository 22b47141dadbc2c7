import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CartLine } from '../../../shared/cart/cart';
import type { PriceChange, PriceTerms } from '../../../shared/cart/price-change';
import { computeLineMoney, computeTotals } from '../../../shared/cart/totals';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import { tShirt } from '../../support/items';
import { units, vectorItem } from '../../support/vectors';

const cents = (value: number) => value as Cents;
const rates = { medical: 0, device: 750, merchandise: 750 };
const agreed = (terms: PriceTerms): PriceChange => ({ terms, reason: 'senior', approverId: null });
const line = (id: string, item: SellableItem, quantity: Quantity, terms: PriceTerms | null = null): CartLine => ({
  ...{ id, item, quantity, route: null },
  priceChange: terms === null ? null : agreed(terms),
});

it('TV45 totals a cart of every tax class', () => {
  const lines = [
    line('a', vectorItem('B4'), units(1)),
    line('b', tShirt(), units(1)),
    line('c', vectorItem('D1'), units(1)),
  ];
  const atList = (price: number, taxCents: number) => ({
    ...{ listPriceCents: price, unitPriceCents: price, amountCents: price, discountCents: 0, taxCents },
  });
  expect(computeTotals({ lines }, rates)).toEqual({
    lines: [
      { lineId: 'a', number: 1, itemKey: 'package:0001000000000045', taxClass: 'medical', ...atList(1_800, 0) },
      { lineId: 'b', number: 2, itemKey: 'merchandise:TSHIRT-M', taxClass: 'merchandise', ...atList(2_000, 150) },
      { lineId: 'c', number: 3, itemKey: 'package:0001000000000103', taxClass: 'device', ...atList(1_500, 113) },
    ],
    discountCents: 0,
    subtotalCents: 5_300,
    taxCents: 263,
    totalCents: 5_563,
  });
});

it('shows an item without a price as nothing to pay, also under an agreed price, and an empty cart as nothing', () => {
  const unpriced = vectorItem('B2', { priceCents: null });
  const terms = { kind: 'override', cents: cents(500) } as const;
  expect(computeTotals({ lines: [line('a', unpriced, units(2), terms)] }, rates).totalCents).toBe(0);
  expect(computeTotals({ lines: [] }, rates)).toEqual({
    ...{ lines: [], discountCents: 0, subtotalCents: 0, taxCents: 0, totalCents: 0 },
  });
});

describe('a discount', () => {
  const money = (terms: PriceTerms, list = 1_333, count = 3) =>
    computeLineMoney({ listCents: cents(list), quantity: units(count), taxClass: 'merchandise' }, terms, rates);

  it('is worked out for one and multiplied, and the tax is on what is paid', () => {
    expect(money({ kind: 'percent', bp: 1_000 })).toEqual({
      ...{ listPriceCents: 1_333, unitPriceCents: 1_200, amountCents: 3_600, discountCents: 399, taxCents: 270 },
    });
  });

  it('follows the list price when that moves; an agreed price does not', () => {
    expect([
      money({ kind: 'percent', bp: 1_000 }, 2_000, 1).unitPriceCents,
      money({ kind: 'amount', cents: cents(100) }, 2_000, 1).unitPriceCents,
      money({ kind: 'override', cents: cents(1_200) }, 2_000, 1).unitPriceCents,
    ]).toEqual([1_800, 1_900, 1_200]);
  });

  it('is never negative: a price above the list only costs more', () => {
    expect(money({ kind: 'override', cents: cents(1_500) })).toEqual({
      ...{ listPriceCents: 1_333, unitPriceCents: 1_500, amountCents: 4_500, discountCents: 0, taxCents: 338 },
    });
  });

  it('of everything leaves nothing to pay and nothing to tax', () => {
    expect(money({ kind: 'percent', bp: 10_000 })).toEqual({
      ...{ listPriceCents: 1_333, unitPriceCents: 0, amountCents: 0, discountCents: 3_999, taxCents: 0 },
    });
  });
});

it('adds up to the cent, line by line, with any discount and any rate', () => {
  const someLine = fc.tuple(
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 10_000 }),
  );
  fc.assert(
    fc.property(fc.array(someLine), fc.integer({ min: 0, max: 2_000 }), (bought, merchandise) => {
      const lines = bought.map(([price, count, bp], index) =>
        line(`${index}`, tShirt({ priceCents: cents(price) }), units(count), { kind: 'percent', bp }),
      );
      const totals = computeTotals({ lines }, { ...rates, merchandise });
      const paid = totals.lines.reduce((sum, one) => sum + one.amountCents + one.taxCents, 0);
      const listed = bought.reduce((sum, [price, count]) => sum + price * count, 0);
      const bySingles = totals.lines.map((one, index) => one.unitPriceCents * (bought[index]?.[1] ?? 0));
      expect([totals.totalCents, totals.subtotalCents + totals.discountCents]).toEqual([paid, listed]);
      expect(totals.lines.map(one => one.amountCents)).toEqual(bySingles);
    }),
  );
});
