import { expect, it } from 'vitest';
import {
  isKnownReturn,
  listGoneEarly,
  listReturned,
  listReturnedOf,
  listUnnamedReturns,
  listUnscheduledReturns,
  setDestroyAfter,
  setGoneEarly,
} from '../../../db/repositories/returned-packages';
import { closeUndoIncident } from '../../../db/transactions/close-undo-incident';
import { noteGoneGoods } from '../../../db/transactions/note-gone-goods';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import { scheduleDestruction } from '../../../db/transactions/schedule-destruction';
import type { Barcode, StatePackage } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { later, type TestStore } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, answerUndo, openDrawer, writeUndo } from '../../support/store-undos';
import { aPackage } from '../../support/store-values';

const made = { barcode: '0001000000009001' as Barcode, parentBarcode: '0001000000000029', quantity: 100 as Quantity };

function aReturn(packages: readonly (typeof made)[]) {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  acceptUndoOf(store, { packages });
  return store;
}

it('tells goods that came back, and that their destruction is nobody’s yet', () => {
  const { db } = aReturn([made]);
  const returned = {
    ...{ undoId: 'undo-1', line: 1, name: 'Blue Dream Vape 500 mg', parentBarcode: made.parentBarcode, quantity: 100 },
    ...{ returnedAt: later(12_000), localRef: 'REG-2-000101-AAAAA', barcode: made.barcode, destroyAfter: null },
    ...{
      destruction: null,
      isGone: false,
      isGoneEarly: false,
      isScheduledThere: false,
      trouble: null,
      isLabelled: false,
    },
  };
  expect([listReturnedOf(db, 'undo-1'), listReturned(db)]).toEqual([[returned], [returned]]);
  expect([listUnscheduledReturns(db, 9), listUnnamedReturns(db, 9), isKnownReturn(db, made.barcode)]).toEqual([
    ['undo-1'],
    [],
    true,
  ]);
});

it('asks for the number of those that have none, from the state’s number of the refund on', () => {
  const { db } = aReturn([]);
  expect([listUnscheduledReturns(db, 9), listUnnamedReturns(db, 9)]).toEqual([
    [],
    [{ undoId: 'undo-1', watermark: '650150' }],
  ]);
});

it('leaves out what the state shows no more of', () => {
  const { db } = aReturn([made]);
  show(db, 'DEPLETED');
  expect([listReturned(db), listReturnedOf(db, 'undo-1')[0]?.isGone]).toEqual([[], true]);
});

/** What the state's inventory says of the goods. */
function show(db: TestStore['db'], status: StatePackage['status']): void {
  const shown = aPackage({ barcode: made.barcode, status, onHand: 0 as Quantity, isRestocked: true });
  saveInventoryPage(db, { packages: [shown], cursor: '650200', isLast: true, at: later(20_000) });
}

it('tells what the state destroyed before its time, until somebody has heard of it, and asks no destruction of it', () => {
  const { db } = aReturn([made]);
  const early = [{ undoId: 'undo-1', barcode: made.barcode }];
  const before = listGoneEarly(db, later(20_000), 9);
  show(db, 'DEPLETED');
  expect([before, listGoneEarly(db, later(20_000), 9)]).toEqual([[], early]);
  const isNews = db.transaction(() =>
    [1, 2].map(second => setGoneEarly(db, 'undo-1', made.barcode, later(21_000 + second))),
  );
  db.transaction(() => setDestroyAfter(db, 'undo-1', later(99_000)));
  expect([isNews, listGoneEarly(db, later(22_000), 9), listUnscheduledReturns(db, 9)]).toEqual([[true, false], [], []]);
  expect(listReturnedOf(db, 'undo-1')).toMatchObject([{ isGone: true, isGoneEarly: true, destroyAfter: null }]);
});

it('takes what is gone after its time for destroyed as it was to be', () => {
  const { db } = aReturn([made]);
  db.transaction(() => setDestroyAfter(db, 'undo-1', later(30_000)));
  show(db, 'DEPLETED');
  expect([listGoneEarly(db, later(29_999), 9).length, listGoneEarly(db, later(30_000), 9)]).toEqual([1, []]);
});

it('keeps what was destroyed before its time on the list until a lead has settled it', () => {
  const { db } = aReturn([made]);
  noteGoneGoods(db, { undoId: 'undo-1', barcodes: [made.barcode], at: later(21_000) });
  const open = listReturned(db);
  closeUndoIncident(db, { undoId: 'undo-1', at: later(22_000), actorId: 'user-ana', reason: 'told the state' });
  expect([open.map(({ trouble }) => trouble), listReturned(db), listReturnedOf(db, 'undo-1')[0]?.trouble]).toEqual([
    ['open'],
    [],
    'settled',
  ]);
});

it('lists goods whose destruction was refused until a lead has settled it, and again once the state has it scheduled', () => {
  const store = aReturn([made]);
  const { db } = store;
  const report = {
    ...{ outboxId: 'outbox-d', op: 'destroy' as const, requestId: 'r-d', nonce: 'n', externalId: 'x' },
    ...{ bodyText: '{}', bodySha256: 'b'.repeat(64) },
  };
  scheduleDestruction(db, { undoId: 'undo-1', at: later(10_500), actorId: null }, report);
  answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: '', codes: ['BARCODE_NOT_FOUND'] }, 'outbox-d');
  const listed = () => listReturned(db).map(({ trouble, isScheduledThere }) => [trouble, isScheduledThere]);
  const refused = listed();
  closeUndoIncident(db, { undoId: 'undo-1', at: later(22_000), actorId: 'user-ana', reason: 'scheduled it there' });
  const settled = listed();
  show(db, 'DESTROY_SCHEDULED');
  expect([refused, settled, listed()]).toEqual([[['open', false]], [], [['settled', true]]]);
});
