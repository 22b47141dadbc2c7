import { expect, it } from 'vitest';
import { listDecisions } from '../../../db/repositories/outbox-decisions';
import { decideReport } from '../../../db/transactions/decide-report';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';

it('names who decided, when and why', () => {
  const store = aShop();
  sell(store);
  const at = later(5_000);
  const outboxId = 'outbox-sale-1';
  expect(listDecisions(store.db, outboxId)).toEqual([]);
  decideReport(store.db, {
    outboxId,
    actorId: 'user-ana',
    reason: 'wrong patient',
    at,
    decision: 'cancel',
    goods: 'back',
  });
  expect(listDecisions(store.db, outboxId)).toEqual([
    {
      ...{ at, decision: 'cancel', actorName: 'Ana Ruiz', secondName: null, reason: 'wrong patient', goods: 'back' },
      biotrackSaleId: null,
    },
  ]);
});
