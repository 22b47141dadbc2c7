import { crashPoint } from '../../db/crash-point';
import type { WritableDb } from '../../db/handles';
import { findCursor } from '../../db/repositories/inventory';
import { resetInventoryCursor, saveInventoryPage } from '../../db/transactions/save-inventory-page';
import { backoffMs } from '../../shared/sync/backoff';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { BioTrackPort, InventoryPage } from '../biotrack/port';
import { retryAfterOf } from '../biotrack/retry-after';
import type { Clock, Log, Random, Timers } from '../ports';
import { hearAdvice } from './hear-advice';
import { cursorAfter, isGap, progressOf } from './inventory-cursor';

export type InventoryProgress = {
  readonly kind: 'full' | 'incremental';
  readonly rows: number;
  /** 0 to 1 of the way to the state's newest row; null where the state did not say how far that is. */
  readonly fraction: number | null;
  readonly isDone: boolean;
  /** Barcodes of rows that could not be read; they are in stock as packages that cannot be sold. */
  readonly unreadable: readonly string[];
};

export type InventorySync = {
  start(): void;
  stop(): void;
  /**
   * Fetches what changed, now, because somebody wants it now; shares a run that is under way. Resolves false when it could not
   * be finished.
   */
  refresh(): Promise<boolean>;
};

type InventorySyncOptions = {
  readonly db: WritableDb;
  readonly port: BioTrackPort;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  readonly policy: SyncPolicy;
  readonly onProgress: (progress: InventoryProgress) => void;
};

/**
 * Keeps the packages of this store. The cursor is committed with each page, so a kill at any moment goes on from the last
 * page; a page that came twice writes the same rows again. A state that wants to be left alone ends a run, and the next one
 * begins no sooner than it said.
 */
export function createInventorySync(options: InventorySyncOptions): InventorySync {
  const { timers, clock, random, policy, log } = options;
  let isRunning = false;
  let running: Promise<boolean> | null = null;
  let failures = 0;
  let quietUntilMs = 0;
  let cancel: () => void = () => undefined;

  function refresh(): Promise<boolean> {
    running ??= download();
    return running;
  }

  async function download(): Promise<boolean> {
    const advice = hearAdvice(options.port);
    try {
      return await downloadAll({ ...options, port: advice.port });
    } finally {
      quietUntilMs = clock.monotonicMs() + Math.min(advice.retryAfterMs(), policy.retryAfterCapMs);
      running = null;
    }
  }

  function quietMs(): number {
    return quietUntilMs - clock.monotonicMs();
  }

  function cycle(): void {
    // Somebody wanted it now meanwhile, and was told to wait.
    if (quietMs() > 0) {
      cancel = timers.after(quietMs(), cycle);
      return;
    }
    refresh()
      .then(isDone => {
        failures = isDone ? 0 : failures + 1;
      })
      .catch((fault: unknown) => {
        failures += 1;
        log.error('inventory.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
      })
      .finally(() => {
        if (isRunning) cancel = timers.after(Math.max(delayMs(), quietMs()), cycle);
      });
  }

  function delayMs(): number {
    if (failures === 0) return policy.inventoryEveryMs;
    const limits = { baseMs: policy.reconnectBaseMs, capMs: policy.inventoryEveryMs };
    return Math.max(policy.reconnectBaseMs, backoffMs(failures, random(), limits));
  }

  return {
    start: () => {
      if (isRunning) return;
      isRunning = true;
      cycle();
    },
    stop: () => {
      isRunning = false;
      cancel();
    },
    refresh,
  };
}

async function downloadAll(options: InventorySyncOptions): Promise<boolean> {
  const { db, port, clock, log, policy, onProgress } = options;
  const marks = await port.checkSync();
  if (retryAfterOf(marks) > 0) return false;
  const mark = marks.kind === 'answered' ? marks.value.inventory : null;
  let cursor = findCursor(db);
  const kind = cursor === null ? 'full' : 'incremental';
  const from = cursor;
  let firstCursor: string | null = null;
  let rows = 0;
  let gaps = 0;
  const unreadable: string[] = [];
  for (;;) {
    const answer = await port.listInventory(cursor);
    if (answer.kind !== 'answered') return false;
    const page: InventoryPage = answer.value;
    if (isGap(cursor, page)) {
      gaps += 1;
      log.warn('inventory.gap', { gaps });
      if (gaps > policy.inventoryGapRetries) return startOver(options);
      continue;
    }
    gaps = 0;
    const next = cursorAfter(cursor, page);
    const toSave = { packages: page.packages, cursor: next, from: cursor, isLast: !page.hasMore, at: clock.now() };
    // Somebody's word on a sale asked for everything anew while this page was on its way.
    if (!saveInventoryPage(db, toSave)) return downloadAll(options);
    cursor = next;
    crashPoint('inventory-saved');
    firstCursor ??= from ?? cursor;
    rows += page.packages.length;
    unreadable.push(...page.unreadable);
    const fraction = page.hasMore ? progressOf(firstCursor, cursor, mark) : 1;
    onProgress({ kind, rows, fraction, isDone: !page.hasMore, unreadable: [...unreadable] });
    if (!page.hasMore) return true;
  }
}

/** The same hole again and again: the next run reads everything, since nothing says what this cursor has skipped. */
function startOver({ db, clock }: InventorySyncOptions): false {
  resetInventoryCursor(db, clock.now());
  return false;
}
