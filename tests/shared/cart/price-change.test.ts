import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriceTerms, termsValue, toTerms, unitPriceAfter } from '../../../shared/cart/price-change';
import type { Cents } from '../../../shared/kernel/units';

const cents = (value: number) => value as Cents;
const percent = (bp: number): PriceTerms => ({ kind: 'percent', bp });
const amount = (value: number): PriceTerms => ({ kind: 'amount', cents: cents(value) });
const override = (value: number): PriceTerms => ({ kind: 'override', cents: cents(value) });

describe('unitPriceAfter', () => {
  it('takes a percentage off one unit, half a cent of discount up', () => {
    expect([4_500, 4_505, 4_504, 1, 0].map(list => unitPriceAfter(cents(list), percent(1_000)))).toEqual([
      4_050, 4_054, 4_054, 1, 0,
    ]);
  });

  it('takes nothing at 0.01 % of a small price, a cent of a larger one, and everything at 100 %', () => {
    expect([
      unitPriceAfter(cents(4_999), percent(1)),
      unitPriceAfter(cents(5_000), percent(1)),
      unitPriceAfter(cents(4_999), percent(10_000)),
    ]).toEqual([4_999, 4_999, 0]);
  });

  it('takes an amount off one unit, and never more than there is', () => {
    expect([unitPriceAfter(cents(4_500), amount(500)), unitPriceAfter(cents(300), amount(500))]).toEqual([4_000, 0]);
  });

  it('takes a new price as it is, whatever the list says', () => {
    expect([unitPriceAfter(cents(4_500), override(3_999)), unitPriceAfter(cents(100), override(3_999))]).toEqual([
      3_999, 3_999,
    ]);
  });

  it('stays between nothing and the list price for every percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 1, max: 10_000 }), (list, bp) => {
        const price = unitPriceAfter(cents(list), percent(bp));
        const exact = (list * (10_000 - bp)) / 10_000;
        expect(Number.isSafeInteger(price) && price >= 0 && price <= list && Math.abs(price - exact) <= 0.5).toBe(true);
      }),
    );
  });
});

it('is written down as a kind and a figure, and read again', () => {
  const all = [percent(1_250), amount(500), override(3_999)];
  expect(all.map(terms => toTerms(terms.kind, termsValue(terms)))).toEqual(all);
});
