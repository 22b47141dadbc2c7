import { expect, it } from 'vitest';
import { getEntry } from '../../../db/repositories/outbox';
import { listEvents } from '../../../db/repositories/outbox-history';
import { retryReport } from '../../../db/transactions/retry-report';
import { later } from '../../support/store';
import { aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';

const outboxId = 'outbox-sale-1';
const asked = { outboxId, actorId: 'user-ana', at: later(4_000) };

it('makes a look-up due now, and says who asked for it', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  expect(getEntry(store.db, outboxId).dueAt).toBe(later(8_000));
  expect(retryReport(store.db, asked)).toBe(true);
  expect(getEntry(store.db, outboxId)).toMatchObject({ state: 'unknown', dueAt: later(4_000) });
  expect(listEvents(store.db, 'sale-1').at(-1)).toMatchObject({ event: 'retried', from: null, to: null });
});

it('never makes anything due later', () => {
  const store = aShop();
  sell(store);
  const { dueAt } = getEntry(store.db, outboxId);
  retryReport(store.db, asked);
  expect(getEntry(store.db, outboxId).dueAt).toBe(dueAt);
});

it('leaves its time to what only time can settle, and says all the same who asked', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  expect(retryReport(store.db, { ...asked, isSettling: true })).toBe(true);
  expect(getEntry(store.db, outboxId).dueAt).toBe(later(8_000));
  expect(listEvents(store.db, 'sale-1').at(-1)?.event).toBe('retried');
});

it('changes nothing while it is being sent', () => {
  const store = aShop();
  sell(store);
  startSending(store);
  const events = listEvents(store.db, 'sale-1');
  expect([retryReport(store.db, asked), listEvents(store.db, 'sale-1')]).toEqual([false, events]);
});
