import { expect, it } from 'vitest';
import { getSale } from '../../../db/repositories/sales';
import {
  findUndo,
  findUndoByRef,
  findUndoByRequest,
  getUndo,
  isVoided,
  listUndos,
} from '../../../db/repositories/undos';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, answerUndo, openDrawer, writeUndo } from '../../support/store-undos';

function aSoldShop() {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  return store;
}

it('finds an undo by its id, its press and its slip in any case, and those of a sale in their order', () => {
  const { db } = (() => {
    const store = aSoldShop();
    writeUndo(store, 1, { kind: 'refund' });
    answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: [] });
    writeUndo(store, 2, { tenders: [] });
    return store;
  })();
  expect([
    findUndo(db, 'undo-1')?.id,
    findUndoByRequest(db, 'press-2')?.id,
    findUndoByRef(db, 'reg-2-000101-aaaaa')?.id,
    findUndo(db, 'nobody'),
    listUndos(db, 'sale-1').map(({ id, state }) => [id, state]),
  ]).toEqual([
    'undo-1',
    'undo-2',
    'undo-1',
    null,
    [
      ['undo-1', 'failed'],
      ['undo-2', 'waiting'],
    ],
  ]);
  expect(() => getUndo(db, 'nobody')).toThrow('No undo');
});

it('lists what was undone in the order in which it was, also after the clock was set back', () => {
  const store = aSoldShop();
  writeUndo(store, 1, { kind: 'refund', at: later(90_000) });
  answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: [] });
  writeUndo(store, 2, { tenders: [], at: later(10_000) });
  expect(listUndos(store.db, 'sale-1').map(({ id }) => id)).toEqual(['undo-1', 'undo-2']);
});

it('calls a sale voided once the state has done it', () => {
  const store = aSoldShop();
  writeUndo(store, 1, { kind: 'void' });
  const waiting = isVoided(store.db, 'sale-1');
  acceptUndoOf(store);
  expect([waiting, isVoided(store.db, 'sale-1'), getSale(store.db, 'sale-1').syncStatus]).toEqual([
    false,
    true,
    'voided',
  ]);
});
