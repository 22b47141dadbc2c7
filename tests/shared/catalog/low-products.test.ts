import { expect, it } from 'vitest';
import { highestLowStock, isLow, lowProducts, type ProductStock } from '../../../shared/catalog/low-products';
import { defaultStockPolicy } from '../../../shared/catalog/stock-policy';
import type { Quantity } from '../../../shared/kernel/units';

const policy = {
  ...defaultStockPolicy,
  lowStock: 500,
  lowStockByForm: { VAPE: 1_000 } as const,
  lowStockByProduct: [
    { name: 'Gummies', lowStock: 2_400 },
    { name: 'Balm', lowStock: 100 },
    { name: 'Wafer', lowStock: 100 },
  ],
};
const stock = (name: string, onHand: number, form: ProductStock['form'] = null): ProductStock => ({
  ...{ name, form, packages: onHand === 0 ? 0 : 2, onHand: onHand as Quantity },
});

it('knows what is low from the last unit that is little on', () => {
  expect([500, 501].map(onHand => isLow(stock('Oil', onHand), policy))).toEqual([true, false]);
});

it('lists what is low by its own word, the scarcest first, with what the store misses', () => {
  const shelf = [
    ...[stock('gummies', 2_000), stock('Oil', 300), stock('Vape', 900, 'VAPE'), stock('Tincture', 700)],
    ...[stock('Capsules', 300), stock('balm', 50)],
  ];
  const named = [stock('Gummies', 2_000), stock('Balm', 200), stock('Wafer', 0)];
  expect(lowProducts(shelf, named, policy)).toEqual([
    { ...stock('Wafer', 0), low: 100 },
    { ...stock('Capsules', 300), low: 500 },
    { ...stock('Oil', 300), low: 500 },
    { ...stock('Vape', 900, 'VAPE'), low: 1_000 },
    { ...stock('Gummies', 2_000), low: 2_400 },
  ]);
});

it('knows from how many on nothing is low', () => {
  expect(highestLowStock(policy)).toBe(2_400);
  expect(highestLowStock({ ...policy, lowStockByForm: {}, lowStockByProduct: [] })).toBe(500);
});
