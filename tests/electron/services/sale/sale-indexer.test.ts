import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyLog } from '../../../../db/empty-log';
import { listUnindexed } from '../../../../db/repositories/unindexed-sales';
import { createSaleIndexer } from '../../../../electron/services/sale/sale-indexer';
import { aStoreOfHistories, type SaleScene, writeHistory } from '../../../support/sale-scenes';
import { rowsOf, t0 } from '../../../support/store';
import { aLog, ManualTime } from '../../../support/sync/ports';

const scene: SaleScene = { hour: 0, operator: 0, patient: 0, goods: [0], status: 'queued', isAfterGap: false };

function anIndexer(sales: number) {
  const store = aStoreOfHistories();
  writeHistory(
    store,
    Array.from({ length: sales }, (_, hour) => ({ ...scene, hour })),
  );
  const time = new ManualTime(t0);
  const log = aLog();
  const make = () => createSaleIndexer({ db: store.db, clock: time.clock, timers: time.timers, log });
  const left = () => listUnindexed(store.db).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return { store, time, log, make, left };
}

it('waits until nobody has sold for a while, and then goes on to the end, a few at a time', async () => {
  const { time, make, left } = anIndexer(20);
  const indexer = make();
  indexer.start();
  await time.advance(4_000);
  indexer.busy();
  await time.advance(4_900);
  expect(left()).toBe(20);
  await time.advance(100);
  expect(left()).toBe(16);
  await time.advance(80);
  expect(left()).toBe(10);
  await time.advance(1_000);
  expect(left()).toBe(0);
});

it('moves what each run wrote from the log into the file, in a turn of its own', async () => {
  const { store, time, make, left } = anIndexer(20);
  emptyLog(store.db);
  const file = () => readFileSync(store.path);
  const before = file();
  make().start();
  await time.advance(5_000);
  expect([left(), file().equals(before)]).toEqual([16, true]);
  await time.advance(40);
  expect([left(), file().equals(before)]).toEqual([16, false]);
});

it('is put off for a minute at most where somebody sells all day', async () => {
  const { time, make, left } = anIndexer(20);
  const indexer = make();
  indexer.start();
  const sellFor = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 2) {
      indexer.busy();
      await time.advance(2_000);
    }
    return left();
  };
  expect([await sellFor(60), await sellFor(10)]).toEqual([20, 0]);
});

it('stops in the middle, and the next start goes on where it stopped', async () => {
  const { time, make, left } = anIndexer(20);
  const first = make();
  first.start();
  await time.advance(5_000);
  first.stop();
  await time.advance(60_000);
  expect(left()).toBe(16);
  make().start();
  await time.advance(6_000);
  expect(left()).toBe(0);
});

it('says that it could not, and tries again', async () => {
  const { store, time, log, make, left } = anIndexer(2);
  store.db.exec(`CREATE TRIGGER no_mark BEFORE INSERT ON facet_mark BEGIN SELECT RAISE(ABORT, 'full'); END`);
  make().start();
  await time.advance(5_000);
  expect([log.lines, left()]).toEqual([['history.unindexed {"fault":"StoreFault"}'], 2]);
  store.db.exec('DROP TRIGGER no_mark');
  await time.advance(60_000);
  expect([left(), rowsOf(store, 'SELECT last FROM facet_mark')]).toEqual([0, [{ last: 2 }]]);
});

it('takes on fewer where they took long', async () => {
  const { store, time, left } = anIndexer(20);
  const clock = { monotonicMs: slowClock() };
  createSaleIndexer({ db: store.db, clock, timers: time.timers, log: aLog() }).start();
  await time.advance(5_000);
  expect(left()).toBe(19);
  await time.advance(80);
  expect(left()).toBe(18);
});

/** Every look at it finds ten milliseconds gone. */
function slowClock(): () => number {
  let now = 0;
  return () => {
    now += 10;
    return now;
  };
}
