import { expect, it } from 'vitest';
import {
  findPatient,
  findPatientByRegistryId,
  insertPatient,
  listPatientsBornOn,
  listSeenPatients,
  searchPatients,
  updateCardState,
  updatePatientRow,
  upsertSeenPatient,
} from '../../../db/repositories/patients';
import type { CivilDate } from '../../../shared/kernel/units';
import { parsePatientQuery } from '../../../shared/people/patient-query';
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

const search = (db: ReturnType<typeof aRegister>, text: string) =>
  searchPatients(db, parsePatientQuery(text, '2026-03-10' as CivilDate), 9);

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
  ...['5/2/84', '5-2-1984', '2 May 1984', 'May 2, 1984', '2 de mayo de 1984', '050284', '19840502', '5/2', '05/0'].map(
    (text): [string, (typeof paula)[]] => [text, [paula]],
  ),
  ['2/29/12', [jose]],
  ['2/5/1984', []],
  ['test 5/2/84', [paula]],
  ['nunez 5/2/84', []],
  ['0001', [jose, paula]],
  ['test paula 1984', [paula]],
  ['p', [jose, paula]],
  ['aula', []],
  ['', []],
])('searches "%s" by beginnings of names, card and birth date', (text, found) => {
  expect(search(aRegister(), text)).toEqual(found);
});

it('follows a change of name', () => {
  const db = aRegister();
  expect(updatePatientRow(db, { ...paula, lastName: 'Married' }, later(9))).toBe(true);
  expect(updatePatientRow(db, aPatient({ id: 'x' }), later(9))).toBe(false);
  expect([search(db, 'test').length, search(db, 'married').length]).toEqual([0, 1]);
});

it('keeps the rest of a patient, and how they are found, when the state speaks of their card', () => {
  const db = aRegister();
  updateCardState(db, paula.id, { status: 'EXPIRED', expiresOn: '2026-03-01' as CivilDate, at: later(9) });
  const changed = {
    ...paula,
    cardStatus: 'EXPIRED',
    registryExpiresOn: '2026-03-01',
    cardCheckedAt: later(9),
  };
  expect(findPatient(db, paula.id)).toEqual(changed);
  expect(search(db, 'test paula 1984')).toEqual([changed]);
});

it.each(["O'Brien-Łukasz", 'O’Brien-Łukasz'])('finds %s with and without what is between its letters', lastName => {
  const { db } = aStore();
  const patient = aPatient({ firstName: 'Mary-Ann', lastName, registryId: 'P7QK-2M4X' });
  insertPatient(db, patient, t0);
  for (const text of [
    "o'brien",
    'OBRIEN',
    'brien',
    'o brien',
    'mary ann',
    'maryann ob',
    'p7qk2m',
    '7qk-2m4x',
    '2m4x',
  ]) {
    expect([text, search(db, text)]).toEqual([text, text.startsWith('7') ? [] : [patient]]);
  }
});

it('lists those seen last first, and keeps no more of them than are shown', () => {
  const { db } = aStore();
  const patients = Array.from({ length: 23 }, (_, at) => aPatient({ id: `seen-${at}`, registryId: `P${at}` }));
  for (const patient of patients) {
    insertPatient(db, patient, t0);
    upsertSeenPatient(db, patient.id);
  }
  upsertSeenPatient(db, 'seen-9');
  const ids = listSeenPatients(db).map(patient => patient.id);
  expect(ids).toHaveLength(20);
  expect(ids.slice(0, 3)).toEqual(['seen-9', 'seen-22', 'seen-21']);
});

it('lists those born on a day', () => {
  const db = aRegister();
  expect(listPatientsBornOn(db, '2012-02-29' as CivilDate)).toEqual([jose]);
  expect(listPatientsBornOn(db, '2012-03-01' as CivilDate)).toEqual([]);
});
