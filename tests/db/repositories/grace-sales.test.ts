import { expect, it } from 'vitest';
import { countSalesInOutage, findGraceApproval, hasUnsentGraceSale } from '../../../db/repositories/grace-sales';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { beginOutage } from '../../../db/transactions/record-outage';
import { later, rowsOf, t0 } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';

const grace = { outageId: 'o-1', approverId: 'user-ana', reason: 'regular patient', approvedAt: t0 };

it('keeps the lead’s word with the sale, and knows when it has been sent', () => {
  const store = aShop();
  const { db } = store;
  beginOutage(db, { id: 'o-1', cause: 'offline', lastContactAt: t0, at: t0 });
  expect([hasUnsentGraceSale(db), countSalesInOutage(db, 'o-1', 'patient-1')]).toEqual([false, 0]);
  sell(store, { grace });
  expect([hasUnsentGraceSale(db), countSalesInOutage(db, 'o-1', 'patient-1')]).toEqual([true, 1]);
  expect(rowsOf(store, 'SELECT * FROM grace_sale')).toEqual([
    { sale_id: 'sale-1', outage_id: 'o-1', approver_id: 'user-ana', reason: 'regular patient', approved_at: t0 },
  ]);
  expect([findGraceApproval(db, 'sale-1'), findGraceApproval(db, 'sale-2')]).toEqual([
    { approverName: 'Ana Ruiz', reason: 'regular patient', approvedAt: t0 },
    null,
  ]);
  const attemptId = startSending(store);
  expect(hasUnsentGraceSale(db)).toBe(true);
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(db, { outboxId: 'outbox-sale-1', attemptId, at: later(3_000), outcome, dueAt: t0 });
  expect(hasUnsentGraceSale(db)).toBe(false);
});

it('does not count what the patient bought before the outage, nor what others bought in it', () => {
  const store = aShop();
  sell(store);
  beginOutage(store.db, { id: 'o-1', cause: 'offline', lastContactAt: t0, at: t0 });
  expect(countSalesInOutage(store.db, 'o-1', 'patient-1')).toBe(0);
  expect(countSalesInOutage(store.db, 'o-1', 'patient-2')).toBe(0);
});
