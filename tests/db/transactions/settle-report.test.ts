import { expect, it } from 'vitest';
import { findIncident } from '../../../db/repositories/incidents';
import { getEntry } from '../../../db/repositories/outbox';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { cancelReport, refuseReport } from '../../../db/transactions/settle-report';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, answerUndo, openDrawer, writeUndo } from '../../support/store-undos';

const refusal = { stateCode: '602', stateText: 'no', codes: [] } as const;

it('opens the incident of a sale for a sale, and that of an undoing for an undoing', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  answerUndo(store, { kind: 'unknown', why: 'timeout' });
  sell(store, { sequence: 2, soldAt: later(1) });
  const { db } = store;
  db.transaction(() => refuseReport(db, getEntry(db, 'outbox-undo-1'), refusal, later(20_000)));
  const decision = { decision: 'cancel', actorId: 'user-ana', secondId: null, reason: 'left' } as const;
  db.transaction(() =>
    cancelReport(db, getEntry(db, 'outbox-sale-2'), later(21_000), {
      ...decision,
      goods: 'back',
      biotrackSaleId: null,
    }),
  );
  expect([
    listUndoIncidents(db, 'undo-1').length,
    findIncident(db, 'sale-1'),
    findIncident(db, 'sale-2')?.kind,
  ]).toEqual([1, null, 'called-off']);
});
