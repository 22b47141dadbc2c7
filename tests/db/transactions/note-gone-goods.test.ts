import { expect, it } from 'vitest';
import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { noteGoneGoods } from '../../../db/transactions/note-gone-goods';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

const about = { outboxId: 'outbox-undo-1', undoId: 'undo-1' };
const made = { barcode: '0001000000009001' as Barcode, parentBarcode: '0001000000000029', quantity: 100 as Quantity };

it('tells the leads once, without a word that the state never said', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store, { packages: [made] });
  const { db } = store;
  const gone = { undoId: 'undo-1', barcodes: [made.barcode], at: later(20_000) };
  noteGoneGoods(db, { ...gone, barcodes: [] });
  expect(listUndoIncidents(db, 'undo-1')).toEqual([]);
  noteGoneGoods(db, gone);
  noteGoneGoods(db, { ...gone, at: later(30_000) });
  expect([listReturnedOf(db, 'undo-1')[0]?.isGoneEarly, listUndoIncidents(db, 'undo-1')]).toEqual([
    true,
    [{ ...about, openedAt: later(20_000), stateCode: null, stateText: '', codes: [], isClosed: false }],
  ]);
});
