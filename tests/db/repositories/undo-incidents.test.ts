import { expect, it } from 'vitest';
import {
  countOpenUndoIncidents,
  insertUndoIncident,
  listOpenUndoIncidents,
  listUndoIncidents,
} from '../../../db/repositories/undo-incidents';
import { closeUndoIncident } from '../../../db/transactions/close-undo-incident';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, openDrawer, writeUndo } from '../../support/store-undos';

it('keeps what the state said, and whose it is', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  const told = { stateCode: '1020', stateText: 'locked', codes: ['PERIOD_LOCKED'] };
  const incident = { outboxId: 'outbox-undo-1', undoId: 'undo-1', openedAt: later(1), ...told };
  store.db.transaction(() => insertUndoIncident(store.db, incident));
  expect([
    listUndoIncidents(store.db, 'undo-1'),
    listOpenUndoIncidents(store.db),
    listUndoIncidents(store.db, 'x'),
  ]).toEqual([[{ ...incident, isClosed: false }], [{ ...incident, isClosed: false }], []]);
  const open = countOpenUndoIncidents(store.db);
  closeUndoIncident(store.db, { undoId: 'undo-1', at: later(2), actorId: 'user-ana', reason: 'by phone' });
  expect([open, countOpenUndoIncidents(store.db)]).toEqual([1, 0]);
});
