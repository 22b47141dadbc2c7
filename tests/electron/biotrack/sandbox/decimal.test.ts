import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  amountFor,
  formatAmount,
  formatDecimal,
  mustParseDecimal,
  parseDecimal,
} from '../../../../electron/biotrack/sandbox/decimal';

it('reads a decimal as a whole number of its places', () => {
  expect([parseDecimal('70.875', 3), parseDecimal('2', 2), parseDecimal('0.05', 2)]).toEqual([70875n, 200n, 5n]);
});

it.each(['', '-1', '1.', '.5', '1e3', '1,5', ' 1', '0.333', '1234567890'])('refuses "%s" as hundredths', text => {
  expect(parseDecimal(text, 2)).toBeNull();
});

it('throws where text was promised to be a decimal', () => {
  expect(() => mustParseDecimal('0.3333', 3)).toThrow(RangeError);
});

it('writes grams with three decimals and milligrams with none they do not need', () => {
  expect([formatAmount(56_700n, 'g'), formatAmount(24_500_000n, 'mg_thc'), formatAmount(500n, 'mg_thc')]).toEqual([
    '56.700',
    '24500',
    '0.5',
  ]);
});

it('writes amounts below zero and below one', () => {
  expect([formatDecimal(-200n, 2), formatDecimal(5n, 2), formatDecimal(7n, 0)]).toEqual(['-2.00', '0.05', '7']);
});

it('rounds a part finer than a thousandth up, and never down', () => {
  expect([amountFor(1n, 50n), amountFor(200n, 850_000n), amountFor(100n, 0n)]).toEqual([1n, 1_700_000n, 0n]);
});

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 9n - 1n), fc.integer({ min: 0, max: 3 }), (value, places) => {
      expect(parseDecimal(formatDecimal(value, places), places)).toBe(value);
    }),
  );
});
