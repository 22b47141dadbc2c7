import { existsSync, statSync } from 'node:fs';
import type { OpenData } from '../../electron/startup/open-data';
import type { StatePackage } from '../../shared/catalog/sellable-item';
import { createBaskets, linesPerSale } from './baskets';
import { type Checkout, openCheckout } from './checkout';
import { openDiskYardstick } from './disk-yardstick';
import type { Row } from './row';
import { median, summarize } from './samples';
import type { Workshop } from './workshop';

/**
 * One press on Complete sale, as the main process does it. `durable-commit` is the writing: sale, lines, tender, stock,
 * ledger, outbox and audit, until they are on the disk; `complete-sale` is all of it, with reading the facts and
 * deciding anew. Each is measured right after one fdatasync of as many bytes on the same disk, so that whatever else the
 * disk does slows both.
 */
export async function benchCommit(shop: Workshop): Promise<readonly Row[]> {
  return shop.withStock('commit', data => {
    const checkout = openCheckout(data);
    const nextBasket = createBaskets(shop.shelf, 5);
    const bytes = bytesPerSale(data, checkout, nextBasket);
    const yardstick = openDiskYardstick(shop.folder('yardstick'));
    const [whole, writes, syncs]: [number[], number[], number[]] = [[], [], []];
    for (let sale = 0; sale < shop.samples(400); sale += 1) {
      const ready = checkout.prepare(nextBasket());
      syncs.push(yardstick.write(bytes));
      const start = performance.now();
      checkout.complete(ready);
      whole.push(performance.now() - start);
      writes.push(checkout.writingMs());
    }
    yardstick.close();
    const against = { fdatasync: median(syncs), bytes, lines: linesPerSale };
    const ratioOf = (times: readonly number[]) => median(times) / against.fdatasync;
    const commit = { ...summarize(writes), ratio: ratioOf(writes), ...against };
    const press = { ...summarize(whole), ratio: ratioOf(whole), ...against };
    return [
      { name: 'durable-commit', unit: 'ms', figures: commit, budget: { ratio: 3 } },
      { name: 'complete-sale', unit: 'ms', figures: press, budget: {} },
    ];
  });
}

/** How much the log grows by a sale: measured on sales that do not count, with a log that starts empty. */
function bytesPerSale(data: OpenData, checkout: Checkout, nextBasket: () => readonly StatePackage[]): number {
  const log = `${data.store.path}-wal`;
  const logBytes = () => (existsSync(log) ? statSync(log).size : 0);
  const grown = Array.from({ length: 15 }, () => {
    const ready = checkout.prepare(nextBasket());
    data.store.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    const before = logBytes();
    checkout.complete(ready);
    return logBytes() - before;
  });
  return median(grown);
}
