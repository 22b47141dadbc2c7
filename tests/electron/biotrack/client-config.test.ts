import { expect, it } from 'vitest';
import { defaultLimits, defaultPace } from '../../../electron/biotrack/client-config';

it('calls a little slower than the contract allows a session, so that a burst earns no 429', () => {
  expect(defaultPace.perSecond).toBeLessThan(10);
  expect(defaultPace.burst).toBeLessThan(20);
});

it('waits as long as reliability.md says and no longer', () => {
  const { connectMs, tlsMs, readMs, writeMs, maxReplyBytes } = defaultLimits;
  expect([connectMs, tlsMs, readMs, writeMs, maxReplyBytes]).toEqual([5_000, 5_000, 10_000, 20_000, 1_048_576]);
});
