import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineSums } from '../../../shared/reports/line-sums';
import { always } from '../../support/runs';

const sold = { quantity: 200, discount: 10, subtotal: 1_990, tax: 149 };

it('adds lines under their labels, the largest first, and takes off what went back and its tax', () => {
  const sums = createLineSums();
  sums.addSold('', { quantity: 100, discount: 0, subtotal: 500, tax: 0 });
  sums.addSold('shirt', sold);
  sums.addSold('shirt', sold);
  sums.addBack({ cents: 2_139, lines: [{ label: 'shirt', subtotal: 1_990, tax: 149 }] });
  expect(sums.rows()).toEqual([
    ['shirt', 400, 20, 3_980, 298, 4_278, 2_139, 2_139, 149],
    [null, 100, 0, 500, 0, 500, 0, 500, 0],
  ]);
});

it('shows what went back under a label that sold nothing in these days', () => {
  const sums = createLineSums();
  sums.addBack({ cents: 500, lines: [{ label: 'cap', subtotal: 500, tax: 0 }] });
  expect(sums.rows()).toEqual([['cap', 0, 0, 0, 0, 0, 500, -500, 0]]);
});

it('counts no money twice that had gone back before the state refused, and none for what was given away', () => {
  const sums = createLineSums();
  const lines = [{ label: 'shirt', subtotal: 1_990, tax: 149 }];
  sums.addBack({ cents: 2_139, lines });
  sums.addBack({ cents: 0, lines });
  sums.addBack({ cents: 0, lines: [{ label: 'shirt', subtotal: 0, tax: 0 }] });
  expect(sums.rows()).toEqual([['shirt', 0, 0, 0, 0, 0, 2_139, -2_139, -149]]);
});

const cents = fc.integer({ min: 0, max: 100_000_000 });
const lines = fc.array(fc.record({ label: fc.constantFrom('a', 'b', 'c'), subtotal: cents, tax: cents }), {
  maxLength: 6,
});

it('shares out to the cent whatever went back', () => {
  always([lines, fc.double({ min: 0, max: 1, noNaN: true })], (parts, share) => {
    const worth = parts.reduce((sum, { subtotal, tax }) => sum + subtotal + tax, 0);
    const back = Math.floor(worth * share);
    const sums = createLineSums();
    sums.addBack({ cents: back, lines: parts });
    expect(sums.rows().reduce((sum, row) => sum + Number(row[6]), 0)).toBe(back);
  });
});
