import { expect, it } from 'vitest';
import { fuzzPrinter } from './printer-fuzz';

it('throws nothing and makes nothing up over 50,000 streams of status bytes', { timeout: 60_000 }, () => {
  const { uncaught, mismatches, events, starReports } = fuzzPrinter({ streams: 50_000, seed: 20_260_310 });
  expect([uncaught, mismatches]).toEqual([[], []]);
  expect(Math.min(...Object.values(events), starReports)).toBeGreaterThan(2_500);
});

it('plays the same streams for the same seed, and others for another', () => {
  const play = (seed: number) => fuzzPrinter({ streams: 2_000, seed });
  expect(play(7)).toEqual(play(7));
  expect(play(7)).not.toEqual(play(8));
});
