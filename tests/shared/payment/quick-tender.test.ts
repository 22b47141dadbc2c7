import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { quickTenders } from '../../../shared/payment/quick-tender';

it('offers the exact total and the notes above it', () => {
  expect([5_563, 10_000, 1_200, 0].map(total => quickTenders(total as Cents))).toEqual([
    [5_563, 6_000, 10_000],
    [10_000],
    [1_200, 1_500, 2_000, 5_000, 10_000],
    [0],
  ]);
});

it('offers only what pays, each amount once, smallest first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), total => {
      const offered = quickTenders(total as Cents);
      expect([offered[0], offered.every((value, index) => index === 0 || value > (offered[index - 1] ?? 0))]).toEqual([
        total,
        true,
      ]);
    }),
  );
});
