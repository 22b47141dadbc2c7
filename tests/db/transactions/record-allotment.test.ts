import { expect, it } from 'vitest';
import { findUndoAllotment } from '../../../db/repositories/undo-allotment';
import { recordAsked, recordBefore, recordSeen } from '../../../db/transactions/record-allotment';
import type { Amount } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, openDrawer, writeUndo } from '../../support/store-undos';

it('keeps the first figure, and what was seen once stays seen', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  const before = [{ orderId: 'O-1', dispensed: 9_500_000 as Amount }];
  recordBefore(store.db, 'undo-1', before);
  recordBefore(store.db, 'undo-1', null);
  recordAsked(store.db, { undoId: 'undo-1', at: later(1) });
  const asked = store.db.prepare('SELECT asked_at, checked_at FROM undo_allotment').all();
  expect(asked).toEqual([{ asked_at: later(1), checked_at: null }]);
  recordSeen(store.db, { undoId: 'undo-1', at: later(1), isBack: true });
  recordSeen(store.db, { undoId: 'undo-1', at: later(2), isBack: false });
  expect(findUndoAllotment(store.db, 'undo-1')).toEqual({
    ...{ undoId: 'undo-1', before, checkedAt: later(2), isBack: true, isDelayed: false },
  });
});
