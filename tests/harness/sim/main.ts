import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type Order, serveOrders } from './batch';
import { FileDisk } from './file-disk';
import { readOptions } from './options';
import { play } from './play';
import { describe, record } from './results';
import { add, emptyTally, type Tally } from './tally';

const batchSize = 50;
/** Of the unknown sales that the state can be asked about, one in so many may need a person; of fewer than that, one. */
const onePersonIn = 100;

if (isMainThread) process.exitCode = await main();
else if (parentPort !== null) serveOrders(parentPort);

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), availableParallelism());
  if (options.trace !== null) return tell(options.trace);
  const orders: Order[] = [];
  for (let from = options.from; from <= options.to; from += batchSize) {
    orders.push({ from, to: Math.min(options.to, from + batchSize - 1) });
  }
  const total = emptyTally();
  const started = performance.now();
  const playOrder = async (worker: Worker, order: Order): Promise<void> => {
    const begun = performance.now();
    const tally = await answerOf(worker, order);
    record(process.cwd(), { tier: options.tier, ...order, ms: Math.round(performance.now() - begun) }, tally);
    add(total, tally);
    for (const { seed, violations } of tally.failures) {
      console.log(`seed ${seed}: ${violations.join('; ')}\n  npm run sim -- --trace ${seed}`);
    }
  };
  const work = async (): Promise<void> => {
    const worker = new Worker(fileURLToPath(import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    for (let order = orders.shift(); order !== undefined; order = orders.shift()) await playOrder(worker, order);
    worker.postMessage(null);
  };
  await Promise.all(Array.from({ length: options.workers }, work));
  console.log(`${describe(total)} (${Math.round((performance.now() - started) / 1000)} s)`);
  console.log(`put to review: ${JSON.stringify(total.reasons)}`);
  return isGood(total) ? 0 : 1;
}

function isGood(total: Tally): boolean {
  const isTooMany = total.unknownsForPerson * onePersonIn > Math.max(onePersonIn, total.unknowns);
  if (isTooMany) console.log('Too many unknown sales need a person.');
  return total.failures.length === 0 && !isTooMany;
}

/** A thread plays one batch after the other: what it has compiled once serves all of them. */
function answerOf(worker: Worker, order: Order): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`A thread ended with ${code} and said nothing.`));
    worker.once('message', (tally: Tally) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(tally);
    });
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.postMessage(order);
  });
}

async function tell(seed: number): Promise<number> {
  const disk = new FileDisk();
  try {
    const played = await play(seed, disk, line => console.log(line));
    console.log(JSON.stringify(played));
    return played.violations.length === 0 ? 0 : 1;
  } finally {
    disk.close();
  }
}
