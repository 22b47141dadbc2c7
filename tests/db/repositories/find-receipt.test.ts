import { expect, it } from 'vitest';
import { findSaleIdByReceipt } from '../../../db/repositories/find-receipt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import type { Instant } from '../../../shared/kernel/units';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';

it('finds a sale by our reference, in any case, and by the state’s id once there is one', () => {
  const store = aShop();
  sell(store, { sequence: 1 });
  const found = () =>
    ['REG-2-000001-7K3QX', 'reg-2-000001-7k3qx', '88012', ''].map(code => findSaleIdByReceipt(store.db, code));
  const before = found();
  const at = Date.parse('2026-03-11T12:00:00Z') as Instant;
  const attemptId = startSending(store);
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at, outcome, dueAt: at });
  expect([before, found()]).toEqual([
    ['sale-1', 'sale-1', null, null],
    ['sale-1', 'sale-1', 'sale-1', null],
  ]);
});
