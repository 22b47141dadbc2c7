import { expect, it } from 'vitest';
import { indexSales } from '../../../db/transactions/index-sales';
import { aStoreOfHistories, packages, type SaleScene, writeHistory } from '../../support/sale-scenes';
import { rowsOf, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';

const scene: SaleScene = { hour: 0, operator: 0, patient: 0, goods: [0, 1], status: 'queued', isAfterGap: false };

it('gives a sale an entry for who sold, about how much, and each package and name once', () => {
  const store = aStoreOfHistories();
  writeHistory(store, [scene]);
  expect(indexSales(store.db, 200, () => false)).toEqual({ numbers: 1, isDone: true });
  expect(
    rowsOf(store, 'SELECT key, sold_at, total_cents FROM facet JOIN facet_sale ON facet_id = facet.id ORDER BY key'),
  ).toEqual(
    ['a:24', `b:${packages[0]?.barcode}`, `b:${packages[1]?.barcode}`, 'n:Blue Dream Vape 0.5 g', 'o:user-ana'].map(
      key => ({ key, sold_at: t0, total_cents: 5_700 }),
    ),
  );
});

it('goes on where it stopped, whether its numbers or its time ran out', () => {
  const store = aStoreOfHistories();
  writeHistory(store, [scene, { ...scene, isAfterGap: true }, scene, scene]);
  expect(indexSales(store.db, 2, () => false)).toEqual({ numbers: 2, isDone: false });
  expect(indexSales(store.db, 9, () => true)).toEqual({ numbers: 1, isDone: false });
  expect(rowsOf(store, 'SELECT last FROM facet_mark')).toEqual([{ last: 3 }]);
  expect(indexSales(store.db, 9, () => false)).toEqual({ numbers: 2, isDone: true });
  expect(indexSales(store.db, 9, () => false)).toEqual({ numbers: 0, isDone: true });
});

it('leaves nothing behind where it could not note how far it came', () => {
  const store = aStoreOfHistories();
  writeHistory(store, [scene]);
  store.db.exec(`CREATE TRIGGER no_mark BEFORE INSERT ON facet_mark BEGIN SELECT RAISE(ABORT, 'disk'); END`);
  expect(() => indexSales(store.db, 9, () => false)).toThrow();
  expect(rowsOf(store, 'SELECT * FROM facet_sale')).toEqual([]);
  expect(rowsOf(store, 'PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
});

it('waits for no disk itself, and leaves every other commit to wait', () => {
  const store = aStoreOfHistories();
  writeHistory(store, [scene]);
  const during: unknown[] = [];
  indexSales(store.db, 9, () => false);
  writeHistory(store, [scene, scene]);
  indexSales(store.db, 9, () => during.push(...rowsOf(store, 'PRAGMA synchronous')) > 9);
  expect([during, rowsOf(store, 'PRAGMA synchronous')]).toEqual([[{ synchronous: 1 }], [{ synchronous: 2 }]]);
});

it('is no part of the transaction of a sale', () => {
  const store = aShop();
  sell(store);
  expect(rowsOf(store, 'SELECT key FROM facet')).toEqual([]);
});
