import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, divideUp } from '../../../shared/kernel/rounding';

describe('divideHalfUp', () => {
  it('rounds a half away from zero on both sides', () => {
    expect([25, 24, 26, -25, -24, 0].map(value => divideHalfUp(value, 10))).toEqual([3, 2, 3, -3, -2, 0]);
  });

  it('is never further off than half of the divisor', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), (dividend, divisor) => {
        expect(Math.abs(divideHalfUp(dividend, divisor) * divisor - dividend) * 2).toBeLessThanOrEqual(divisor);
      }),
    );
  });
});

describe('divideUp', () => {
  it('counts a share as a whole one', () => {
    expect([0, 1, 99, 100, 101].map(value => divideUp(value, 100))).toEqual([0, 1, 1, 1, 2]);
  });

  it('is the smallest whole number that covers the dividend', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 1_000 }), (dividend, divisor) => {
        const quotient = divideUp(dividend, divisor);
        expect([quotient * divisor >= dividend, (quotient - 1) * divisor < dividend]).toEqual([true, true]);
      }),
    );
  });
});
