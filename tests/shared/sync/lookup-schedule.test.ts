import { expect, it } from 'vitest';
import { nextLookupDelayMs } from '../../../shared/sync/lookup-schedule';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';

it('looks at 5, 15 and 60 seconds after the attempt, then every minute', () => {
  const delays = [0, 1, 2, 3, 4].map(done => nextLookupDelayMs(done, syncPolicyFor('production')));
  expect(delays).toEqual([5_000, 10_000, 45_000, 60_000, 60_000]);
});
