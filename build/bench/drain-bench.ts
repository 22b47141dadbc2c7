import { performance } from 'node:perf_hooks';
import { findPatientByRegistryId } from '../../db/repositories/patients';
import { saveCardKey } from '../../db/transactions/save-snapshot';
import { nodeTimers } from '../../electron/biotrack/node-timers';
import { systemClock, systemIds, systemRandom } from '../../electron/shell/system-ports';
import type { OpenData } from '../../electron/startup/open-data';
import { createSyncLoop } from '../../electron/sync/sync-loop';
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
 * The queue after an outage, one report in flight, against a state without limits. A sale's own cost is the time that the
 * event loop was at work for it - claim, codec, HTTP, two durable commits - and not the time that it waited for the
 * state, which is another process.
 */
export async function benchDrain(shop: Workshop): Promise<readonly Row[]> {
  const count = shop.samples(400);
  const folder = shop.folder('drain');
  const state = await startState(
    folder,
    stateWorld(
      shelf,
      Array.from({ length: count }, (_, index) => cardIdOf(index + 1)),
    ),
  );
  const data = openFolder(folder);
  try {
    await provisionFolder(data, { stateUrl: state.url, scannerPort: null });
    stockFolder(data, shelf);
    const checkout = openCheckout(data);
    await queueSales(data, checkout, count);
    const { own, wallMs } = await drain(data, checkout, count);
    const figures = { ...summarize(own), mean: sum(own) / count, wall: wallMs / count, lines: linesPerSale };
    return [{ name: 'queue-drain', unit: 'ms', figures, budget: { mean: 3 } }];
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

type Drained = { readonly own: readonly number[]; readonly wallMs: number };

async function drain(data: OpenData, checkout: Checkout, count: number): Promise<Drained> {
  const { db } = data.store;
  const own: number[] = [];
  const begun = new Set<string>();
  let workedMs = 0;
  const loop = createSyncLoop({
    ...{ db, port: checkout.port, clock: systemClock, timers: nodeTimers, random: systemRandom, ids: systemIds },
    log: silentLog,
    policy: { ...syncPolicyFor('test'), maxInFlight: 1 },
    onStatus: () => undefined,
    // Told twice for each sale: when its attempt begins, and when its answer has been written down.
    onChange: saleId => {
      if (!begun.has(saleId)) {
        begun.add(saleId);
        return;
      }
      const worked = performance.eventLoopUtilization().active;
      own.push(worked - workedMs);
      workedMs = worked;
    },
  });
  const start = performance.now();
  workedMs = performance.eventLoopUtilization().active;
  loop.start();
  while (own.length < count && performance.now() - start < patienceMs) await sleep(20);
  const wallMs = performance.now() - start;
  await loop.stop();
  const accepted = db.prepare<[], { entries: number }>(
    `SELECT count(*) AS entries FROM outbox WHERE state = 'accepted'`,
  );
  if (accepted.get()?.entries !== count) throw new Error('Not every sale was accepted by the state.');
  return { own, wallMs };
}

const sum = (samples: readonly number[]): number => samples.reduce((total, sample) => total + sample, 0);
