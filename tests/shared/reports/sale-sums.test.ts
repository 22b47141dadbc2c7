import { expect, it } from 'vitest';
import { createSaleSums } from '../../../shared/reports/sale-sums';

const money = { discount: 10, subtotal: 90, tax: 7, total: 97 };

it('adds sales under their labels, in the order of the labels or the largest first', () => {
  const sums = createSaleSums<string>();
  sums.addSale('b', money);
  sums.addSale('a', money);
  sums.addSale('b', money);
  sums.addUndone('a', 97);
  const a = ['a', 1, 10, 90, 7, 97, 97, 0];
  const b = ['b', 2, 20, 180, 14, 194, 0, 194];
  expect([sums.rows('label'), sums.rows('total')]).toEqual([
    [a, b],
    [b, a],
  ]);
});

it('shows money given back under a label that sold nothing', () => {
  const sums = createSaleSums<number>();
  sums.addUndone(9, 500);
  expect(sums.rows('label')).toEqual([[9, 0, 0, 0, 0, 0, 500, -500]]);
});
