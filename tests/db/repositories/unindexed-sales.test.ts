import { expect, it } from 'vitest';
import { setFacetMark } from '../../../db/repositories/sale-facets';
import { countUnindexed, listUnindexed, numberedSales } from '../../../db/repositories/unindexed-sales';
import { aStoreOfHistories, writeHistory } from '../../support/sale-scenes';

const scene = { hour: 0, operator: 0, patient: 0, goods: [], status: 'queued', isAfterGap: true } as const;

it('says which numbers of which terminal are still to come', () => {
  const store = aStoreOfHistories();
  writeHistory(store, [scene, scene]);
  expect(listUnindexed(store.db)).toEqual([{ terminalId: 'REG-2', first: 1, last: 4 }]);
  store.db.transaction(() => setFacetMark(store.db, 'REG-2', 3));
  const rest = listUnindexed(store.db);
  expect([rest, countUnindexed(rest)]).toEqual([[{ terminalId: 'REG-2', first: 4, last: 4 }], 1]);
  store.db.transaction(() => setFacetMark(store.db, 'REG-2', 4));
  expect([listUnindexed(store.db), countUnindexed([])]).toEqual([[], 0]);
});

it('finds sales by their number, passes over numbers without a sale, and goes beyond six digits', () => {
  const store = aStoreOfHistories();
  writeHistory(store, [scene, { ...scene, isAfterGap: false }, scene]);
  store.db.exec(`UPDATE sale SET sequence = 1000000, local_ref = 'REG-2-1000000-7K3QX' WHERE sequence = 5`);
  const find = (first: number, last: number) =>
    store.db
      .prepare<[string], { id: string }>(`SELECT sale.id FROM ${numberedSales} ORDER BY sale.sequence`)
      .all(JSON.stringify([{ terminalId: 'REG-2', first, last }]))
      .map(({ id }) => id);
  expect([find(1, 2), find(3, 5), find(999_999, 1_000_000), find(100_000, 100_000)]).toEqual([
    ['sale-2'],
    ['sale-3'],
    ['sale-5'],
    [],
  ]);
});

it('goes by the reference of each number, and makes no index of all sales for it', () => {
  const store = aStoreOfHistories();
  const plan = store.db
    .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN SELECT sale.id FROM ${numberedSales}`)
    .all(JSON.stringify([{ terminalId: 'REG-2', first: 1, last: 4 }]))
    .map(({ detail }) => detail);
  expect(plan.filter(step => step.includes(' sale '))).toEqual([
    'SEARCH sale USING INDEX sqlite_autoindex_sale_3 (local_ref>? AND local_ref<?)',
  ]);
});
