import { expect, it } from 'vitest';
import { nextLookupDelayMs } from '../../../shared/sync/lookup-schedule';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';

it('looks at 5, 15 and 60 seconds after the attempt, then every minute', () => {
  const delays = [0, 1, 2, 3, 4].map(done => nextLookupDelayMs(done, 0, syncPolicyFor('production')));
  expect(delays).toEqual([5_000, 10_000, 45_000, 60_000, 60_000]);
});

it('waits as long as the state asks, up to a quarter of an hour, and never less than the schedule', () => {
  const delays = [1_000, 120_000, 9_000_000].map(asked => nextLookupDelayMs(0, asked, syncPolicyFor('production')));
  expect(delays).toEqual([5_000, 120_000, 900_000]);
});
