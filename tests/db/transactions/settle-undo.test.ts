import { describe, expect, it } from 'vitest';
import { findIncident } from '../../../db/repositories/incidents';
import { sumPending } from '../../../db/repositories/ledger';
import { getEntry } from '../../../db/repositories/outbox';
import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { findUndoAllotment, keepBefore } from '../../../db/repositories/undo-allotment';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { getUndo } from '../../../db/repositories/undos';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { recordRegistryStatus } from '../../../db/transactions/record-registry-status';
import { scheduleDestruction } from '../../../db/transactions/schedule-destruction';
import { later, rowsOf, type TestStore } from '../../support/store';
import { aShop, sell, startSending } from '../../support/store-scenes';
import {
  acceptSale,
  acceptUndoOf,
  answerUndo,
  anUndoToWrite,
  bothLines,
  openDrawer,
  sellBoth,
  writeUndo,
} from '../../support/store-undos';

function aSoldShop(registryStatus: 'POSTED' | 'PENDING' = 'POSTED'): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store, 1, { registryStatus });
  return store;
}

const stock = (store: TestStore) => rowsOf(store, 'SELECT remaining, held FROM package');

describe('a void that the state has taken', () => {
  it('puts the goods on the shelf again', () => {
    const store = aSoldShop();
    const before = stock(store);
    writeUndo(store, 1, { kind: 'void' });
    const waiting = stock(store);
    acceptUndoOf(store);
    expect([before, waiting, stock(store), getUndo(store.db, 'undo-1').state]).toEqual([
      [{ remaining: 900, held: 0 }],
      [{ remaining: 900, held: 0 }],
      [{ remaining: 1_000, held: 0 }],
      'done',
    ]);
  });

  it('frees what a slow registry had never booked, once the registry has heard of it', () => {
    const store = aSoldShop('PENDING');
    writeUndo(store, 1, { kind: 'void' });
    acceptUndoOf(store, { registryStatus: 'PENDING' });
    const pending = sumPending(store.db, 'patient-1').length;
    const told = { registryStatus: 'POSTED', at: later(20_000) } as const;
    recordRegistryStatus(store.db, { outboxId: 'outbox-undo-1', ...told });
    recordRegistryStatus(store.db, { outboxId: 'outbox-sale-1', ...told });
    expect([pending, sumPending(store.db, 'patient-1')]).toEqual([1, []]);
    expect(rowsOf(store, `SELECT entry FROM ledger ORDER BY entry`)).toEqual([
      { entry: 'release' },
      { entry: 'reserve' },
    ]);
  });
});

describe('a refund that the state has taken', () => {
  const made = { barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 } as const;

  it('makes a package of what came back, under the number the state gave it', () => {
    const store = aSoldShop();
    writeUndo(store);
    acceptUndoOf(store, { packages: [{ ...made, quantity: 100 as never }] });
    expect(listReturnedOf(store.db, 'undo-1')).toMatchObject([{ line: 1, barcode: made.barcode, destruction: null }]);
    expect(stock(store)).toEqual([{ remaining: 900, held: 0 }]);
  });

  it('keeps the goods without a number until the state tells it', () => {
    const store = aSoldShop();
    writeUndo(store);
    acceptUndoOf(store, { packages: [{ ...made, parentBarcode: '0001000000000037', quantity: 100 as never }] });
    expect(listReturnedOf(store.db, 'undo-1')).toMatchObject([{ parentBarcode: made.parentBarcode, barcode: null }]);
  });

  it('makes none of merchandise, for which the state has no number and never will', () => {
    const store = aShop();
    openDrawer(store);
    sellBoth(store);
    writeUndo(store, 1, { lines: bothLines });
    acceptUndoOf(store, { packages: [{ ...made, quantity: 100 as never }] });
    expect(listReturnedOf(store.db, 'undo-1').map(({ line, barcode }) => [line, barcode])).toEqual([[1, made.barcode]]);
  });

  it('takes no goods where money alone went back, and notes what the registry says of the allotment', () => {
    const store = aSoldShop();
    writeUndo(store, 1, { kind: 'refund' });
    store.db.transaction(() => keepBefore(store.db, 'undo-1', null));
    acceptUndoOf(store, { isVisibleNow: false });
    expect([listReturnedOf(store.db, 'undo-1'), findUndoAllotment(store.db, 'undo-1')?.isDelayed]).toEqual([[], true]);
  });

  it('says from when on scheduled goods may be destroyed', () => {
    const store = aSoldShop();
    writeUndo(store);
    acceptUndoOf(store, { packages: [{ ...made, quantity: 100 as never }] });
    const destroy = { ...reportOf(2), op: 'destroy' as const };
    scheduleDestruction(store.db, { undoId: 'undo-1', at: later(13_000), actorId: null }, destroy);
    const attemptId = startSending(store, destroy.outboxId, later(14_000));
    const undone = { ...accepted, destroyAfter: later(99_000) };
    const times = { at: later(15_000), dueAt: later(15_000) };
    recordAttempt(store.db, { outboxId: destroy.outboxId, attemptId, ...times, outcome: { kind: 'undone', undone } });
    expect(listReturnedOf(store.db, 'undo-1')).toMatchObject([
      { destruction: 'accepted', destroyAfter: later(99_000) },
    ]);
  });
});

