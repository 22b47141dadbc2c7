import { expect, it } from 'vitest';
import {
  countOpenIncidents,
  findIncident,
  insertIncident,
  listOpenIncidents,
} from '../../../db/repositories/incidents';
import { recordIncidentStep } from '../../../db/transactions/record-incident-step';
import { beginOutage } from '../../../db/transactions/record-outage';
import { later, type TestStore, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';

const refuse = (store: TestStore, saleId: string, ms: number) =>
  store.db.transaction(() =>
    insertIncident(store.db, { saleId, openedAt: later(ms), stateCode: null, stateText: 'No', codes: [] }),
  );

it('tells a sale by grace from another, and names the lead who allowed it', () => {
  const store = aShop();
  beginOutage(store.db, { id: 'o-1', cause: 'offline', lastContactAt: t0, at: t0 });
  sell(store, { grace: { outageId: 'o-1', approverId: 'user-ana', reason: 'knows the patient', approvedAt: t0 } });
  refuse(store, 'sale-1', 5);
  expect(findIncident(store.db, 'sale-1')).toEqual({
    ...{ saleId: 'sale-1', kind: 'grace-refused', openedAt: later(5), stateCode: null, stateText: 'No', codes: [] },
    ...{ grace: { approverName: 'Ana Ruiz', reason: 'knows the patient' }, steps: [] },
  });
});

it('lists what is open, the oldest first, and forgets it when it is closed', () => {
  const store = aShop();
  const { db } = store;
  sell(store);
  sell(store, { id: 'sale-2', cartId: 'cart-2', requestId: 'r-2', localRef: 'REF-2', sequence: 2 });
  refuse(store, 'sale-2', 1);
  refuse(store, 'sale-1', 2);
  expect(listOpenIncidents(db).map(({ saleId }) => saleId)).toEqual(['sale-2', 'sale-1']);
  for (const step of ['money-returned', 'goods-gone', 'closed'] as const) {
    recordIncidentStep(db, { saleId: 'sale-2', step, at: later(9), actorId: 'user-ana', reason: step });
  }
  expect([countOpenIncidents(db), listOpenIncidents(db).map(({ saleId }) => saleId)]).toEqual([1, ['sale-1']]);
  expect(findIncident(db, 'sale-2')?.steps.map(({ step, actorName, reason }) => [step, actorName, reason])).toEqual([
    ['money-returned', 'Ana Ruiz', 'money-returned'],
    ['goods-gone', 'Ana Ruiz', 'goods-gone'],
    ['closed', 'Ana Ruiz', 'closed'],
  ]);
});
