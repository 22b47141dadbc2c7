import { expect, it } from 'vitest';
import { caregiversAsOf, listCaregivers } from '../../../db/repositories/caregivers';
import { saveCaregivers } from '../../../db/transactions/save-caregivers';
import type { CivilDate } from '../../../shared/kernel/units';
import type { Caregiver } from '../../../shared/people/patient';
import { later, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const cora: Caregiver = {
  cardId: 'CTEST0001',
  firstName: 'Cora',
  lastName: 'Test',
  cardStatus: 'ACTIVE',
  cardExpiresOn: '2026-12-31' as CivilDate,
  isEligible: true,
  ineligibleReason: null,
};
const abe: Caregiver = {
  ...cora,
  cardId: 'CTEST0002',
  firstName: 'Abe',
  isEligible: false,
  ineligibleReason: 'CARD EXPIRED',
};

it('replaces the list whole, in the registry’s order', () => {
  const { db } = aShop();
  saveCaregivers(db, 'patient-1', [cora, abe], t0);
  expect(listCaregivers(db, 'patient-1')).toEqual([cora, abe]);
  saveCaregivers(db, 'patient-1', [abe], later(5));
  expect(listCaregivers(db, 'patient-1')).toEqual([abe]);
  expect(caregiversAsOf(db, 'patient-1')).toBe(later(5));
});
