import { expect, it } from 'vitest';
import { findEntryOf, findUndoReport, listQueuedUndos, listReportsOf } from '../../../db/repositories/undo-reports';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

it('finds the report of an undoing by the undoing, and that of a sale by the sale', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  const queued = listQueuedUndos(store.db, 'outbox-sale-1').map(({ id }) => id);
  acceptUndoOf(store);
  expect([
    queued,
    listQueuedUndos(store.db, 'outbox-sale-1'),
    findUndoReport(store.db, 'undo-1')?.id,
    findEntryOf(store.db, 'undo-1')?.id,
    findEntryOf(store.db, 'sale-1')?.id,
    findEntryOf(store.db, 'outbox-undo-1')?.id,
    listReportsOf(store.db, 'undo-1').map(({ id }) => id),
    listReportsOf(store.db, 'sale-1'),
    findEntryOf(store.db, 'nobody'),
    findUndoReport(store.db, 'sale-1'),
  ]).toEqual([
    ...[['outbox-undo-1'], [], 'outbox-undo-1', 'outbox-undo-1', 'outbox-sale-1'],
    ...['outbox-undo-1', ['outbox-undo-1'], [], null, null],
  ]);
});
