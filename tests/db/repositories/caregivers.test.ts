import { expect, it } from 'vitest';
import { caregiversAsOf, listCaregivers, listPatientIdsOfCaregiver } from '../../../db/repositories/caregivers';
import { saveCaregivers } from '../../../db/transactions/save-caregivers';
import { createPatient } from '../../../db/transactions/save-patient';
import type { CivilDate } from '../../../shared/kernel/units';
import { later, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

it('tells a patient without caregivers from one nobody asked about', () => {
  const { db } = aShop();
  expect([listCaregivers(db, 'patient-1'), caregiversAsOf(db, 'patient-1')]).toEqual([[], null]);
  saveCaregivers(db, 'patient-1', [], t0);
  expect([listCaregivers(db, 'patient-1'), caregiversAsOf(db, 'patient-1')]).toEqual([[], t0]);
});

it('knows for whom a caregiver collects, the latest list first', () => {
  const { db } = aShop();
  const rae = { cardId: 'C-1', firstName: 'Rae', lastName: 'Lind', isEligible: true, ineligibleReason: null } as const;
  const caregiver = { ...rae, cardStatus: 'ACTIVE', cardExpiresOn: '2026-03-31' as CivilDate } as const;
  createPatient(db, aPatient({ id: 'patient-2', registryId: 'PTEST0002' }), t0, { userId: null });
  saveCaregivers(db, 'patient-1', [caregiver], t0);
  saveCaregivers(db, 'patient-2', [caregiver], later(5));
  expect([listPatientIdsOfCaregiver(db, 'C-1'), listPatientIdsOfCaregiver(db, 'C-2')]).toEqual([
    ['patient-2', 'patient-1'],
    [],
  ]);
});
