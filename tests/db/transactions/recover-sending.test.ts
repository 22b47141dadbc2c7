import { expect, it } from 'vitest';
import { getEntry } from '../../../db/repositories/outbox';
import { listAttempts } from '../../../db/repositories/outbox-history';
import { deferInherited, hastenReports, recoverSending } from '../../../db/transactions/recover-sending';
import { later } from '../../support/store';
import { aShop, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

it('takes what was being sent at the crash for unproven, never for unsent', () => {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  startSending(store);
  expect(recoverSending(store.db, later(60_000))).toBe(1);
  const { state, dueAt, lastAttemptEndedAt } = getEntry(store.db, 'outbox-sale-1');
  expect({ state, dueAt, lastAttemptEndedAt }).toEqual({
    state: 'unknown',
    dueAt: later(60_000),
    lastAttemptEndedAt: later(60_000),
  });
  expect(listAttempts(store.db, 'outbox-sale-1').map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ['lost', 'restart'],
  ]);
  expect(getEntry(store.db, 'outbox-sale-2').state).toBe('queued');
  expect(recoverSending(store.db, later(70_000))).toBe(0);
});

it('has what waits looked at now, however far ahead the clock was that wrote its time', () => {
  const twoDays = 2 * 24 * 3_600_000;
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store, { soldAt: later(twoDays) });
  sell(store, { sequence: 2, patientId: 'patient-2', soldAt: later(-1_000) });
  recoverSending(store.db, later(0));
  const dueAt = (sale: string) => getEntry(store.db, `outbox-${sale}`).dueAt;
  expect([dueAt('sale-1'), dueAt('sale-2')]).toEqual([later(0), later(-1_000)]);
});

it('puts off what stood in the queue, not what came after, and hastens what is named', () => {
  const store = aShop({
    patients: [1, 2, 3].map(number => aPatient({ id: `patient-${number}`, registryId: `PTEST000${number}` })),
  });
  sell(store, { patientId: 'patient-1' });
  sell(store, { sequence: 2, patientId: 'patient-2' });
  sell(store, { sequence: 3, patientId: 'patient-3', soldAt: later(500) });
  const dueAt = () => ['1', '2', '3'].map(sale => getEntry(store.db, `outbox-sale-${sale}`).dueAt);
  deferInherited(store.db, 2, later(60_000));
  expect(dueAt()).toEqual([later(60_000), later(60_000), later(500)]);
  hastenReports(store.db, ['outbox-sale-2', 'outbox-sale-3'], later(1_000));
  expect(dueAt()).toEqual([later(60_000), later(1_000), later(500)]);
});
