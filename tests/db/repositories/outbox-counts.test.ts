import { expect, it } from 'vitest';
import { countByState } from '../../../db/repositories/outbox-counts';
import { later } from '../../support/store';
import { aShop, loseAnswer, sell } from '../../support/store-scenes';
import { acceptSale } from '../../support/store-undos';
import { aPatient } from '../../support/store-values';

it('counts what still needs somebody', () => {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2', soldAt: later(1) });
  sell(store, { sequence: 3, soldAt: later(2) });
  acceptSale(store);
  loseAnswer(store, 'outbox-sale-2');
  expect(countByState(store.db)).toEqual({ queued: 1, sending: 0, unknown: 1, review: 0, rejected: 0 });
});
