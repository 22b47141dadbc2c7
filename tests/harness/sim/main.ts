import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { playBatch } from './batch';
import { Disk } from './disk';
import { readOptions } from './options';
import { play } from './play';
import { describe, record } from './results';
import { add, emptyTally, type Tally } from './tally';

type Order = { readonly from: number; readonly to: number };

const batchSize = 25;
/** Of the unknown sales that the state can be asked about, as many at least must need nobody. */
const leastResolved = 0.99;

if (isMainThread) process.exitCode = await main();
else parentPort?.postMessage(await playBatch((workerData as Order).from, (workerData as Order).to));

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), availableParallelism());
  if (options.trace !== null) return tell(options.trace);
  const orders: Order[] = [];
  for (let from = options.from; from <= options.to; from += batchSize) {
    orders.push({ from, to: Math.min(options.to, from + batchSize - 1) });
  }
  const total = emptyTally();
  const started = performance.now();
  const work = async (): Promise<void> => {
    for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
      const begun = performance.now();
      const tally = await inThread(order);
      record(process.cwd(), { tier: options.tier, ...order, ms: Math.round(performance.now() - begun) }, tally);
      add(total, tally);
      for (const { seed, violations } of tally.failures) {
        console.log(`seed ${seed}: ${violations.join('; ')}\n  npm run sim -- --trace ${seed}`);
      }
    }
  };
  await Promise.all(Array.from({ length: options.workers }, work));
  console.log(`${describe(total)} (${Math.round((performance.now() - started) / 1000)} s)`);
  console.log(`put to review: ${JSON.stringify(total.reasons)}`);
  return isGood(total) ? 0 : 1;
}

function isGood(total: Tally): boolean {
  const resolved = total.unknowns - total.unknownsForPerson;
  if (resolved < leastResolved * total.unknowns) console.log('Too many unknown sales need a person.');
  return total.failures.length === 0 && resolved >= leastResolved * total.unknowns;
}

/** A thread for each batch: what a world leaves behind goes with it. */
function inThread(order: Order): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`A thread ended with ${code} and said nothing.`)));
  });
}

async function tell(seed: number): Promise<number> {
  const disk = new Disk();
  try {
    const played = await play(seed, disk, line => console.log(line));
    console.log(JSON.stringify(played));
    return played.violations.length === 0 ? 0 : 1;
  } finally {
    disk.close();
  }
}
