import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import { type PatientForm, parsePatientForm } from '../../../shared/people/patient-form';

const today = '2026-03-10' as CivilDate;
const form: PatientForm = {
  firstName: 'Dana',
  lastName: 'Ortiz',
  dateOfBirth: '1984-05-02',
  registryId: 'PTEST0001',
  registryState: 'FL',
  registryExpiresOn: '2026-11-30',
};

it('reads the six fields', () => {
  expect(parsePatientForm(form, today)).toEqual(ok(form));
});

it('reads them as people type them', () => {
  const typed = {
    ...form,
    firstName: ' Dana ',
    dateOfBirth: '5/2/1984',
    registryId: 'ptest0001',
    registryExpiresOn: '11/30/2026',
  };
  expect(parsePatientForm(typed, today)).toEqual(ok(form));
});

it('names every field that is missing', () => {
  const blank = {
    firstName: '',
    lastName: ' ',
    dateOfBirth: '',
    registryId: '',
    registryState: '',
    registryExpiresOn: '',
  };
  expect(parsePatientForm(blank, today)).toEqual(
    err([
      { field: 'firstName', problem: 'missing' },
      { field: 'lastName', problem: 'missing' },
      { field: 'dateOfBirth', problem: 'missing' },
      { field: 'registryId', problem: 'missing' },
      { field: 'registryState', problem: 'malformed' },
      { field: 'registryExpiresOn', problem: 'missing' },
    ]),
  );
});

describe('one field at a time', () => {
  it.each([
    ['firstName', 'x'.repeat(121), 'too-long'],
    ['dateOfBirth', '2026-03-11', 'in-future'],
    ['dateOfBirth', '1899-12-31', 'too-early'],
    ['dateOfBirth', '2023-02-29', 'not-a-date'],
    ['dateOfBirth', 'yesterday', 'not-a-date'],
    ['registryId', 'РTEST0001', 'malformed'],
    ['registryState', 'GA', 'malformed'],
    ['registryExpiresOn', '2026-02-30', 'not-a-date'],
  ] as const)('%s %j is %s', (field, text, problem) => {
    expect(parsePatientForm({ ...form, [field]: text }, today)).toEqual(err([{ field, problem }]));
  });
});

it('takes a birthday of today, one on 29 February, and a card that expired', () => {
  const takes = (changes: Partial<PatientForm>) => parsePatientForm({ ...form, ...changes }, today).ok;
  expect([
    takes({ dateOfBirth: today }),
    takes({ dateOfBirth: '2008-02-29' }),
    takes({ registryExpiresOn: '2020-01-01' }),
  ]).toEqual([true, true, true]);
});
