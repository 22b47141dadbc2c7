import { expect, it } from 'vitest';
import { findEntry } from '../../../db/repositories/outbox';
import { scheduleDestruction } from '../../../db/transactions/schedule-destruction';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

const report = {
  ...{ outboxId: 'outbox-destroy', op: 'destroy' as const, requestId: 'state-destroy', nonce: 'n', externalId: 'x' },
  ...{ bodyText: '{}', bodySha256: 'b'.repeat(64) },
} as const;

it('is one duty for the goods of a refund, however often it is asked for', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  const asked = { undoId: 'undo-1', at: later(13_000), actorId: null };
  const early = scheduleDestruction(store.db, asked, report);
  acceptUndoOf(store, {
    packages: [{ barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as never }],
  });
  const first = scheduleDestruction(store.db, asked, report);
  const again = scheduleDestruction(store.db, asked, { ...report, outboxId: 'o-2', requestId: 'r-2' });
  expect([early, first, again, findEntry(store.db, 'outbox-destroy')?.op, findEntry(store.db, 'o-2')]).toEqual([
    false,
    true,
    false,
    'destroy',
    null,
  ]);
});
