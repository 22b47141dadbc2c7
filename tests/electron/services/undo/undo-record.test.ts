import { describe, expect, it } from 'vitest';
import { keepBefore, setDelayed, setSeen } from '../../../../db/repositories/undo-allotment';
import { getUndo } from '../../../../db/repositories/undos';
import { scheduleDestruction } from '../../../../db/transactions/schedule-destruction';
import { countedBack, toUndoRecord } from '../../../../electron/services/undo/undo-record';
import type { Quantity } from '../../../../shared/kernel/units';
import { later, type TestStore } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import {
  acceptSale,
  acceptUndoOf,
  answerUndo,
  bothLines,
  openDrawer,
  sellBoth,
  writeUndo,
} from '../../../support/store-undos';
import { aSaleLine, someMerchandise } from '../../../support/store-values';

function anUndo(change: Parameters<typeof writeUndo>[2] = {}): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, change);
  return store;
}
const record = (store: TestStore) => toUndoRecord(store.db, getUndo(store.db, 'undo-1'));
const made = { barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as Quantity };

describe('goods', () => {
  it('are known by what they were sold as until the state has taken them back', () => {
    const store = anUndo();
    const waiting = record(store).packages;
    acceptUndoOf(store, { packages: [made] });
    const returned = record(store).packages;
    expect([waiting, returned].map(packages => packages.map(({ barcode, status }) => [barcode, status]))).toEqual([
      [[null, 'waiting']],
      [[made.barcode, 'returned']],
    ]);
  });

  it('are packages alone: merchandise that comes back with them waits for nobody', () => {
    const store = aShop();
    openDrawer(store);
    sellBoth(store);
    writeUndo(store, 1, { lines: bothLines });
    expect([record(store).lines.length, record(store).packages.map(({ parentBarcode }) => parentBarcode)]).toEqual([
      2,
      [made.parentBarcode],
    ]);
  });

  it('tell how far their destruction is, in one story with the refund', () => {
    const store = anUndo();
    acceptUndoOf(store, { packages: [made] });
    const body = { bodyText: '{}', bodySha256: 'b'.repeat(64) };
    const report = {
      ...body,
      outboxId: 'outbox-d',
      op: 'destroy',
      requestId: 'r-d',
      nonce: 'n',
      externalId: 'x',
    } as const;
    scheduleDestruction(store.db, { undoId: 'undo-1', at: later(13_000), actorId: null }, report);
    const scheduling = record(store).packages[0]?.status;
    acceptUndoOf(store, { destroyAfter: later(99_000) }, 'outbox-d');
    const { packages, timeline } = record(store);
    expect([scheduling, packages[0]?.status, packages[0]?.destroyAfter]).toEqual([
      'scheduling',
      'scheduled',
      later(99_000),
    ]);
    expect(timeline.map(({ event }) => event)).toEqual([
      ...['committed', 'attempt-began', 'accepted'],
      ...['committed', 'attempt-began', 'accepted'],
    ]);
  });
});

describe('the allotment', () => {
  const stateOf = (store: TestStore) => record(store).allotment.state;

  it('waits, is not seen yet, is delayed, is back', () => {
    const store = anUndo();
    const { db } = store;
    const states = [stateOf(store)];
    db.transaction(() => keepBefore(db, 'undo-1', null));
    acceptUndoOf(store, { packages: [made] });
    states.push(stateOf(store));
    db.transaction(() => setDelayed(db, 'undo-1'));
    states.push(stateOf(store));
    db.transaction(() => setSeen(db, 'undo-1', later(50_000), true));
    states.push(stateOf(store));
    expect(states).toEqual(['waiting', 'unseen', 'delayed', 'back']);
    expect(record(store).allotment.amounts).toEqual([
      { orderType: 'MEDICAL', route: 'INHALATION', amount: 500_000, unit: 'ug_thc' },
    ]);
  });

  it('is no matter of money alone, nor of what failed', () => {
    const failed = anUndo();
    answerUndo(failed, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: ['PERIOD_LOCKED'] });
    expect([stateOf(anUndo({ kind: 'refund' })), stateOf(failed)]).toEqual(['none', 'none']);
    expect(record(failed)).toMatchObject({
      ...{ outcome: 'failed', syncStatus: 'refused', refusedBecause: 'PERIOD_LOCKED', isIncidentOpen: true },
      packages: [{ status: 'failed' }],
    });
  });
});

it('counts back the part that came back, and nothing of merchandise', () => {
  const lines = [{ ...aSaleLine(1), quantity: 200 as Quantity }, aSaleLine(2, someMerchandise())];
  const parts = [1, 2, 3].map(number => ({ number, quantity: 100 as Quantity }));
  expect(countedBack(lines, parts)).toEqual([
    { orderType: 'MEDICAL', route: 'INHALATION', amount: 250_000, unit: 'ug_thc' },
  ]);
});
