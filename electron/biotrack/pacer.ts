import type { Clock, Timers } from '../ports';
import type { Pace } from './client-config';

/** Waits, in order of arrival, until one more call stays within the pace: a burst must not earn a 429 for a sale. */
export type Pacer = { readonly turn: () => Promise<void> };

export const unpaced: Pacer = { turn: () => Promise.resolve() };

export function createPacer(pace: Pace, clock: Clock, timers: Timers): Pacer {
  const costMs = 1000 / pace.perSecond;
  /** When the bucket would be full again if nothing more were called. */
  let fullAt = clock.monotonicMs();
  return {
    turn: () => {
      const now = clock.monotonicMs();
      fullAt = Math.max(fullAt, now) + costMs;
      const waitMs = fullAt - now - pace.burst * costMs;
      if (waitMs <= 0) return Promise.resolve();
      return new Promise(resolve => {
        timers.after(Math.ceil(waitMs), resolve);
      });
    },
  };
}
