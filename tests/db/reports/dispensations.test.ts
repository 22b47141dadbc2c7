import { expect, it } from 'vitest';
import type { Cents, CivilDate, Quantity } from '../../../shared/kernel/units';
import { aFewDays, anAsk, answered } from '../../support/report-scenes';
import type { TestStore } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

const thc = (amount: number) => ({ amount, unit: 'ug_thc' });
const day = { from: '2026-03-10' as CivilDate, to: '2026-03-10' as CivilDate };

it('adds up what was dispensed by route, what the state has apart from what is on its way; refused sales are none', () => {
  expect(answered(aFewDays().db, anAsk('dispensations'))).toEqual([
    ['EDIBLE', 'MEDICAL', thc(0), thc(500_000), thc(0), thc(0), 100, 1],
    ['INHALATION', 'MEDICAL', thc(500_000), thc(0), thc(0), thc(500_000), 100, 1],
  ]);
});

function aShopWithUndo(kind: 'void' | 'restock' | 'refund' | 'correct', quantity = 100): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  const money = { amountCents: 4_500 as Cents, taxCents: 0 as Cents, unitPriceCents: null };
  writeUndo(store, 1, { kind, lines: [{ number: 1, quantity: quantity as Quantity, ...money }] });
  return store;
}

const amounts = (store: TestStore) =>
  answered(store.db, anAsk('dispensations', { days: day })).map(row => row.slice(2, 6));

it.each([
  ['void', 100, 500_000],
  ['restock', 100, 500_000],
  ['restock', 33, 165_000],
  ['refund', 100, 0],
  ['correct', 100, 0],
] as const)('takes off what a %s of %i took back, once the state has done it', (kind, quantity, back) => {
  const store = aShopWithUndo(kind, quantity);
  const none = [thc(500_000), thc(0), thc(0), thc(500_000)];
  expect(amounts(store)).toEqual([none]);
  acceptUndoOf(store);
  expect(amounts(store)).toEqual([[thc(500_000), thc(0), thc(back), thc(500_000 - back)]]);
});
