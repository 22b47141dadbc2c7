import { expect, it } from 'vitest';
import { createRateLimiter, defaultRates } from '../../../electron/ipc/rate-limiter';

it('allows 50 calls a second, and 5 where that is enough', () => {
  expect(defaultRates).toEqual({ normal: { perSecond: 50, burst: 50 }, slow: { perSecond: 5, burst: 10 } });
});

it('keeps windows and classes apart', () => {
  const limiter = createRateLimiter({ normal: { perSecond: 1, burst: 1 }, slow: { perSecond: 1, burst: 1 } });
  const answers = [
    limiter.take(1, 'normal', 0),
    limiter.take(1, 'normal', 0),
    limiter.take(1, 'slow', 0),
    limiter.take(2, 'normal', 0),
  ];
  expect(answers).toEqual([true, false, true, true]);
});

it('never saves up more than a burst, and gains nothing from time that runs backwards', () => {
  const limiter = createRateLimiter({ normal: { perSecond: 10, burst: 2 }, slow: { perSecond: 1, burst: 1 } });
  const at = (ms: number) => limiter.take(1, 'normal', ms);
  expect([at(0), at(60_000), at(60_000), at(60_000), at(1_000), at(60_000)]).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
