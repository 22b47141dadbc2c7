import { expect, it } from 'vitest';
import { readEntry } from '../../../../renderer/features/till/count-entry';

const rules = { denominations: [10_000, 100, 25], maxPieces: 9_999 };

it('adds up what can be read, and names what cannot', () => {
  expect(readEntry({ 10000: '2', 100: ' 3 ', 25: 'x' }, rules)).toEqual({
    pieces: [
      { cents: 10_000, pieces: 2 },
      { cents: 100, pieces: 3 },
    ],
    totalCents: 20_300,
    bad: [25],
  });
});

it('takes nothing typed for none of it', () => {
  expect(readEntry({}, rules)).toEqual({
    pieces: rules.denominations.map(cents => ({ cents, pieces: 0 })),
    totalCents: 0,
    bad: [],
  });
});
