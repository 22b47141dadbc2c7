import { randomUUID } from 'node:crypto';
import type { Clock, Ids, Log } from '../../../electron/ports';
import type { Instant } from '../../../shared/kernel/units';

export const realClock: Clock = {
  now: () => Date.now() as Instant,
  monotonicMs: () => performance.now(),
};

export const someIds: Ids = { uuid: () => randomUUID() };

export type RecordedLog = Log & { readonly lines: readonly string[] };

/** A log that keeps what it was told, to be searched for what should not be there. */
export function aLog(): RecordedLog {
  const lines: string[] = [];
  const write = (event: string, fields?: unknown): void => void lines.push(`${event} ${JSON.stringify(fields ?? {})}`);
  return { lines, info: write, warn: write, error: write };
}

/** Time that moves only when told to; timers fire in order, and what they start may run before the next one. */
export class ManualTime {
  private ms = 0;
  private start: number;
  private pending: { at: number; run: () => void }[] = [];

  constructor(start: number) {
    this.start = start;
  }

  readonly clock: Clock = {
    now: () => (this.start + this.ms) as Instant,
    monotonicMs: () => this.ms,
  };

  readonly timers = {
    after: (ms: number, run: () => void): (() => void) => {
      const timer = { at: this.ms + ms, run };
      this.pending.push(timer);
      return () => {
        this.pending = this.pending.filter(other => other !== timer);
      };
    },
  };

  /** Somebody corrects the wall clock; what has passed has passed all the same. */
  setBack(ms: number): void {
    this.start -= ms;
  }

  async advance(ms: number): Promise<void> {
    const end = this.ms + ms;
    await settled();
    for (;;) {
      const next = this.pending.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.pending = this.pending.filter(timer => timer !== next);
      this.ms = Math.max(this.ms, next.at);
      next.run();
      await settled();
    }
    this.ms = end;
  }
}

/** Lets everything that waits for a settled promise run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
