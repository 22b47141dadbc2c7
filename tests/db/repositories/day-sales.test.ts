import { expect, it } from 'vitest';
import { listHourSales, sumGivenBack } from '../../../db/repositories/day-sales';
import { later, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { someMerchandise } from '../../support/store-values';
import { anOpenTill } from '../../support/tills';

const hour = 3_600_000;
const shirt = (sequence: number, soldAt: number) => ({
  ...{ sequence, soldAt: later(soldAt), items: [someMerchandise()], tillSessionId: 'till-1' },
});

it('adds sales up by the hour, and leaves out hours without any and what was sold before', () => {
  const store = aShop();
  anOpenTill(store.db);
  for (const [index, at] of [-1, 0, hour - 1, 2 * hour].entries()) sell(store, shirt(index + 1, at));
  expect(listHourSales(store.db, t0)).toEqual([
    { at: t0, count: 2, totalCents: 4_000 },
    { at: later(2 * hour), count: 1, totalCents: 2_000 },
  ]);
});

it('adds up what went back, for what was undone and for what the state refused', () => {
  const store = aShop();
  anOpenTill(store.db);
  sell(store, shirt(1, 0));
  sell(store, shirt(2, 1));
  store.db.exec(`
    INSERT INTO tender_reversal VALUES ('sale-1', 1, 2000, NULL, 'till-1', ${later(5)}, 'user-ana');
    INSERT INTO undo VALUES ('u-1', 'u-1', 'u-1', 'REG-2', 9, 'sale-2', 'refund', 'rung-in-error', NULL, '', ${later(6)}, 'user-ana',
      NULL, NULL, NULL, 'till-1', 0, 0, 0, 'done', ${later(1)});
    INSERT INTO undo_tender VALUES ('u-1', 1, 'cash', 500, NULL, 'till-1');
  `);
  expect([sumGivenBack(store.db, t0), sumGivenBack(store.db, later(6)), sumGivenBack(store.db, later(7))]).toEqual([
    ...[2_500, 500, 0],
  ]);
});
