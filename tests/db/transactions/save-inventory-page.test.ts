import { expect, it } from 'vitest';
import { findCursor, getInventoryState } from '../../../db/repositories/inventory';
import { findPackageByBarcode } from '../../../db/repositories/packages';
import { resetInventoryCursor, saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import type { Quantity } from '../../../shared/kernel/units';
import { aStore, later, rowsOf, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aPackage } from '../../support/store-values';

it('is harmless when it comes twice', () => {
  const store = aStore();
  const page = { packages: [aPackage()], cursor: '10', isLast: true, at: t0 };
  saveInventoryPage(store.db, page);
  const before = rowsOf(store, 'SELECT * FROM package');
  saveInventoryPage(store.db, page);
  expect(rowsOf(store, 'SELECT * FROM package')).toEqual(before);
});

it('never brings sold goods back', () => {
  const store = aShop();
  sell(store);
  saveInventoryPage(store.db, { packages: [aPackage()], cursor: '2', isLast: true, at: later(5) });
  expect(findPackageByBarcode(store.db, aBarcode(29))?.onHand).toBe(900);
});

it('moves the cursor with its page or not at all', () => {
  const { db } = aStore();
  const bad = aPackage({ onHand: -1 as Quantity });
  expect(() => saveInventoryPage(db, { packages: [aPackage(), bad], cursor: '10', isLast: true, at: t0 })).toThrow(
    'remaining',
  );
  expect([findCursor(db), getInventoryState(db).packages]).toEqual([null, 0]);
});

it('starts over and keeps what it knows', () => {
  const { db } = aShop();
  resetInventoryCursor(db, later(5));
  expect([findCursor(db), getInventoryState(db).packages]).toEqual([null, 1]);
  resetInventoryCursor(db, later(6), '7');
  expect(findCursor(db)).toBe('7');
});

it('leaves a cursor alone that something else has moved, and keeps what the page says', () => {
  const store = aStore();
  const { db } = store;
  const page = { packages: [aPackage()], cursor: '10', isLast: true, at: t0 };
  expect([saveInventoryPage(db, { ...page, from: null }), findCursor(db)]).toEqual([true, '10']);
  resetInventoryCursor(db, t0);
  const late = { ...page, packages: [aPackage({ name: 'As it is now' })], cursor: '20', from: '10' };
  expect([saveInventoryPage(db, late), findCursor(db)]).toEqual([false, null]);
  expect(findPackageByBarcode(db, aPackage().barcode)?.name).toBe('As it is now');
});