describe('goods that the state shows as destroyed where they were to be put down for it', () => {
  const early = (destroyAfterMs: number) => {
    const store = aSoldShop();
    writeUndo(store);
    acceptUndoOf(store, { packages: [{ ...made, quantity: 100 as never }] });
    const destroy = { ...reportOf(2), op: 'destroy' as const };
    scheduleDestruction(store.db, { undoId: 'undo-1', at: later(10_500), actorId: null }, destroy);
    acceptUndoOf(store, { destroyAfter: later(destroyAfterMs), goneGoods: [made.barcode] }, destroy.outboxId);
    return [listReturnedOf(store.db, 'undo-1')[0], listUndoIncidents(store.db, 'undo-1').length];
  };
  const made = { barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 } as const;

  it('are the leads’ before their time, and nobody’s after it', () => {
    expect([early(99_000), early(11_500)]).toMatchObject([
      [{ destruction: 'accepted', isGoneEarly: true, destroyAfter: null }, 1],
      [{ destruction: 'accepted', isGoneEarly: false, destroyAfter: later(11_500) }, 0],
    ]);
  });
});

describe('an undoing that the state refuses', () => {
  const refusal = { kind: 'rejected', stateCode: '1020', stateText: 'locked', codes: ['PERIOD_LOCKED'] } as const;

  it('is an incident for the leads, and its lines may be undone again', () => {
    const store = aSoldShop();
    writeUndo(store);
    answerUndo(store, refusal);
    expect([getUndo(store.db, 'undo-1').state, listUndoIncidents(store.db, 'undo-1')]).toMatchObject([
      'failed',
      [{ outboxId: 'outbox-undo-1', stateCode: '1020', codes: ['PERIOD_LOCKED'], isClosed: false }],
    ]);
    expect(writeUndo(store, 2, { tenders: [] }).isRepeat).toBe(false);
  });
});

it('a void behind a sale that the state refuses has nothing left to do, and the sale needs no incident', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  const attemptId = startSending(store);
  writeUndo(store, 1, { kind: 'void' });
  const outcome = { kind: 'rejected', stateCode: '202', stateText: 'no', codes: ['CARD_EXPIRED'] } as const;
  const times = { at: later(12_000), dueAt: later(12_000) };
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, ...times, outcome });
  expect([
    getUndo(store.db, 'undo-1').state,
    getEntry(store.db, 'outbox-undo-1').state,
    findIncident(store.db, 'sale-1'),
    stock(store),
  ]).toEqual(['done', 'cancelled', null, [{ remaining: 1_000, held: 0 }]]);
});

function reportOf(number: number) {
  const { report } = anUndoToWrite(number)(1);
  if (report === null || report === 'withdraw') throw new Error('the scene changed');
  return report;
}

const accepted = {
  ...{ transactionId: '650170', postedAt: later(14_500), registryStatus: 'POSTED' as const, packages: [] },
  ...{ isVisibleNow: true, via: 'reply' as const },
} as const;
