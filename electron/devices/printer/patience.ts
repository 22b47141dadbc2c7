import type { Clock, Timers } from '../../ports';

/** How long a job may take. Times are hardware.md's, section 10; what they wait for is a machine that people refill. */
export type PatiencePolicy = {
  /** Without trouble, beyond the time that its bytes need. */
  readonly jobBaseMs: number;
  readonly bytesPerS: number;
  /** With trouble in between, such as paper that has to be fetched. */
  readonly jobLongestMs: number;
};

const lookEveryMs = 250;

/** Calls once when the printer has been well for long enough without getting done, or when it is late beyond all trouble. */
export function watchPatience(
  ports: { readonly clock: Clock; readonly timers: Timers },
  limits: { readonly wellMs: number; readonly longestMs: number; readonly isInTrouble: () => boolean },
  onLate: () => void,
): () => void {
  const { clock, timers } = ports;
  const startedMs = clock.monotonicMs();
  let wellSinceMs = startedMs;
  const look = (): void => {
    const nowMs = clock.monotonicMs();
    if (limits.isInTrouble()) wellSinceMs = nowMs;
    if (nowMs - startedMs >= limits.longestMs || nowMs - wellSinceMs >= limits.wellMs) onLate();
    else cancel = timers.after(lookEveryMs, look);
  };
  let cancel = timers.after(lookEveryMs, look);
  return () => cancel();
}
