import { expect, it } from 'vitest';
import { RateLimiter } from '../../../../electron/biotrack/sandbox/rate-limit';

it('allows a burst, then so many a second, each session for itself', () => {
  let now = 0;
  const limiter = new RateLimiter({ perSecond: 2, burst: 3 }, () => now);
  const first = ['a', 'a', 'a', 'a', 'b'].map(id => limiter.take(id));
  now += 500;
  expect([first, limiter.take('a'), limiter.take('a')]).toEqual([[0, 0, 0, 1, 0], 0, 1]);
});

it('starts a session afresh after it has been idle long enough to be full', () => {
  let now = 0;
  const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, () => now);
  limiter.take('a');
  now += 1000;
  limiter.forgetIdle();
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 1]);
});
