import { expect, it } from 'vitest';
import { isMovementRecorded, listMovements } from '../../../db/repositories/till-movements';
import { upsertUser } from '../../../db/repositories/users';
import { moveCash } from '../../../db/transactions/move-cash';
import type { Cents } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aUser } from '../../support/store-values';
import { anOpenTill } from '../../support/tills';

it('lists what moved in its order, with who allowed it', () => {
  const { db } = aShop();
  upsertUser(db, aUser({ id: 'user-lee', login: 'lee', name: 'Lee Chen', role: 'lead' }), 'hash');
  anOpenTill(db);
  const moved = { sessionId: 'till-1', note: '', actorId: 'user-ana' };
  moveCash(db, {
    ...{ ...moved, id: 'b', requestId: 'r-b', kind: 'cash-out', reason: 'supplies' },
    ...{ amountCents: 900 as Cents, at: later(20), approverId: 'user-lee' },
  });
  moveCash(db, {
    ...{ ...moved, id: 'c', requestId: 'r-c', kind: 'cash-in', reason: 'change' },
    ...{ amountCents: 500 as Cents, at: later(10), approverId: null },
  });
  expect(listMovements(db, 'till-1')).toEqual([
    { kind: 'cash-in', reason: 'change', note: '', amountCents: 500, at: later(10), by: 'Ana Ruiz', approvedBy: null },
    {
      ...{ kind: 'cash-out', reason: 'supplies', note: '', amountCents: 900, at: later(20) },
      ...{ by: 'Ana Ruiz', approvedBy: 'Lee Chen' },
    },
  ]);
  expect([isMovementRecorded(db, 'r-b'), isMovementRecorded(db, 'r-x')]).toEqual([true, false]);
});
