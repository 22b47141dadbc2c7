import type { Instant } from '../kernel/units';

/** A moment by the clock on the wall, and by the one of its boot, which never jumps. */
export type Moment = { readonly bootId: string; readonly at: Instant; readonly monotonicMs: number };

/**
 * How long ago something was (reliability.md 7.6). Within a boot only the clock that never jumps counts. What an earlier boot
 * did is told by the wall clock, and only up to the start of this one: whoever corrects that clock since ages nothing.
 */
export function elapsedMs(then: Moment, started: Moment, nowMs: number): number {
  if (then.bootId === started.bootId) return nowMs - then.monotonicMs;
  return Math.max(0, started.at - then.at) + nowMs - started.monotonicMs;
}
