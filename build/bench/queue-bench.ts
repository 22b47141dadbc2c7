import { listDueEntries, listUnknown, nextDueAt } from '../../db/repositories/outbox';
import { countByState } from '../../db/repositories/outbox-counts';
import { listQueue, unsettledStates } from '../../db/repositories/queue';
import { unfiltered } from '../../db/repositories/sale-filter';
import { listSales } from '../../db/repositories/sale-list';
import { getStatusCounts } from '../../db/repositories/status';
import { recordQueueSample } from '../../db/transactions/record-queue-sample';
import { readQueueDay } from '../../electron/services/queue/queue-day';
import { systemClock } from '../../electron/shell/system-ports';
import type { OpenData } from '../../electron/startup/open-data';
import { mostQueueRows } from '../../shared/ipc/queue-views';
import type { Instant } from '../../shared/kernel/units';
import { openFolder } from './data-folder';
import { millionSales, type StoreSize } from './large-store/size';
import type { Row } from './row';
import { summarize } from './samples';
import { zone } from './setup';
import type { Workshop } from './workshop';

/** As the loop asks: what may be in flight, and as much again for what is held. */
const wanted = 8;
const page = 51;

/** What a queue this long adds to every round of the sending, and to opening the screens that show it. */
export async function benchQueue(shop: Workshop): Promise<readonly Row[]> {
  const rows = [];
  for (const queuedFor of ['everyone', 'one-patient'] as const) rows.push(...(await measure(shop, queuedFor)));
  return rows;
}

/** A queue of ten thousand, be it of as many customers or of one. */
export function longQueue(shop: Workshop, queuedFor: StoreSize['queuedFor']): StoreSize {
  const queued = shop.isQuick ? 500 : 10_000;
  return { ...millionSales, sales: 2 * queued, packages: shop.shelf, patients: queued, queued, queuedFor };
}

async function measure(shop: Workshop, queuedFor: StoreSize['queuedFor']): Promise<readonly Row[]> {
  const size = longQueue(shop, queuedFor);
  const { store, close } = openFolder(await shop.largeFolder(`queue-${queuedFor}`, size));
  const { db } = store;
  const times = (call: () => unknown): readonly number[] =>
    Array.from({ length: shop.samples(400) }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    });
  const row = (name: string, call: () => unknown, p99: number): Row => {
    return {
      name: `${name}-${queuedFor}`,
      unit: 'ms',
      figures: { ...summarize(times(call)), queued: size.queued },
      budget: { p99 },
    };
  };
  const all = unfiltered(zone);
  const [middle = null] = listQueue(db, unsettledStates, null, size.queued / 2)
    .map(({ saleId }) => saleId)
    .slice(-1);
  noteDay(db);
  const context = { db, clock: systemClock, config: { store: { zone } } };
  try {
    return [
      row('queue-due', () => [listUnknown(db, systemClock.now()), listDueEntries(db, systemClock.now(), wanted)], 2),
      row('queue-counted', () => [getStatusCounts(db), countByState(db), nextDueAt(db)], 16),
      row('queue-screen', () => listQueue(db, unsettledStates, null, page), 50),
      row('queue-filtered', () => unsettledStates.map(state => listQueue(db, [state], null, page)), 50),
      row('queue-scrolled', () => listQueue(db, unsettledStates, middle, mostQueueRows), 16),
      row('queue-chart', () => readQueueDay(context), 16),
      row(
        'queue-in-sales',
        () => [listSales(db, all, page), listSales(db, { ...all, statuses: ['queued'] }, page)],
        50,
      ),
    ];
  } finally {
    close();
  }
}

/** A whole day that was noted every minute. */
function noteDay(db: OpenData['store']['db']): void {
  const now = systemClock.now();
  for (let minute = 1_440; minute > 0; minute -= 1) {
    const at = (now - minute * 60_000) as Instant;
    recordQueueSample(db, { at, waiting: minute * 7, medianMs: 200 + minute }, 0 as Instant);
  }
}
