import type { SyncPolicy } from './sync-policy';

/**
 * Stops sending to a line that is plainly down.
 *
 *   closed -> (so many transport failures in a row) open -> (time is up) probing -> closed | open
 *
 * Only a read may probe: a dispensation is never used to find out whether the line works.
 */
export type Breaker =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly untilMs: number };

export const closedBreaker: Breaker = { kind: 'closed', failures: 0 };

type BreakerRules = Pick<SyncPolicy, 'breakerFailures' | 'breakerOpenMs'>;

/** @param nowMs monotonic milliseconds */
export function afterCall(breaker: Breaker, isTransportFailure: boolean, nowMs: number, rules: BreakerRules): Breaker {
  if (!isTransportFailure) return closedBreaker;
  if (breaker.kind === 'open') return { kind: 'open', untilMs: nowMs + rules.breakerOpenMs };
  const failures = breaker.failures + 1;
  if (failures < rules.breakerFailures) return { kind: 'closed', failures };
  return { kind: 'open', untilMs: nowMs + rules.breakerOpenMs };
}

export function isProbeDue(breaker: Breaker, nowMs: number): boolean {
  return breaker.kind === 'open' && nowMs >= breaker.untilMs;
}
