import { expect, it } from 'vitest';
import type { CartLine } from '../../../shared/cart/cart';
import { computeTotals } from '../../../shared/cart/totals';
import { countedAmounts, dispensationLines, saleLines } from '../../../shared/sale/sale-lines';
import { tShirt } from '../../support/items';
import { amount, units, vectorItem } from '../../support/vectors';

const lines: readonly CartLine[] = [
  { id: 'a', item: tShirt(), quantity: units(1), route: null, priceChange: null },
  { id: 'b', item: vectorItem('B5'), quantity: units(2), route: 'ORAL', priceChange: null },
  { id: 'c', item: vectorItem('D1'), quantity: units(1), route: null, priceChange: null },
];

it('reports packages only, under their numbers in the cart (TV28)', () => {
  expect(dispensationLines({ lines })).toEqual([
    { number: 2, item: vectorItem('B5'), quantity: units(2), route: 'ORAL' },
    { number: 3, item: vectorItem('D1'), quantity: units(1), route: null },
  ]);
});

it('prices, taxes and counts each line', () => {
  const counted = { orderId: 'O-2', amount: amount('1500'), unit: 'ug_thc' } as const;
  const totals = computeTotals({ lines }, { medical: 0, device: 750, merchandise: 750 });
  expect(saleLines({ lines }, totals, new Map([[2, counted]]))).toEqual([
    {
      number: 1,
      itemKey: 'merchandise:TSHIRT-M',
      barcode: '012345678905',
      name: 'T-shirt',
      taxClass: 'merchandise',
      quantity: 100,
      listPriceCents: 2_000,
      unitPriceCents: 2_000,
      amountCents: 2_000,
      discountCents: 0,
      taxCents: 150,
      orderType: null,
      route: null,
      counted: null,
      priceChange: null,
    },
    {
      number: 2,
      itemKey: 'package:0001000000000053',
      barcode: '0001000000000053',
      name: 'Budder 1 g',
      taxClass: 'medical',
      quantity: 200,
      listPriceCents: 5_000,
      unitPriceCents: 5_000,
      amountCents: 10_000,
      discountCents: 0,
      taxCents: 0,
      orderType: 'MEDICAL',
      route: 'ORAL',
      counted,
      priceChange: null,
    },
    {
      number: 3,
      itemKey: 'package:0001000000000103',
      barcode: '0001000000000103',
      name: 'Vape battery',
      taxClass: 'device',
      quantity: 100,
      listPriceCents: 1_500,
      unitPriceCents: 1_500,
      amountCents: 1_500,
      discountCents: 0,
      taxCents: 113,
      orderType: 'DEVICE',
      route: null,
      counted: null,
      priceChange: null,
    },
  ]);
});

it('knows what a line counts only with its order', () => {
  const counted = [
    { number: 1, orderId: 'O-1', amount: amount('850'), unit: 'ug_thc' },
    { number: 2, orderId: null, amount: amount('100'), unit: 'ug_thc' },
  ] as const;
  expect(countedAmounts(counted)).toEqual(new Map([[1, { orderId: 'O-1', amount: amount('850'), unit: 'ug_thc' }]]));
});
