export type RateLimitRule = { readonly perSecond: number; readonly burst: number };

/** No state documents a limit; these are our contract's defaults. */
export const defaultRateLimit: RateLimitRule = { perSecond: 10, burst: 20 };

type Bucket = { tokens: number; filledAt: number };

/** A token bucket per session, on real time: a stopped simulated clock must not starve a client. */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();
  private readonly rule: RateLimitRule;
  private readonly nowMs: () => number;

  constructor(rule: RateLimitRule, nowMs: () => number) {
    this.rule = rule;
    this.nowMs = nowMs;
  }

  /** Whole seconds to wait, as `Retry-After` wants them; 0 when the call may go on. */
  take(sessionId: string): number {
    const now = this.nowMs();
    const bucket = this.buckets.get(sessionId) ?? { tokens: this.rule.burst, filledAt: now };
    const refill = (Math.max(0, now - bucket.filledAt) / 1000) * this.rule.perSecond;
    bucket.tokens = Math.min(this.rule.burst, bucket.tokens + refill);
    bucket.filledAt = now;
    this.buckets.set(sessionId, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / this.rule.perSecond));
    bucket.tokens -= 1;
    return 0;
  }

  /** Sessions end without saying so; a bucket that has had time to fill up again holds nothing worth keeping. */
  forgetIdle(): void {
    const fullAfterMs = (this.rule.burst / this.rule.perSecond) * 1000;
    const now = this.nowMs();
    for (const [id, bucket] of this.buckets) if (now - bucket.filledAt >= fullAfterMs) this.buckets.delete(id);
  }
}
