import type { WritableDb } from '../../../db/handles';
import { getStatusCounts } from '../../../db/repositories/status';
import { recordQueueSample } from '../../../db/transactions/record-queue-sample';
import type { Instant } from '../../../shared/kernel/units';
import { middle } from '../../../shared/reports/middle';
import type { SyncPolicy } from '../../../shared/sync/sync-policy';
import type { Clock, Log, Timers } from '../../ports';

export type QueueSampler = {
  start(): void;
  stop(): void;
  /** The state has taken so long over a sale. */
  answered(ms: number): void;
};

type SamplerOptions = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly policy: Pick<SyncPolicy, 'queueSampleMs' | 'queueSampleKeepMs'>;
};

/** Notes now and then how long the queue is; a quiet register, whose queue stays as it was, writes nothing. */
export function createQueueSampler({ db, clock, timers, log, policy }: SamplerOptions): QueueSampler {
  let heardMs: number[] = [];
  let noted: number | null = null;
  let cancel: () => void = () => undefined;

  function sample(): void {
    const waiting = countWaiting(db);
    if (waiting === noted && heardMs.length === 0) return;
    const at = clock.now();
    const keepFrom = Math.max(0, at - policy.queueSampleKeepMs) as Instant;
    recordQueueSample(db, { at, waiting, medianMs: middle(heardMs) }, keepFrom);
    noted = waiting;
    heardMs = [];
  }

  function cycle(): void {
    try {
      sample();
    } catch (cause) {
      // A picture is worth no sale: whatever is wrong with the disk is met, and said, where it matters.
      log.warn('queue.unsampled', { fault: cause instanceof Error ? cause.name : 'unknown' });
    }
    cancel = timers.after(policy.queueSampleMs, cycle);
  }

  return {
    start: cycle,
    stop: () => cancel(),
    answered: ms => {
      heardMs.push(Math.max(0, Math.round(ms)));
    },
  };
}

export function countWaiting(db: WritableDb): number {
  const { queued, sending, checking, needsReview } = getStatusCounts(db);
  return queued + sending + checking + needsReview;
}
