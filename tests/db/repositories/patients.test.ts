import { expect, it } from 'vitest';
import {
  findPatient,
  findPatientByRegistryId,
  insertPatient,
  listRecentPatients,
  searchPatients,
  updatePatientRow,
} from '../../../db/repositories/patients';
import type { CivilDate } from '../../../shared/kernel/units';
import { aStore, later, t0 } from '../../support/store';
import { aPatient } from '../../support/store-values';

const paula = aPatient();
const jose = aPatient({
  id: 'patient-2',
  firstName: 'José',
  lastName: 'Núñez de la Peña',
  dateOfBirth: '2012-02-29' as CivilDate,
  registryId: 'P10000001',
  cardStatus: null,
  cardCheckedAt: null,
});

function aRegister() {
  const { db } = aStore();
  insertPatient(db, paula, t0);
  insertPatient(db, jose, later(5));
  return db;
}

it('finds a patient by id and by card', () => {
  const db = aRegister();
  expect([findPatient(db, 'patient-2'), findPatientByRegistryId(db, 'P10000001')]).toEqual([jose, jose]);
  expect([findPatient(db, 'x'), findPatientByRegistryId(db, 'P1000000')]).toEqual([null, null]);
});

it.each([
  ['jose', [jose]],
  ['nunez jo', [jose]],
  ['PEÑA', [jose]],
  ['p1000', [jose]],
  ['ptest0001', [paula]],
  ['1984-05-02', [paula]],
  ['05/02/1984', [paula]],
  ['05021984', [paula]],
  ['1984', [paula]],
  ['test paula 1984', [paula]],
  ['p', [jose, paula]],
  ['aula', []],
  ['', []],
])('searches "%s" by beginnings of names, card and birth date', (text, found) => {
  expect(searchPatients(aRegister(), text, 9)).toEqual(found);
});

it('follows a change of name', () => {
  const db = aRegister();
  expect(updatePatientRow(db, { ...paula, lastName: 'Married' }, later(9))).toBe(true);
  expect(updatePatientRow(db, aPatient({ id: 'x' }), later(9))).toBe(false);
  expect([searchPatients(db, 'test', 9).length, searchPatients(db, 'married', 9).length]).toEqual([0, 1]);
});

it('lists those seen last first', () => {
  const db = aRegister();
  expect(listRecentPatients(db, 9)).toEqual([jose, paula]);
  updatePatientRow(db, paula, later(9));
  expect(listRecentPatients(db, 1)).toEqual([paula]);
});
