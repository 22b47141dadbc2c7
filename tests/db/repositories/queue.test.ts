import { expect, it } from 'vitest';
import { listQueue, unsettledStates } from '../../../db/repositories/queue';
import { recordLookup } from '../../../db/transactions/record-lookup';
import { later, type TestStore } from '../../support/store';
import { aShop, loseAnswer, sell } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

/** Three patients: the first in review, the second unknown, the third queued. */
function aQueue(): TestStore {
  const patients = [1, 2, 3].map(n => aPatient({ id: `patient-${n}`, registryId: `PTEST000${n}` }));
  const store = aShop({ patients });
  for (const sequence of [1, 2, 3]) {
    sell(store, { sequence, patientId: `patient-${sequence}`, soldAt: later(sequence * 100) });
  }
  for (const sequence of [1, 2]) loseAnswer(store, `outbox-sale-${sequence}`);
  const finding = { kind: 'several', ids: ['1', '2'] } as const;
  recordLookup(store.db, { outboxId: 'outbox-sale-1', at: later(9_000), finding, next: 'review', dueAt: later(9_000) });
  return store;
}

it('lists what is not settled, oldest first, with why it is in review', () => {
  const rows = listQueue(aQueue().db, unsettledStates, null, 9);
  expect(rows.map(row => [row.saleId, row.state, row.attempts, row.dueAt, row.reviewReason])).toEqual([
    ['sale-1', 'review', 1, later(9_000), 'several 1 2'],
    ['sale-2', 'unknown', 1, later(8_000), null],
    ['sale-3', 'queued', 0, later(300), null],
  ]);
  expect(rows[2]).toMatchObject({
    outboxId: 'outbox-sale-3',
    op: 'dispense',
    aboutSaleId: 'sale-3',
    soldAt: later(300),
    cardId: 'PTEST0001',
  });
});

it('goes on where the page before ended, across states', () => {
  const { db } = aQueue();
  const page = (after: string | null) => listQueue(db, unsettledStates, after, 2).map(row => row.saleId);
  expect([page(null), page('sale-2'), page('sale-3')]).toEqual([['sale-1', 'sale-2'], ['sale-3'], []]);
});

it('lists one status alone', () => {
  const { db } = aQueue();
  const only = (...states: ('queued' | 'review' | 'sending')[]) =>
    listQueue(db, states, null, 9).map(row => row.saleId);
  expect([only('queued'), only('review'), only('sending'), only()]).toEqual([['sale-3'], ['sale-1'], [], []]);
});
