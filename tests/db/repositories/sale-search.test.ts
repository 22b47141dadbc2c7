import { expect, it } from 'vitest';
import { findHits, isHit, momentsOf, type SaleHits } from '../../../db/repositories/sale-search';
import { aStoreOfHistories, writeHistory } from '../../support/sale-scenes';
import { type TestStore, t0 } from '../../support/store';

const hourMs = 3_600_000;

/** One sale an hour: Paula's, José's, a shirt of nobody's, and after a number without a sale José's again. */
function aStoreOfFour(): TestStore {
  const store = aStoreOfHistories();
  const scene = { operator: 0, patient: 1, goods: [0], status: 'synced', isAfterGap: false } as const;
  writeHistory(store, [
    { ...scene, hour: 1, patient: 0, status: 'queued' },
    { ...scene, hour: 2 },
    { ...scene, hour: 3, goods: [] },
    { ...scene, hour: 4, isAfterGap: true },
  ]);
  return store;
}

const found = (search: string): SaleHits | null => findHits(aStoreOfFour().db, search);
const sales = (...numbers: readonly (readonly [number, number])[]) => ({
  saleIds: numbers.map(([number]) => `sale-${number}`),
  moments: numbers.map(([, hour]) => t0 + hour * hourMs),
});

it('asks for nothing where nothing was typed that could be found', () => {
  expect([found(''), found('  '), found('--')]).toEqual([null, null, null]);
});

it.each<[string, string, SaleHits]>([
  ['a number as it was read out', ' 5 ', { patientIds: [], ...sales([5, 4]) }],
  ['a number that made no sale', '4', { patientIds: [], ...sales() }],
  ['the beginning of references', 'REG-2-00000', { patientIds: [], ...sales([1, 1], [2, 2], [3, 3], [5, 4]) }],
  ['a whole reference', 'REG-2-000003-7K3QX', { patientIds: [], ...sales([3, 3]) }],
  ['a number of the state', '882', { patientIds: [], ...sales([2, 2]) }],
  ['words of a name, without their accents', 'pena jos', { patientIds: ['patient-2'], ...sales() }],
  ['a card', 'ptest', { patientIds: ['patient-1'], ...sales() }],
])('finds %s', (_, typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

it('knows a sale by its patient or by itself, and every moment of both', () => {
  const { db } = aStoreOfFour();
  const hits: SaleHits = { patientIds: ['patient-2'], ...sales([1, 1]) };
  const { sql, values } = isHit(hits, 'one');
  const ids = db
    .prepare<(string | number)[], { id: string }>(`SELECT id FROM sale AS one WHERE ${sql} ORDER BY id`)
    .all(...values);
  const moments = momentsOf(hits).map(stream =>
    db.prepare<(string | number)[], { sold_at: number }>(`SELECT m.sold_at FROM ${stream.sql}`).all(...stream.values),
  );
  expect(ids.map(({ id }) => id)).toEqual(['sale-1', 'sale-2', 'sale-5']);
  expect(moments.map(rows => rows.map(row => (row.sold_at - t0) / hourMs).sort())).toEqual([[1], [2, 4]]);
});
