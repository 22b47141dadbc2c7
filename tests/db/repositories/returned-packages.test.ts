import { expect, it } from 'vitest';
import {
  isKnownReturn,
  listReturned,
  listReturnedOf,
  listUnnamedReturns,
  listUnscheduledReturns,
} from '../../../db/repositories/returned-packages';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aPackage } from '../../support/store-values';

const made = { barcode: '0001000000009001' as Barcode, parentBarcode: '0001000000000029', quantity: 100 as Quantity };

function aReturn(packages: readonly (typeof made)[]) {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store, { packages });
  return store;
}

it('tells goods that came back, and that their destruction is nobody’s yet', () => {
  const { db } = aReturn([made]);
  const returned = {
    ...{ undoId: 'undo-1', line: 1, name: 'Blue Dream Vape 500 mg', parentBarcode: made.parentBarcode, quantity: 100 },
    ...{ returnedAt: later(12_000), localRef: 'REG-2-000101-AAAAA', barcode: made.barcode, destroyAfter: null },
    ...{ destruction: null, isGone: false },
  };
  expect([listReturnedOf(db, 'undo-1'), listReturned(db)]).toEqual([[returned], [returned]]);
  expect([listUnscheduledReturns(db, 9), listUnnamedReturns(db, 9), isKnownReturn(db, made.barcode)]).toEqual([
    ['undo-1'],
    [],
    true,
  ]);
});

it('asks for the number of those that have none, from the state’s number of the refund on', () => {
  const { db } = aReturn([]);
  expect([listUnscheduledReturns(db, 9), listUnnamedReturns(db, 9)]).toEqual([
    [],
    [{ undoId: 'undo-1', watermark: '650150' }],
  ]);
});

it('leaves out what the state shows no more of', () => {
  const { db } = aReturn([made]);
  const gone = aPackage({ barcode: made.barcode, status: 'DEPLETED', onHand: 0 as Quantity, isRestocked: true });
  saveInventoryPage(db, { packages: [gone], cursor: '650200', isLast: true, at: later(20_000) });
  expect([listReturned(db), listReturnedOf(db, 'undo-1')[0]?.isGone]).toEqual([[], true]);
});
