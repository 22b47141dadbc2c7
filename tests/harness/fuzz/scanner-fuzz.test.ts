import { expect, it } from 'vitest';
import { fuzzScanner } from './scanner-fuzz';

it('throws nothing and makes nothing up over 50,000 reports', { timeout: 60_000 }, () => {
  const { uncaught, mismatches, ...counts } = fuzzScanner({ reports: 50_000, seed: 20_260_310 });
  expect([uncaught, mismatches]).toEqual([[], []]);
  expect(counts.scans + counts.troubles + counts.nothing).toBe(50_000);
  expect(Math.min(counts.scans, counts.troubles, counts.nothing)).toBeGreaterThan(2_500);
});

it('plays the same reports for the same seed, and others for another', () => {
  const play = (seed: number) => fuzzScanner({ reports: 2_000, seed });
  expect(play(7)).toEqual(play(7));
  expect(play(7)).not.toEqual(play(8));
});
