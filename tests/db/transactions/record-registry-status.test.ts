import { expect, it } from 'vitest';
import { getEntry, listRegistryPending } from '../../../db/repositories/outbox';
import { listEvents } from '../../../db/repositories/outbox-history';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { recordRegistryStatus } from '../../../db/transactions/record-registry-status';
import { later } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';

it('moves from PENDING to POSTED once, and never back', () => {
  const store = aShop();
  sell(store);
  const outboxId = 'outbox-sale-1';
  const attemptId = startSending(store);
  const outcome = { kind: 'accepted', dispensed: aDispensation({ registryStatus: 'PENDING' }) } as const;
  recordAttempt(store.db, { outboxId, attemptId, at: later(2_000), outcome, dueAt: later(2_000) });
  expect(listRegistryPending(store.db, 9).map(entry => entry.id)).toEqual([outboxId]);
  const say = (registryStatus: 'POSTED' | 'PENDING') =>
    recordRegistryStatus(store.db, { outboxId, registryStatus, at: later(9_000) });
  expect([say('PENDING'), say('POSTED'), say('POSTED'), say('PENDING')].map(entry => entry.registryStatus)).toEqual([
    'PENDING',
    'POSTED',
    'POSTED',
    'POSTED',
  ]);
  expect(listEvents(store.db, 'sale-1').filter(event => event.event === 'registry-posted')).toHaveLength(1);
  expect(listRegistryPending(store.db, 9)).toEqual([]);
  expect(getEntry(store.db, outboxId).state).toBe('accepted');
});
