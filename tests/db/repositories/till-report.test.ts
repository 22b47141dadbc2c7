import { expect, it } from 'vitest';
import { findTill } from '../../../db/repositories/till';
import { listUnsettled, readXReport } from '../../../db/repositories/till-report';
import { closeUndoIncident } from '../../../db/transactions/close-undo-incident';
import { recordRegistryStatus } from '../../../db/transactions/record-registry-status';
import { later } from '../../support/store';
import { aShop, loseAnswer, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, answerUndo, openDrawer, writeUndo } from '../../support/store-undos';
import { someMerchandise } from '../../support/store-values';
import { anOpenTill } from '../../support/tills';

const made = { terminalId: 'REG-2', at: later(9_000), by: 'Ana Ruiz' };

it('is the drawer at this moment, and closes nothing', () => {
  const store = aShop();
  const till = anOpenTill(store.db);
  sell(store, { items: [someMerchandise()], tillSessionId: 'till-1' });
  const x = {
    ...made,
    ...{ kind: 'X', sessionId: 'till-1', zNumber: null, openedAt: till.openedAt, openedBy: 'Ana Ruiz' },
    sales: { count: 1, discountCents: 0, subtotalCents: 2_000, taxCents: 0, totalCents: 2_000 },
    cash: {
      ...{ floatCents: 20_000, takenCents: 2_000, changeCents: 0, inCents: 0, outCents: 0, dropCents: 0 },
      ...{ reversedCents: 0, refundedCents: 0 },
    },
    paid: { cash: { count: 1, cents: 2_000 }, debit: { count: 0, cents: 0 } },
    givenBack: { cash: { count: 0, cents: 0 }, debit: { count: 0, cents: 0 } },
    ...{ expectedCents: 22_000, voids: 0, refunds: 0, corrections: 0, noSales: 0 },
    ...{ movements: [], counts: [], overShortCents: null, explanation: '', approvedBy: null },
    ...{ unsettled: [], openIncidents: 0, openUndoIncidents: 0 },
  };
  expect(readXReport(store.db, till, made)).toEqual(x);
  expect(readXReport(store.db, till, made)).toEqual(x);
});

it('lists every sale that the state has not settled, of whatever session', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  anOpenTill(store.db);
  expect(listUnsettled(store.db, 'till-1')).toEqual([
    {
      ...{ saleId: 'sale-1', op: 'dispense', localRef: 'REG-2-000001-7K3QX', soldAt: later(0), totalCents: 4_500 },
      ...{ state: 'unknown', isOfSession: false },
    },
  ]);
});

it('lists an undoing on its way to the state as well, under its own slip', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, { kind: 'void' });
  expect(listUnsettled(store.db, 'till-1')).toEqual([
    {
      ...{ saleId: 'sale-1', op: 'void', localRef: 'REG-2-000101-AAAAA', soldAt: later(9_001), totalCents: 4_500 },
      ...{ state: 'queued', isOfSession: true },
    },
  ]);
});

it('lists what the state took until the patient registry has it too, what undoes a sale as well', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store, 1, { registryStatus: 'PENDING' });
  writeUndo(store, 1, { kind: 'void' });
  acceptUndoOf(store, { registryStatus: 'PENDING' });
  expect(listUnsettled(store.db, 'till-1').map(({ op, state }) => ({ op, state }))).toEqual([
    { op: 'dispense', state: 'registry-pending' },
    { op: 'void', state: 'registry-pending' },
  ]);
  const at = later(20_000);
  for (const outboxId of ['outbox-sale-1', 'outbox-undo-1']) {
    recordRegistryStatus(store.db, { outboxId, registryStatus: 'POSTED', at });
  }
  expect(listUnsettled(store.db, 'till-1')).toEqual([]);
});

it('counts a void that the state refused, whose cash has gone, until a lead has dealt with it', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, { kind: 'void' });
  answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: ['PERIOD_LOCKED'] });
  const till = findTill(store.db, 'till-1');
  if (till === null) throw new Error('The drawer is open.');
  const counted = () => {
    const { openIncidents, openUndoIncidents, unsettled } = readXReport(store.db, till, made);
    return { openIncidents, openUndoIncidents, unsettled };
  };
  expect(counted()).toEqual({ openIncidents: 0, openUndoIncidents: 1, unsettled: [] });
  const at = later(30_000);
  closeUndoIncident(store.db, { undoId: 'undo-1', at, actorId: 'user-ana', reason: 'Voided in the state system' });
  expect(counted()).toEqual({ openIncidents: 0, openUndoIncidents: 0, unsettled: [] });
});
