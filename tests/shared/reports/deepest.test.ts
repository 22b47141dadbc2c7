import { expect, it } from 'vitest';
import { deepest } from '../../../shared/reports/deepest';

it('counts what waited at once, and not what waited one after the other', () => {
  const inTurn = [10, 20, 30].map(from => ({ from, until: from + 10 }));
  const together = [10, 11, 12].map(from => ({ from, until: 40 }));
  expect([deepest([], 0), deepest(inTurn, 0), deepest(together, 0)]).toEqual([0, 1, 3]);
});

it('counts what has waited since before, and what waits still', () => {
  const waits = [
    { from: 1, until: null },
    { from: 2, until: 60 },
    { from: 70, until: 71 },
  ];
  expect([deepest(waits, 50), deepest(waits.slice(2), 50)]).toEqual([2, 1]);
});
