import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { listMovements } from '../../../db/repositories/till-movements';
import { type CashToMove, moveCash } from '../../../db/transactions/move-cash';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { anOpenTill, countDrawer } from '../../support/tills';

const drop: CashToMove = {
  ...{ id: 'm-1', requestId: 'r-m-1', sessionId: 'till-1', kind: 'drop', reason: 'safe', note: 'bag 7' },
  ...{ amountCents: 15_000 as Cents, at: later(3), actorId: 'user-ana', approverId: null },
};

it('moves cash once a press, with who and why', () => {
  const { db } = aShop();
  anOpenTill(db);
  expect([moveCash(db, drop), moveCash(db, { ...drop, id: 'm-2' })]).toEqual([ok(null), ok(null)]);
  expect(listMovements(db, 'till-1')).toEqual([
    {
      ...{ kind: 'drop', reason: 'safe', note: 'bag 7', amountCents: 15_000, at: later(3) },
      ...{ by: 'Ana Ruiz', approvedBy: null },
    },
  ]);
  expect(listAudit(db, { after: 0, limit: 99 }).at(-1)).toMatchObject({
    ...{ action: 'till.cash-moved', subject: 'till:till-1', actorId: 'user-ana' },
    detail: { kind: 'drop', reason: 'safe', amountCents: 15_000, approverId: null },
  });
});

it('moves none without an open till, or in one that is counted', () => {
  const { db } = aShop();
  expect(moveCash(db, drop)).toEqual(err('not-open'));
  const till = anOpenTill(db);
  expect(moveCash(db, { ...drop, sessionId: 'till-9' })).toEqual(err('not-open'));
  countDrawer(db, till);
  expect(moveCash(db, drop)).toEqual(err('not-open'));
  expect(listMovements(db, 'till-1')).toEqual([]);
});
