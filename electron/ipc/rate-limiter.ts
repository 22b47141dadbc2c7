import type { RateClass } from '../../shared/ipc/channel';

export type Rate = { readonly perSecond: number; readonly burst: number };

/** Reliability.md section 4.7. The burst of the slow class lets somebody who types quickly search as they type. */
export const defaultRates: Readonly<Record<RateClass, Rate>> = {
  normal: { perSecond: 50, burst: 50 },
  slow: { perSecond: 5, burst: 10 },
};

type Bucket = { tokens: number; filledAt: number };

/** One token bucket per window and class; time is passed in and must never jump. */
export function createRateLimiter(rates: Readonly<Record<RateClass, Rate>> = defaultRates) {
  const buckets = new Map<string, Bucket>();
  return {
    take(windowId: number, rateClass: RateClass, nowMs: number): boolean {
      const rate = rates[rateClass];
      const key = `${windowId}/${rateClass}`;
      const bucket = buckets.get(key) ?? { tokens: rate.burst, filledAt: nowMs };
      const earned = (Math.max(0, nowMs - bucket.filledAt) / 1000) * rate.perSecond;
      const tokens = Math.min(rate.burst, bucket.tokens + earned);
      const isAllowed = tokens >= 1;
      buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, filledAt: Math.max(bucket.filledAt, nowMs) });
      return isAllowed;
    },
  };
}
