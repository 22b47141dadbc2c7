import type { Clock, Log, Random, Timers } from '../../../electron/ports';
import type { Instant } from '../../../shared/kernel/units';

export type ManualWorld = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  /** Runs every timer due within `ms`, in order, and lets promises settle after each. */
  readonly pass: (ms: number) => Promise<void>;
  /** Milliseconds until each waiting timer, soonest first. */
  readonly waiting: () => readonly number[];
  readonly logged: readonly string[];
};

/** A world in which time stands still until the test lets it pass. */
export function aManualWorld(startMs = 1_773_165_600_000): ManualWorld {
  let elapsed = 0;
  const due: { readonly atMs: number; readonly run: () => void }[] = [];
  const logged: string[] = [];
  const note = (event: string, fields?: object) => {
    logged.push(fields === undefined ? event : `${event} ${JSON.stringify(fields)}`);
  };
  const settle = () => new Promise<void>(resolve => setImmediate(resolve));
  const soonest = (limit: number) => due.filter(timer => timer.atMs <= limit).sort((a, b) => a.atMs - b.atMs)[0];
  return {
    clock: { now: () => (startMs + elapsed) as Instant, monotonicMs: () => elapsed },
    random: () => 0.5,
    log: { info: note, warn: note, error: note },
    logged,
    timers: {
      after: (ms, run) => {
        const timer = { atMs: elapsed + ms, run };
        due.push(timer);
        return () => {
          const at = due.indexOf(timer);
          if (at >= 0) due.splice(at, 1);
        };
      },
    },
    waiting: () => due.map(timer => timer.atMs - elapsed).sort((a, b) => a - b),
    pass: async ms => {
      const end = elapsed + ms;
      await settle();
      for (let timer = soonest(end); timer !== undefined; timer = soonest(end)) {
        due.splice(due.indexOf(timer), 1);
        elapsed = timer.atMs;
        timer.run();
        await settle();
      }
      elapsed = end;
      await settle();
    },
  };
}
