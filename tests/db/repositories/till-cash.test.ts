import { expect, it } from 'vitest';
import type { WritableDb } from '../../../db/handles';
import {
  readCashFlow,
  readDeeds,
  readGivenBack,
  readPaid,
  readSalesOfSession,
} from '../../../db/repositories/till-cash';
import { moveCash } from '../../../db/transactions/move-cash';
import type { Cents } from '../../../shared/kernel/units';
import type { MovementKind } from '../../../shared/till/till-policy';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aSaleToWrite, someMerchandise } from '../../support/store-values';
import { anOpenTill, closeOpenTill } from '../../support/tills';

const shirt = { items: [someMerchandise()] };
const { decided } = aSaleToWrite(shirt);

/** One session with everything in it, after another that must not be counted. */
function aBusyDrawer() {
  const store = aShop();
  anOpenTill(store.db, { id: 'till-0' });
  sell(store, { ...shirt, sequence: 1, tillSessionId: 'till-0' });
  closeOpenTill(store.db);
  anOpenTill(store.db, { at: later(1_000) });
  const withChange = {
    ...decided,
    tenders: [{ kind: 'cash' as const, amountCents: 2_500 as Cents }],
    changeCents: 500 as Cents,
  };
  sell(store, { ...shirt, sequence: 2, tillSessionId: 'till-1', soldAt: later(2_000), decided: withChange });
  const split = {
    ...decided,
    tenders: [
      { kind: 'debit' as const, amountCents: 1_500 as Cents, reference: 'D-1' },
      { kind: 'cash' as const, amountCents: 500 as Cents },
    ],
  };
  // The clock was set back meanwhile.
  sell(store, { ...shirt, sequence: 3, tillSessionId: 'till-1', soldAt: later(-3_600_000), decided: split });
  const move = (kind: MovementKind, amount: number) =>
    moveCash(store.db, {
      ...{ id: kind, requestId: kind, sessionId: 'till-1', kind, reason: 'other', note: 'so', at: later(3_000) },
      ...{ amountCents: amount as Cents, actorId: 'user-ana', approverId: null },
    });
  move('cash-in', 1_000);
  move('cash-out', 300);
  move('drop', 5_000);
  return store;
}

type Undo = { readonly id: string; readonly kind: string; readonly till: string; readonly state?: string };

function insertUndo(db: WritableDb, { id, kind, till, state = 'done' }: Undo): void {
  db.exec(`INSERT INTO undo (id, request_id, local_ref, terminal_id, sequence, sale_id, kind, reason, note, at, operator_id,
      till_session_id, subtotal_cents, tax_cents, total_cents, state, sold_at)
    SELECT '${id}', '${id}', '${id}', 'REG-2', 9, id, '${kind}', 'rung-in-error', '', ${later(5_000)}, 'user-ana',
      '${till}', 0, 0, 0, '${state}', sold_at FROM sale WHERE id = 'sale-3'`);
}

it('adds up all that went into the drawer and came out of it, in this session alone', () => {
  const { db } = aBusyDrawer();
  expect(readCashFlow(db, 'till-1')).toEqual({
    ...{ floatCents: 20_000, takenCents: 3_000, changeCents: 500, inCents: 1_000, outCents: 300, dropCents: 5_000 },
    ...{ reversedCents: 0, refundedCents: 0 },
  });
  expect(readSalesOfSession(db, 'till-1')).toEqual({
    ...{ count: 2, discountCents: 0, subtotalCents: 4_000, taxCents: 0, totalCents: 4_000 },
  });
  expect(readPaid(db, 'till-1')).toEqual({ cash: { count: 2, cents: 3_000 }, debit: { count: 1, cents: 1_500 } });
  expect(readGivenBack(db, 'till-1')).toEqual({ cash: { count: 0, cents: 0 }, debit: { count: 0, cents: 0 } });
});

it('takes off what went back for a refused sale: cash from the drawer, debit by its own terminal', () => {
  const { db } = aBusyDrawer();
  db.exec(`INSERT INTO tender_reversal VALUES ('sale-3', 1, 1500, 'R-1', 'till-1', ${later(4_000)}, 'user-ana')`);
  db.exec(`INSERT INTO tender_reversal VALUES ('sale-3', 2, 500, NULL, 'till-1', ${later(4_000)}, 'user-ana')`);
  expect(readCashFlow(db, 'till-1').reversedCents).toBe(500);
  expect(readGivenBack(db, 'till-1')).toEqual({ cash: { count: 1, cents: 500 }, debit: { count: 1, cents: 1_500 } });
});

it('leaves out what went back to a card beside this session, whatever the clock said then', () => {
  const { db } = aBusyDrawer();
  db.exec(`INSERT INTO tender_reversal VALUES ('sale-3', 1, 1500, 'R-1', NULL, ${later(4_000)}, 'user-ana')`);
  insertUndo(db, { id: 'u-1', kind: 'refund', till: 'till-0' });
  db.exec(`INSERT INTO undo_tender VALUES ('u-1', 1, 'debit', 700, 'R-2', NULL)`);
  expect(readGivenBack(db, 'till-1').debit).toEqual({ count: 0, cents: 0 });
  expect(readGivenBack(db, 'till-0').debit).toEqual({ count: 1, cents: 700 });
});

it('takes off what went back for what was undone, and counts what was done', () => {
  const { db } = aBusyDrawer();
  const undo = (id: string, kind: string, state = 'done') => insertUndo(db, { id, kind, state, till: 'till-1' });
  undo('u-1', 'refund');
  undo('u-2', 'restock');
  undo('u-3', 'void', 'failed');
  undo('u-4', 'correct');
  db.exec(
    `INSERT INTO undo_tender VALUES ('u-1', 1, 'debit', 700, 'R-2', NULL), ('u-1', 2, 'cash', 400, NULL, 'till-1'),
      ('u-4', 2, 'cash', 100, NULL, 'till-1')`,
  );
  db.exec(`INSERT INTO drawer_opening (at, actor_id, cause, reason, till_session_id)
    VALUES (1, 'user-ana', 'no-sale', 'change', 'till-1'), (2, 'user-ana', 'no-sale', 'change', 'till-0')`);
  expect(readCashFlow(db, 'till-1').refundedCents).toBe(500);
  expect(readGivenBack(db, 'till-1')).toEqual({ cash: { count: 2, cents: 500 }, debit: { count: 1, cents: 700 } });
  expect(readDeeds(db, 'till-1')).toEqual({ voids: 0, refunds: 2, corrections: 1, noSales: 1 });
});
