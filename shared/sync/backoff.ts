import type { SyncPolicy } from './sync-policy';

export type BackoffLimits = { readonly baseMs: number; readonly capMs: number };

/** Full jitter: anything from 0 up to a bound that doubles, so that registers cut off together do not come back together. */
export function backoffMs(failures: number, random: number, limits: BackoffLimits): number {
  const bound = Math.min(limits.capMs, limits.baseMs * 2 ** Math.min(failures, 30));
  return Math.floor(random * bound);
}

type RetryRules = Pick<SyncPolicy, 'backoffBaseMs' | 'backoffCapMs' | 'retryAfterCapMs'>;

/** The state's Retry-After is obeyed up to a bound: beyond it, its word would stop the reporting of sales. */
export function retryDelayMs(failures: number, random: number, retryAfterMs: number, rules: RetryRules): number {
  const jitter = backoffMs(failures, random, { baseMs: rules.backoffBaseMs, capMs: rules.backoffCapMs });
  return Math.max(jitter, Math.min(retryAfterMs, rules.retryAfterCapMs));
}
