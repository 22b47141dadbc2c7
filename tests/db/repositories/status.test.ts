import { expect, it } from 'vitest';
import { getStatusCounts } from '../../../db/repositories/status';
import { aStore, later, t0 } from '../../support/store';
import { aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

it('counts what the status bar shows', () => {
  const patients = ['1', '2', '3'].map(n => aPatient({ id: `patient-${n}`, registryId: `PTEST000${n}` }));
  const store = aShop({ patients });
  for (const sequence of [1, 2, 3]) {
    sell(store, { sequence, patientId: `patient-${sequence}`, soldAt: later(sequence) });
  }
  startSending(store, 'outbox-sale-1');
  loseAnswer(store, 'outbox-sale-2');
  expect(getStatusCounts(store.db)).toEqual({
    queued: 1,
    sending: 1,
    checking: 1,
    needsReview: 0,
    oldestQueuedAt: later(3),
    packages: 1,
    inventorySyncedAt: t0,
  });
});

it('counts nothing in a new store', () => {
  expect(getStatusCounts(aStore().db)).toEqual({
    ...{ queued: 0, sending: 0, checking: 0, needsReview: 0, packages: 0 },
    oldestQueuedAt: null,
    inventorySyncedAt: null,
  });
});
