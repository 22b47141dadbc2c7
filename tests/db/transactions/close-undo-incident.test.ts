import { expect, it } from 'vitest';
import { listOpenUndoIncidents } from '../../../db/repositories/undo-incidents';
import { closeUndoIncident } from '../../../db/transactions/close-undo-incident';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, answerUndo, openDrawer, writeUndo } from '../../support/store-undos';

it('ends what is open of an undoing, once', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: [] });
  const closed = { undoId: 'undo-1', at: later(30_000), actorId: 'user-ana', reason: 'written off' };
  const open = listOpenUndoIncidents(store.db).map(({ undoId }) => undoId);
  expect([open, closeUndoIncident(store.db, closed), listOpenUndoIncidents(store.db)]).toEqual([['undo-1'], true, []]);
  expect(closeUndoIncident(store.db, closed)).toBe(false);
});
