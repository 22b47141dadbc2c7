import type { Clock, Timers } from '../../../electron/ports';
import type { Instant } from '../../../shared/kernel/units';

type Timer = { readonly at: number; readonly order: number; readonly run: () => void };

/**
 * Time that stands still while anything is under way on the real sockets, and leaps to the next timer as soon as nothing is:
 * a time-out of twenty seconds or a settle time of sixteen minutes costs nothing, and nothing overtakes the network.
 */
export class VirtualTime {
  private ms = 0;
  private count = 0;
  private pending: Timer[] = [];
  private readonly start: number;

  constructor(start: number) {
    this.start = start;
  }

  readonly nowMs = (): number => this.start + this.ms;

  readonly clock: Clock = { now: () => this.nowMs() as Instant, monotonicMs: () => this.ms };

  readonly timers: Timers = {
    after: (ms, run) => {
      this.count += 1;
      const timer: Timer = { at: this.ms + Math.max(0, ms), order: this.count, run };
      this.pending.push(timer);
      return () => {
        this.pending = this.pending.filter(other => other !== timer);
      };
    },
  };

  /** Goes on until `isDone`; false when that did not come about within so much virtual time, which has then passed. */
  async run(isDone: () => boolean, isQuiet: () => boolean, withinMs: number): Promise<boolean> {
    const end = this.ms + withinMs;
    for (;;) {
      await quietness(isQuiet);
      if (isDone()) return true;
      const next = this.takeNext(end);
      if (next === null) {
        this.ms = end;
        return false;
      }
      this.ms = Math.max(this.ms, next.at);
      next.run();
    }
  }

  private takeNext(until: number): Timer | null {
    const due = this.pending.filter(({ at }) => at <= until);
    const next = due.reduce<Timer | null>((first, timer) => (isEarlier(timer, first) ? timer : first), null);
    this.pending = this.pending.filter(timer => timer !== next);
    return next;
  }
}

function isEarlier(timer: Timer, than: Timer | null): boolean {
  return than === null || timer.at < than.at || (timer.at === than.at && timer.order < than.order);
}

const patienceMs = 15_000;
const steadyTurns = 3;

/** Quiet for a few turns of the event loop in a row, since what one turn settles another may start again. */
async function quietness(isQuiet: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  for (let quiet = 0; quiet < steadyTurns; quiet = isQuiet() ? quiet + 1 : 0) {
    if (performance.now() > giveUpAt) throw new Error('The line never came to rest.');
    await new Promise(resolve => setImmediate(resolve));
  }
}
