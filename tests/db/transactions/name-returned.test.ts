import { expect, it } from 'vitest';
import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { nameReturned } from '../../../db/transactions/name-returned';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

it('takes a number for the goods it fits, and each number once', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store);
  const made = { parentBarcode: '0001000000000029', quantity: 100, barcode: '0001000000009001' };
  expect([
    nameReturned(store.db, 'undo-1', { ...made, quantity: 200 }),
    nameReturned(store.db, 'undo-1', made),
    nameReturned(store.db, 'undo-1', made),
    nameReturned(store.db, 'undo-1', { ...made, barcode: '0001000000009002' }),
    listReturnedOf(store.db, 'undo-1')[0]?.barcode,
  ]).toEqual([false, true, false, false, '0001000000009001']);
});
