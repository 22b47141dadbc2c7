import { expect, it } from 'vitest';
import { parseQuantity } from '../../../shared/kernel/quantity';
import { err, ok } from '../../../shared/kernel/result';
import type { Quantity } from '../../../shared/kernel/units';

const fifteen = { onHand: 1_500 as Quantity, isUnitBased: true };

it('reads whole units up to what is on hand', () => {
  expect(['1', ' 15 ', '007'].map(text => parseQuantity(text, fifteen))).toEqual([ok(100), ok(1_500), ok(700)]);
});

it.each(['0', '-1', '1.5', '1.0', '1e309', '1e1', '16', '', 'two', '9007199254740993'])(
  'refuses %j and says what may be taken (E-QTY-01)',
  text => {
    expect(parseQuantity(text, fifteen)).toEqual(err({ kind: 'not-a-whole-number', max: 15 }));
  },
);

it('reads hundredths of goods that are weighed', () => {
  const weighed = { onHand: 350 as Quantity, isUnitBased: false };
  expect(['3.5', '0.333', '3.51'].map(text => parseQuantity(text, weighed))).toEqual([
    ok(350),
    err({ kind: 'not-a-whole-number', max: 3 }),
    err({ kind: 'not-a-whole-number', max: 3 }),
  ]);
});
