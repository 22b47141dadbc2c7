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
  [
    'voids, which no moment tells',
    { statuses: ['voided', 'not-reported'] },
    { streams: 2, isProbed: false, lags: false },
  ],
])('walks along %s', (_, asked, expected) => {
  expect(dimensions(asked)).toEqual([{ isGathered: false, ...expected }]);
});
