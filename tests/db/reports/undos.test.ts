import { expect, it } from 'vitest';
import { undoneIn } from '../../../db/reports/sales-in';
import type { CivilDate, Instant, Quantity } from '../../../shared/kernel/units';
import { anAsk, answered } from '../../support/report-scenes';
import { later, type TestStore, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aBarcode } from '../../support/store-values';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(t0) as CivilDate;
const days = { from: day, to: day };
const now = later(100_000);

function aShopWithUndo(kind: 'restock' | 'void'): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, { kind, note: 'leaks', approval: { approverId: 'user-ana', reason: 'seen' } });
  return store;
}

it('lists every undoing on its day, with what came of it', () => {
  const store = aShopWithUndo('restock');
  const row = (outcome: string) => [
    ...[later(9_001), 'REG-2-000001-7K3QX', 'restock', 4_500, 'rung-in-error', outcome],
    ...['Ana Ruiz', 'Ana Ruiz', 'leaks', 'REG-2-000101-AAAAA'],
  ];
  expect(answered(store.db, anAsk('undos', { days }))).toEqual([row('waiting')]);
  const returned = { barcode: aBarcode(9_001), parentBarcode: aBarcode(29), quantity: 100 as Quantity };
  acceptUndoOf(store, { packages: [returned] });
  expect(answered(store.db, anAsk('undos', { days }))).toEqual([row('done')]);
});

it('tells a reason of the store’s own in its own words, in both languages', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  const words = { en: 'Soggy box', es: 'Caja mojada' };
  writeUndo(store, 1, { reason: 'defective', ownReason: { code: 'soggy-box', words } });
  expect(answered(store.db, anAsk('undos', { days })).map(row => row[4])).toEqual(['Soggy box / Caja mojada']);
});

it('counts the money of an undoing when it went back', () => {
  const { db } = aShopWithUndo('void');
  const stretch = (from: Instant, until: Instant) => undoneIn(db, { from, until }).map(({ cents }) => cents);
  expect([stretch(later(9_001), later(9_002)), stretch(t0, later(9_001))]).toEqual([[4_500], []]);
});

it.each([
  ['void', ['sold', 'voided'], [-100, 100]],
  ['restock', ['sold', 'put-aside'], [-100, 0]],
] as const)('follows a package through a %s, once the state has taken it', (kind, movements, quantities) => {
  const store = aShopWithUndo(kind);
  const trace = (barcode = aBarcode(29)) => answered(store.db, anAsk('package-trace', { barcode, now }));
  expect(trace().map(row => row[1])).toEqual(['sold']);
  acceptUndoOf(store);
  expect(trace().map(row => [row[1], row[2]])).toEqual(movements.map((movement, at) => [movement, quantities[at]]));
});

it('follows goods that came back under the number that the state gave them', () => {
  const store = aShopWithUndo('restock');
  const returned = { barcode: aBarcode(9_001), parentBarcode: aBarcode(29), quantity: 100 as Quantity };
  acceptUndoOf(store, { packages: [returned] });
  const trace = answered(store.db, anAsk('package-trace', { barcode: aBarcode(9_001), now }));
  expect(trace.map(row => [row[1], row[2], row[3]])).toEqual([['came-back', 100, 'REG-2-000101-AAAAA']]);
});
