import type { SyncPolicy } from './sync-policy';

/** @param lookupsDone since the last attempt ended. Early looks catch what landed; later ones wait for it to settle. */
export function nextLookupDelayMs(
  lookupsDone: number,
  policy: Pick<SyncPolicy, 'lookupDelaysMs' | 'lookupEveryMs'>,
): number {
  return policy.lookupDelaysMs[lookupsDone] ?? policy.lookupEveryMs;
}
