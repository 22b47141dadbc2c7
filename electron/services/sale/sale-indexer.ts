import { emptyLog } from '../../../db/empty-log';
import type { WritableDb } from '../../../db/handles';
import { indexSales } from '../../../db/transactions/index-sales';
import type { Clock, Log, Timers } from '../../ports';

export type SaleIndexer = {
  start(): void;
  stop(): void;
  /** Somebody works: what can wait does. */
  busy(): void;
};

type IndexerOptions = {
  readonly db: WritableDb;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly timers: Timers;
  readonly log: Log;
};

/** Nobody has sold for so long; whoever works on sells within seconds. */
const idleMs = 5_000;
/** For a shop that is never idle: what is found without entries is looked for among all sales. */
const putOffMs = 60_000;
/** Between two runs, for whatever else waits. */
const pauseMs = 40;
/** A run takes on no more after so long; writing it down comes on top, and both stay well below one frame. */
const enoughMs = 3;
const longMs = 8;
const most = 64;
const afterFaultMs = 60_000;

/**
 * Gives sales what they are found by (db/repositories/sale-facets.ts) while nobody sells, a few at a time: how many follows
 * from how long the last ones took on this disk.
 */
export function createSaleIndexer({ db, clock, timers, log }: IndexerOptions): SaleIndexer {
  let cancel: () => void = () => undefined;
  let putOffSince: number | null = null;
  let atMost = 4;
  let isDone = false;
  /** What the last run wrote is in the log alone. */
  let isInLog = false;

  function again(ms: number): void {
    cancel();
    cancel = timers.after(ms, turn);
  }

  /** What a run wrote is moved in a turn of its own: a log that fills is moved within one of them, which then takes ten times as long. */
  function turn(): void {
    putOffSince = null;
    const began = clock.monotonicMs();
    const elapsed = () => clock.monotonicMs() - began;
    try {
      if (isInLog) moveLog();
      else indexSome(() => elapsed() >= enoughMs);
      if (isInLog || !isDone) again(pauseMs);
    } catch (cause) {
      // Every sale is found without: it only takes longer.
      log.warn('history.unindexed', { fault: cause instanceof Error ? cause.name : 'unknown' });
      again(afterFaultMs);
    }
    atMost = elapsed() > longMs ? Math.max(1, atMost >> 1) : Math.min(most, atMost + 1);
  }

  function indexSome(isEnough: () => boolean): void {
    const run = indexSales(db, atMost, isEnough);
    isDone = run.isDone;
    isInLog = run.numbers > 0;
  }

  function moveLog(): void {
    emptyLog(db);
    isInLog = false;
  }

  function busy(): void {
    const now = clock.monotonicMs();
    putOffSince ??= now;
    if (now - putOffSince < putOffMs) again(idleMs);
  }

  return { start: () => again(idleMs), busy, stop: () => cancel() };
}
