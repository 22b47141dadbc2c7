import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CartLine } from '../../../shared/cart/cart';
import { computeTotals } from '../../../shared/cart/totals';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import { tShirt } from '../../support/items';
import { units, vectorItem } from '../../support/vectors';

const rates = { merchandiseBp: 750, isDeviceExempt: false };
const line = (id: string, item: SellableItem, quantity: Quantity): CartLine => ({ id, item, quantity, route: null });

it('TV45 totals a cart of every tax class', () => {
  const lines = [
    line('a', vectorItem('B4'), units(1)),
    line('b', tShirt(), units(1)),
    line('c', vectorItem('D1'), units(1)),
  ];
  expect(computeTotals({ lines }, rates)).toEqual({
    lines: [
      {
        lineId: 'a',
        number: 1,
        itemKey: 'package:0001000000000045',
        taxClass: 'medical',
        unitPriceCents: 1_800,
        amountCents: 1_800,
        taxCents: 0,
      },
      {
        lineId: 'b',
        number: 2,
        itemKey: 'merchandise:TSHIRT-M',
        taxClass: 'merchandise',
        unitPriceCents: 2_000,
        amountCents: 2_000,
        taxCents: 150,
      },
      {
        lineId: 'c',
        number: 3,
        itemKey: 'package:0001000000000103',
        taxClass: 'device',
        unitPriceCents: 1_500,
        amountCents: 1_500,
        taxCents: 113,
      },
    ],
    subtotalCents: 5_300,
    taxCents: 263,
    totalCents: 5_563,
  });
});

it('shows an item without a price as nothing to pay, and an empty cart as nothing', () => {
  expect(
    computeTotals({ lines: [line('a', vectorItem('B2', { priceCents: null }), units(2))] }, rates).totalCents,
  ).toBe(0);
  expect(computeTotals({ lines: [] }, rates)).toEqual({ lines: [], subtotalCents: 0, taxCents: 0, totalCents: 0 });
});

it('adds up to the cent, line by line', () => {
  const someLine = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 99 }));
  fc.assert(
    fc.property(fc.array(someLine), fc.integer({ min: 0, max: 2_000 }), (bought, merchandiseBp) => {
      const lines = bought.map(([price, count], index) =>
        line(`${index}`, tShirt({ priceCents: price as Cents }), units(count)),
      );
      const totals = computeTotals({ lines }, { merchandiseBp, isDeviceExempt: false });
      const paid = totals.lines.reduce((sum, one) => sum + one.amountCents + one.taxCents, 0);
      expect([totals.totalCents, totals.subtotalCents]).toEqual([
        paid,
        bought.reduce((sum, [price, count]) => sum + price * count, 0),
      ]);
    }),
  );
});
