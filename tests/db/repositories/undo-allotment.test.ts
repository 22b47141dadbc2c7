import { expect, it } from 'vitest';
import {
  findUndoAllotment,
  keepBefore,
  listUnseenAllotments,
  setDelayed,
  setSeen,
} from '../../../db/repositories/undo-allotment';
import { later, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

it('looks for what nobody has seen again, as long as it is young', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, { kind: 'void' });
  const { db } = store;
  db.transaction(() => keepBefore(db, 'undo-1', null));
  const waiting = listUnseenAllotments(db, t0, 9);
  acceptUndoOf(store);
  const unseen = [listUnseenAllotments(db, t0, 9), listUnseenAllotments(db, later(9_002), 9)];
  db.transaction(() => {
    setDelayed(db, 'undo-1');
    setSeen(db, 'undo-1', later(50_000), true);
  });
  expect([waiting, ...unseen, listUnseenAllotments(db, t0, 9)]).toEqual([[], ['undo-1'], [], []]);
  expect(findUndoAllotment(db, 'undo-1')).toEqual({
    ...{ undoId: 'undo-1', before: null, checkedAt: later(50_000), isBack: true, isDelayed: true },
  });
});
