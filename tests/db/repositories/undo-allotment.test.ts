import { expect, it } from 'vitest';
import {
  type AllotmentLooks,
  findUndoAllotment,
  keepBefore,
  listUnseenAllotments,
  setAsked,
  setDelayed,
  setSeen,
} from '../../../db/repositories/undo-allotment';
import { nameReturned } from '../../../db/transactions/name-returned';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aPackage } from '../../support/store-values';

const hour = 3_600_000;
const looksAt = (ms: number): AllotmentLooks => ({
  since: later(ms - 300 * hour),
  awaitedSince: later(ms - 24 * hour),
  soonSince: later(ms - hour),
  askedBefore: later(ms - hour),
  now: later(ms),
});

function anUndoing(kind: 'void' | 'restock') {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, { kind });
  store.db.transaction(() => keepBefore(store.db, 'undo-1', null));
  return store;
}

it('looks for what nobody has seen again, as long as it is young', () => {
  const store = anUndoing('void');
  const { db } = store;
  const waiting = listUnseenAllotments(db, looksAt(0), 9);
  acceptUndoOf(store);
  const unseen = [listUnseenAllotments(db, looksAt(0), 9), listUnseenAllotments(db, looksAt(25 * hour), 9)];
  db.transaction(() => {
    setDelayed(db, 'undo-1');
    setSeen(db, 'undo-1', later(50_000), true);
  });
  expect([waiting, ...unseen, listUnseenAllotments(db, looksAt(0), 9)]).toEqual([[], ['undo-1'], [], []]);
  expect(findUndoAllotment(db, 'undo-1')).toEqual({
    ...{ undoId: 'undo-1', before: null, checkedAt: later(50_000), isBack: true, isDelayed: true },
  });
});

it('looks for what comes back with goods until they are gone and a day longer, and gives up in the end', () => {
  const store = anUndoing('restock');
  const { db } = store;
  acceptUndoOf(store);
  const barcode = '0001000000009001' as Barcode;
  nameReturned(db, 'undo-1', { barcode, parentBarcode: '0001000000000029', quantity: 100 as Quantity });
  const held = [25, 200, 301].map(hours => listUnseenAllotments(db, looksAt(hours * hour), 9));
  const gone = aPackage({ barcode, status: 'DEPLETED', onHand: 0 as Quantity, isRestocked: true });
  saveInventoryPage(db, { packages: [gone], cursor: '650200', isLast: true, at: later(200 * hour) });
  const after = [223, 225].map(hours => listUnseenAllotments(db, looksAt(hours * hour), 9));
  expect([held, after]).toEqual([
    [['undo-1'], ['undo-1'], []],
    [['undo-1'], []],
  ]);
});

it('asks about the young in every round, and about the rest at a pace, whatever the clock did', () => {
  const store = anUndoing('void');
  const { db } = store;
  acceptUndoOf(store);
  const askedAt = (ms: number) => db.transaction(() => setAsked(db, 'undo-1', later(ms)));
  const due = (ms: number) => listUnseenAllotments(db, looksAt(ms), 9).length;
  askedAt(hour / 2);
  const young = due(hour / 2 + 1);
  askedAt(5 * hour);
  const paced = [due(5.5 * hour), due(6 * hour)];
  askedAt(10 * hour);
  expect([young, paced, due(9.5 * hour)]).toEqual([1, [0, 1], 1]);
});
