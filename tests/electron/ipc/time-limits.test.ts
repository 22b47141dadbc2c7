import { expect, it } from 'vitest';
import { defaultTimeLimits, timeLimitOf } from '../../../electron/ipc/time-limits';

it('waits 10 s for a handler, and longer only for those that wait for the state', () => {
  const limits = ['till.open', 'sale.complete', 'register.validate', 'register.viewRegistry', 'queue.retry'] as const;
  expect(limits.map(name => timeLimitOf(defaultTimeLimits, name))).toEqual([10_000, 25_000, 45_000, 25_000, 120_000]);
});
