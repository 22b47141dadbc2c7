import { expect, it } from 'vitest';
import { traceReturn } from '../../../db/reports/trace-return';
import { upsertPackage } from '../../../db/repositories/packages';
import { noteGoneGoods } from '../../../db/transactions/note-gone-goods';
import { scheduleDestruction } from '../../../db/transactions/schedule-destruction';
import type { StatePackage } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { later, type TestStore } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aBarcode, aPackage } from '../../support/store-values';

const barcode = aBarcode(9_001);
const slip = 'REG-2-000101-AAAAA';

function aShopWithReturn(): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store, { packages: [{ barcode, parentBarcode: aBarcode(29), quantity: 100 as Quantity }] });
  return store;
}

const shown = (store: TestStore, status: StatePackage['status'], ms: number) =>
  upsertPackage(store.db, aPackage({ barcode, status, isRestocked: true }), later(ms));

it('has nothing to tell of goods that only lie here, and of any other package', () => {
  const store = aShopWithReturn();
  shown(store, 'RETURNED', 20_000);
  expect([traceReturn(store.db, barcode), traceReturn(store.db, aBarcode(29))]).toEqual([[], []]);
});

it('tells when the state agreed to their destruction, and when it was heard that it was done', () => {
  const store = aShopWithReturn();
  const report = { outboxId: 'outbox-destroy', op: 'destroy', requestId: 'r', nonce: 'n', externalId: 'x' } as const;
  const body = { bodyText: '{}', bodySha256: 'b'.repeat(64) };
  scheduleDestruction(store.db, { undoId: 'undo-1', at: later(13_000), actorId: null }, { ...report, ...body });
  expect(traceReturn(store.db, barcode)).toEqual([]);
  acceptUndoOf(store, { destroyAfter: later(99_000) }, 'outbox-destroy');
  const scheduled = [later(12_000), 'destroy-scheduled', 0, slip, null, null];
  expect(traceReturn(store.db, barcode)).toEqual([scheduled]);
  shown(store, 'DEPLETED', 200_000);
  expect(traceReturn(store.db, barcode)).toEqual([scheduled, [later(200_000), 'destroyed', -100, slip, null, null]]);
});

it('tells what somebody else scheduled, and what was destroyed before its time', () => {
  const store = aShopWithReturn();
  shown(store, 'DESTROY_SCHEDULED', 20_000);
  const scheduled = traceReturn(store.db, barcode);
  noteGoneGoods(store.db, { undoId: 'undo-1', barcodes: [barcode], at: later(30_000) });
  shown(store, 'DEPLETED', 40_000);
  expect([scheduled, traceReturn(store.db, barcode)]).toEqual([
    [[later(20_000), 'destroy-scheduled', 0, slip, null, null]],
    [[later(30_000), 'destroyed', -100, slip, null, null]],
  ]);
});
