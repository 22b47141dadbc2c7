import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findEntry } from '../../../db/repositories/outbox';
import { isDestructionRefused, listReturnedOf } from '../../../db/repositories/returned-packages';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { scheduleAgain, scheduleDestruction } from '../../../db/transactions/schedule-destruction';
import { later, type TestStore } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

const report = {
  ...{ outboxId: 'outbox-destroy', op: 'destroy' as const, requestId: 'state-destroy', nonce: 'n', externalId: 'x' },
  ...{ bodyText: '{}', bodySha256: 'b'.repeat(64) },
} as const;

function refuse({ db }: TestStore, outboxId: string, ms: number): void {
  const attemptId = `a-${outboxId}`;
  beginAttempt(db, { outboxId, attemptId, at: later(ms), monotonicMs: 0, bootId: 'b', watermark: null });
  const outcome = { kind: 'rejected', stateCode: '602', stateText: 'no', codes: [] } as const;
  recordAttempt(db, { outboxId, attemptId, outcome, at: later(ms + 500), dueAt: later(ms + 500) });
}

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

it('is asked for again where the state refused it, with what a lead said, and once', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store, {
    packages: [{ barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as never }],
  });
  const { db } = store;
  scheduleDestruction(db, { undoId: 'undo-1', at: later(13_000), actorId: null }, report);
  const again = { undoId: 'undo-1', at: later(15_000), actorId: 'user-ana', reason: 'the room was missing' };
  const second = { ...report, outboxId: 'outbox-again', requestId: 'state-again' };
  const early = scheduleAgain(db, again, second);
  refuse(store, 'outbox-destroy', 14_000);
  const open = [listReturnedOf(db, 'undo-1'), isDestructionRefused(db, 'undo-1')];
  const done = [scheduleAgain(db, again, second), scheduleAgain(db, again, { ...second, outboxId: 'o-3' })];
  expect([early, open, done, listReturnedOf(db, 'undo-1')]).toMatchObject([
    false,
    [[{ destruction: 'rejected', trouble: 'open' }], true],
    [true, false],
    [{ destruction: 'queued', trouble: 'settled' }],
  ]);
  expect(listUndoIncidents(db, 'undo-1').map(({ outboxId, isClosed }) => [outboxId, isClosed])).toEqual([
    ['outbox-destroy', true],
  ]);
  refuse(store, 'outbox-again', 16_000);
  expect(listUndoIncidents(db, 'undo-1').map(({ isClosed }) => isClosed)).toEqual([true, false]);
  const actions = listAudit(db, { after: 0, limit: 99 }).map(({ action }) => action);
  expect(actions.filter(action => action.startsWith('undo.')).slice(-2)).toEqual([
    'undo.incident-closed',
    'undo.destroy-again',
  ]);
});
