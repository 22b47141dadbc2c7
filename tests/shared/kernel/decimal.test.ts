import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScaled, parseScaled } from '../../../shared/kernel/decimal';

describe('parseScaled', () => {
  it.each([
    ['850', 3, 850_000],
    ['850.00', 3, 850_000],
    ['70.875', 3, 70_875],
    ['0.001', 3, 1],
    ['007', 0, 7],
    ['9007199254740991', 0, 9_007_199_254_740_991],
  ])('reads %s with %i decimals as %i', (text, decimals, value) => {
    expect(parseScaled(text, decimals)).toBe(value);
  });

  it.each([
    ['0.333', 2],
    ['1e309', 2],
    ['1e3', 2],
    ['', 2],
    ['.5', 2],
    ['5.', 2],
    ['+5', 2],
    ['-5', 2],
    [' 5', 2],
    ['5 ', 2],
    ['1,000', 2],
    ['0x10', 2],
    ['NaN', 2],
    ['Infinity', 2],
    ['٣', 2],
    ['12.3.4', 2],
    ['9007199254740992', 0],
    ['99999999999999999999', 0],
  ])('refuses %j with %i decimals', (text, decimals) => {
    expect(parseScaled(text, decimals)).toBeNull();
  });

  it('reads a minus where a sign is asked for, and knows no negative nothing', () => {
    expect(parseScaled('-5.25', 2, { signed: true })).toBe(-525);
    expect(parseScaled('-0.00', 2, { signed: true })).toBe(0);
  });
});

describe('formatScaled', () => {
  it('writes every decimal, or only those that say something', () => {
    expect(formatScaled(28_350, 3)).toBe('28.350');
    expect(formatScaled(28_350, 3, { trim: true })).toBe('28.35');
    expect(formatScaled(200, 2, { trim: true })).toBe('2');
    expect(formatScaled(-5, 2)).toBe('-0.05');
    expect(formatScaled(1_000, 0, { trim: true })).toBe('1000');
  });

  it('is undone by parseScaled exactly', () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(safe, fc.integer({ min: 0, max: 6 }), fc.boolean(), (value, decimals, trim) => {
        expect(parseScaled(formatScaled(value, decimals, { trim }), decimals, { signed: true })).toBe(value);
      }),
    );
  });
});
