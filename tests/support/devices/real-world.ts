import type { Clock, Log, Random, Timers } from '../../../electron/ports';
import type { Instant } from '../../../shared/kernel/units';

/** Real clock and timers, for tests over real sockets; jitter stands in the middle. */
export function aRealWorld(): { clock: Clock; timers: Timers; random: Random; log: Log; logged: string[] } {
  const logged: string[] = [];
  const note = (event: string, fields?: object) => {
    logged.push(fields === undefined ? event : `${event} ${JSON.stringify(fields)}`);
  };
  return {
    clock: { now: () => Date.now() as Instant, monotonicMs: () => performance.now() },
    timers: {
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: () => 0.5,
    log: { info: note, warn: note, error: note },
    logged,
  };
}

/** Waits until `isTrue`, looking every few milliseconds; fails after five seconds naming what never came. */
export async function eventually(what: string, isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Never happened: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
