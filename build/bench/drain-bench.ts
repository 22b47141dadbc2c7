import { performance } from 'node:perf_hooks';
import { findPatientByRegistryId } from '../../db/repositories/patients';
import { saveCardKey } from '../../db/transactions/save-snapshot';
import { nodeTimers } from '../../electron/biotrack/node-timers';
import { systemClock, systemIds, systemRandom } from '../../electron/shell/system-ports';
import type { OpenData } from '../../electron/startup/open-data';
import { createSyncLoop, type SyncLoop } from '../../electron/sync/sync-loop';
import { syncPolicyFor } from '../../shared/sync/sync-policy';
import { createBaskets, linesPerSale } from './baskets';
import { type Checkout, cardIdOf, openCheckout, silentLog } from './checkout';
import { sleep } from './clock';
import { openFolder, provisionFolder, stockFolder } from './data-folder';
import type { Row } from './row';
import { summarize } from './samples';
import { startState } from './state-process';
import { stateWorld } from './state-world';
import type { Workshop } from './workshop';

const shelf = 2_000;
const patienceMs = 120_000;

/**
 * What stood in the outbox before this program is looked for at the state before it goes out (shared/sync/inherited-report.ts), so
 * it matters who has queued it.
 */
const queues = {
  /** This program, while the line was down. */
  running: 'queue-drain',
  /** The program before this one; the machine has been on since. */
  restarted: 'queue-drain-restart',
  /** Whoever it was, before the machine was switched on. */
  'switched-on': 'queue-drain-machine',
} as const;

type Queue = keyof typeof queues;

/**
 * The queue after an outage, one report in flight, against a state without limits. A sale's own cost is the time that the
 * event loop was at work for it - claim, codec, HTTP, two durable commits - and not the time that it waited for the
 * state, which is another process.
 */
export async function benchDrain(shop: Workshop): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const queue of ['running', 'restarted', 'switched-on'] as const) rows.push(await benchQueue(shop, queue));
  return rows;
}

async function benchQueue(shop: Workshop, queue: Queue): Promise<Row> {
  const name = queues[queue];
  const count = shop.samples(400);
  const folder = shop.folder(name);
  const cardIds = Array.from({ length: count }, (_, index) => cardIdOf(index + 1));
  const state = await startState(folder, stateWorld(shelf, cardIds));
  const data = openFolder(folder);
  try {
    await provisionFolder(data, { stateUrl: state.url, scannerPort: null });
    stockFolder(data, shelf);
    const checkout = openCheckout(data);
    const cost = createOwnCost();
    if (queue === 'restarted') await startAndStop(createLoop(data, checkout, cost));
    const running = queue === 'running' ? createLoop(data, checkout, cost) : null;
    await queueSales(data, checkout, count);
    const wallMs = await drain(data, running ?? createLoop(data, checkout, cost), cost, count);
    const figures = {
      ...summarize(cost.samples),
      ...{ mean: sum(cost.samples) / count, wall: wallMs / count, lines: linesPerSale },
    };
    return { name, unit: 'ms', figures, budget: { mean: 3 } };
  } finally {
    data.close();
    await state.stop();
  }
}

/** With a card key each, as every sale has one that was just validated. */
async function queueSales(data: OpenData, checkout: Checkout, count: number): Promise<void> {
  const nextBasket = createBaskets(shelf, 10);
  for (let sale = 1; sale <= count; sale += 1) {
    checkout.complete(checkout.prepare(nextBasket()));
    const card = await checkout.port.lookUpCard(cardIdOf(sale), null);
    const patientId = findPatientByRegistryId(data.store.db, cardIdOf(sale))?.id;
    if (card.kind !== 'answered' || patientId === undefined) throw new Error('The state does not know a customer.');
    const { cardKey, cardKeyExpiresAt } = card.value;
    saveCardKey(data.store.db, { patientId, cardKey, cardKeyExpiresAt });
  }
}

type OwnCost = { readonly samples: readonly number[]; begin(): void; told(saleId: string): void };

function createOwnCost(): OwnCost {
  const samples: number[] = [];
  const begun = new Set<string>();
  let workedMs = 0;
  return {
    samples,
    begin: () => {
      workedMs = performance.eventLoopUtilization().active;
    },
    // Told twice for each sale: when its attempt begins, and when its answer has been written down.
    told: saleId => {
      if (!begun.has(saleId)) {
        begun.add(saleId);
        return;
      }
      const worked = performance.eventLoopUtilization().active;
      samples.push(worked - workedMs);
      workedMs = worked;
    },
  };
}

function createLoop(data: OpenData, checkout: Checkout, cost: OwnCost): SyncLoop {
  const { db } = data.store;
  return createSyncLoop({
    ...{ db, port: checkout.port, clock: systemClock, timers: nodeTimers, random: systemRandom, ids: systemIds },
    log: silentLog,
    policy: { ...syncPolicyFor('test'), maxInFlight: 1 },
    onStatus: () => undefined,
    onChange: cost.told,
  });
}

async function startAndStop(loop: SyncLoop): Promise<void> {
  loop.start();
  await loop.stop();
}

async function drain(data: OpenData, loop: SyncLoop, cost: OwnCost, count: number): Promise<number> {
  const start = performance.now();
  cost.begin();
  loop.start();
  while (cost.samples.length < count && performance.now() - start < patienceMs) await sleep(20);
  const wallMs = performance.now() - start;
  await loop.stop();
  const accepted = data.store.db.prepare<[], { entries: number }>(
    `SELECT count(*) AS entries FROM outbox WHERE state = 'accepted'`,
  );
  if (accepted.get()?.entries !== count) throw new Error('Not every sale was accepted by the state.');
  return wallMs;
}

const sum = (samples: readonly number[]): number => samples.reduce((total, sample) => total + sample, 0);
