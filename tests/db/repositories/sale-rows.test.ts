import { expect, it } from 'vitest';
import { readAtMoments, readUnindexed, walkSales } from '../../../db/repositories/sale-rows';
import { aStoreOfHistories, type SaleScene, writeHistory } from '../../support/sale-scenes';

const scene: SaleScene = { hour: 0, operator: 0, patient: 0, goods: [0], status: 'queued', isAfterGap: false };
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const reading = { where: [], isMeant: null, limit: 9 };

function threeSales() {
  const store = aStoreOfHistories();
  const sales = writeHistory(store, [scene, { ...scene, hour: 2 }, { ...scene, hour: 1, operator: 1 }]);
  return { db: store.db, moments: sales.map(({ soldAt }) => soldAt) };
}

it('reads newest first along the days, at moments, and by number, and no more than is wanted', () => {
  const { db, moments } = threeSales();
  const [first = 0, second = 0] = moments;
  expect(ids(walkSales(db, { ...reading, limit: 2 }))).toEqual(['sale-2', 'sale-3']);
  expect(ids(readAtMoments(db, reading, [[second], [first]]))).toEqual(['sale-2', 'sale-1']);
  expect(ids(readUnindexed(db, reading, [{ terminalId: 'REG-2', first: 2, last: 9 }]))).toEqual(['sale-2', 'sale-3']);
});

it('goes on until enough of them are meant', () => {
  const { db, moments } = threeSales();
  const isMeant = (row: { readonly operator_name: string }) => row.operator_name === 'Ana Ruiz';
  const meant = { ...reading, isMeant };
  expect(ids(walkSales(db, meant))).toEqual(['sale-2', 'sale-1']);
  expect(ids(readAtMoments(db, { ...meant, limit: 1 }, [[moments[2] ?? 0], [moments[0] ?? 0]]))).toEqual(['sale-1']);
  expect(ids(readUnindexed(db, meant, [{ terminalId: 'REG-2', first: 1, last: 3 }]))).toEqual(['sale-2', 'sale-1']);
});

it('asks every row for what else is asked of it', () => {
  const { db } = threeSales();
  const where = [{ sql: '+sale.operator_id = ?', values: ['user-ben'] }];
  expect(ids(walkSales(db, { ...reading, where }))).toEqual(['sale-3']);
});
