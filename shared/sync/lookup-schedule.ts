import type { SyncPolicy } from './sync-policy';

type Schedule = Pick<SyncPolicy, 'lookupDelaysMs' | 'lookupEveryMs' | 'retryAfterCapMs'>;

/**
 * Early looks catch what landed; later ones wait for it to settle, and none comes before the state wants to be asked.
 * @param lookupsDone since the last attempt ended
 */
export function nextLookupDelayMs(lookupsDone: number, retryAfterMs: number, policy: Schedule): number {
  const delayMs = policy.lookupDelaysMs[lookupsDone] ?? policy.lookupEveryMs;
  return Math.max(delayMs, Math.min(retryAfterMs, policy.retryAfterCapMs));
}
