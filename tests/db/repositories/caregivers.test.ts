import { expect, it } from 'vitest';
import { caregiversAsOf, listCaregivers } from '../../../db/repositories/caregivers';
import { saveCaregivers } from '../../../db/transactions/save-caregivers';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('tells a patient without caregivers from one nobody asked about', () => {
  const { db } = aShop();
  expect([listCaregivers(db, 'patient-1'), caregiversAsOf(db, 'patient-1')]).toEqual([[], null]);
  saveCaregivers(db, 'patient-1', [], t0);
  expect([listCaregivers(db, 'patient-1'), caregiversAsOf(db, 'patient-1')]).toEqual([[], t0]);
});
