import { expect, it } from 'vitest';
import { type AskedSales, saleDimensions } from '../../../db/repositories/sale-dimensions';
import { indexSales } from '../../../db/transactions/index-sales';
import { aStoreOfHistories, everySaleListed, packages, writeHistory } from '../../support/sale-scenes';
import { t0 } from '../../support/store';

const nothing: AskedSales = { ...everySaleListed, packages: [], isProduct: null, hits: null };

function dimensions(asked: Partial<AskedSales>) {
  const store = aStoreOfHistories();
  const scene = { hour: 0, operator: 0, patient: 0, goods: [0, 2], status: 'queued', isAfterGap: false } as const;
  writeHistory(store, [scene]);
  indexSales(store.db, 9, () => false);
  return saleDimensions(store.db, { ...nothing, ...asked }).map(({ streams, probe, lags, isGathered }) => ({
    streams: streams.length,
    isProbed: probe !== null,
    lags,
    isGathered,
  }));
}

it('is nothing where nothing is asked, and days are no matter of entries', () => {
  expect([dimensions({}), dimensions({ from: everySaleListed.from })]).toEqual([[], []]);
});

it.each<[string, Partial<AskedSales>, object]>([
  ['a package', { packages: [[packages[0]?.barcode ?? '']] }, { streams: 1, isProbed: true, lags: true }],
  ['a package that was never sold', { packages: [['9']] }, { streams: 0, isProbed: true, lags: true }],
  ['a product', { isProduct: name => /e/.test(name) }, { streams: 2, isProbed: true, lags: true }],
  ['an operator', { operatorId: 'user-ana' }, { streams: 1, isProbed: true, lags: true }],
  ['an amount', { leastCents: 5_000, mostCents: 6_000 }, { streams: 1, isProbed: true, lags: true }],
  ['a patient', { patientId: 'patient-1' }, { streams: 1, isProbed: true, lags: false }],
  ['states of reports', { statuses: ['checking', 'refused'] }, { streams: 2, isProbed: true, lags: false }],
  [
    'what was typed',
    { hits: { patientIds: ['patient-1'], saleIds: ['sale-1'], moments: [t0] } },
    { streams: 2, isProbed: true, lags: false, isGathered: true },
  ],
  ['voids and called-off reports', { statuses: ['voided'] }, { streams: 2, isProbed: true, lags: false }],
  [
    'voids beside what nobody reports',
    { statuses: ['voided', 'not-reported'] },
    { streams: 3, isProbed: true, lags: false },
  ],
])('walks along %s', (_, asked, expected) => {
  expect(dimensions(asked)).toEqual([{ isGathered: false, ...expected }]);
});

it('reads the sales of every status from an index, in its order', () => {
  const { db } = aStoreOfHistories();
  const [asked] = saleDimensions(db, { ...nothing, statuses: ['queued', 'refused', 'not-reported', 'voided'] });
  const plans = asked?.streams.map(({ sql, values }) =>
    db
      .prepare<(string | number)[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT DISTINCT m.sold_at FROM ${sql} AND m.sold_at BETWEEN ? AND ? ORDER BY m.sold_at DESC LIMIT ?`,
      )
      .all(...values, 0, 1, 1)
      .map(({ detail }) => detail.replace(/ \(.*$/, '')),
  );
  expect(plans).toEqual([
    ['SEARCH m USING COVERING INDEX outbox_by_state'],
    ['SEARCH m USING COVERING INDEX outbox_by_state'],
    ['SEARCH m USING COVERING INDEX sale_not_reported'],
    ['SEARCH m USING COVERING INDEX undo_voided_sale'],
    ['SEARCH m USING COVERING INDEX outbox_by_state'],
  ]);
});
