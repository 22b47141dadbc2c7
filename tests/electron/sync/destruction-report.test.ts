import { expect, it } from 'vitest';
import { nameReturned } from '../../../db/transactions/name-returned';
import { buildDestruction } from '../../../electron/sync/destruction-report';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aFakePort } from '../../support/sync/fake-port';
import { someIds } from '../../support/sync/ports';

it('names the goods of a refund that have a number, and is nothing where none has', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store);
  const deps = { db: store.db, port: aFakePort(), ids: someIds };
  const nameless = buildDestruction(deps, 'undo-1');
  const barcode = '0001000000009001';
  nameReturned(store.db, 'undo-1', { barcode, parentBarcode: '0001000000000029', quantity: 100 });
  const report = buildDestruction(deps, 'undo-1');
  expect([nameless, report?.op, report?.bodyText.includes(barcode)]).toEqual([null, 'destroy', true]);
});
