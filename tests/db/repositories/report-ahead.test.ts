import { expect, it } from 'vitest';
import { findReportAhead } from '../../../db/repositories/report-ahead';
import { getSale } from '../../../db/repositories/sales';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { later } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

it('finds the first report of the same patient that is not settled, and for that one none', () => {
  const patients = [1, 2].map(n => aPatient({ id: `patient-${n}`, registryId: `PTEST000${n}` }));
  const store = aShop({ patients });
  for (const [sequence, patientId] of [
    [1, 'patient-1'],
    [2, 'patient-2'],
    [3, 'patient-1'],
    [4, 'patient-1'],
  ] as const) {
    sell(store, { sequence, patientId, soldAt: later(sequence * 100) });
  }
  const attemptId = startSending(store);
  const aheadOf = (sequence: number) => findReportAhead(store.db, `outbox-sale-${sequence}`);
  const { localRef } = getSale(store.db, 'sale-1');
  const first = { id: 'outbox-sale-1', localRef, state: 'sending', dueAt: later(100) };
  expect([1, 2, 3, 4].map(aheadOf)).toEqual([null, null, first, first]);
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(3_000), outcome, dueAt: later(3_000) });
  expect([aheadOf(3), aheadOf(4)?.id, findReportAhead(store.db, 'no-such-report')]).toEqual([
    null,
    'outbox-sale-3',
    null,
  ]);
});
