import { err, ok, type Result } from '../kernel/result';
import type { CivilDate } from '../kernel/units';
import { parseTypedDate } from '../time/civil-date';
import type { Patient } from './patient';
import { parseName } from './person-name';
import { parseRegistryId } from './registry-id';

/** The guide's six fields, as typed. */
export type PatientForm = {
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly registryId: string;
  readonly registryState: string;
  readonly registryExpiresOn: string;
};

export type PatientFields = Pick<Patient, keyof PatientForm>;

export type FieldProblem =
  | 'missing'
  | 'too-long'
  /** Not in the form of a card number, or not a state that this register sells for. */
  | 'malformed'
  | 'not-a-date'
  | 'in-future'
  | 'too-early';
export type PatientFormProblem = { readonly field: keyof PatientForm; readonly problem: FieldProblem };

/** Nobody alive was born before this; such a date is a typing mistake. */
const earliest = '1900-01-01';

/** Every field's first problem at once. A card that expired long ago is no mistake of the form: the sale says so. */
export function parsePatientForm(
  form: PatientForm,
  today: CivilDate,
): Result<PatientFields, readonly PatientFormProblem[]> {
  const firstName = parseName(form.firstName);
  const lastName = parseName(form.lastName);
  const dateOfBirth = parseBirthDate(form.dateOfBirth, today);
  const registryId = parseRegistryId(form.registryId);
  const registryExpiresOn = parseDate(form.registryExpiresOn);
  if (
    firstName.ok &&
    lastName.ok &&
    dateOfBirth.ok &&
    registryId.ok &&
    registryExpiresOn.ok &&
    form.registryState === 'FL'
  ) {
    return ok({
      firstName: firstName.value,
      lastName: lastName.value,
      dateOfBirth: dateOfBirth.value,
      registryId: registryId.value,
      registryState: 'FL',
      registryExpiresOn: registryExpiresOn.value,
    });
  }
  const idProblem = registryId.ok ? null : registryId.error === 'E-PAT-01' ? 'missing' : 'malformed';
  const problems: readonly (readonly [keyof PatientForm, FieldProblem | null])[] = [
    ['firstName', problemOf(firstName)],
    ['lastName', problemOf(lastName)],
    ['dateOfBirth', problemOf(dateOfBirth)],
    ['registryId', idProblem],
    ['registryState', form.registryState === 'FL' ? null : 'malformed'],
    ['registryExpiresOn', problemOf(registryExpiresOn)],
  ];
  return err(problems.flatMap(([field, problem]) => (problem === null ? [] : [{ field, problem }])));
}

function parseBirthDate(text: string, today: CivilDate): Result<CivilDate, FieldProblem> {
  const day = parseDate(text);
  if (!day.ok) return day;
  if (day.value > today) return err('in-future');
  return day.value < earliest ? err('too-early') : day;
}

function parseDate(text: string): Result<CivilDate, FieldProblem> {
  if (text.trim() === '') return err('missing');
  const day = parseTypedDate(text);
  return day === null ? err('not-a-date') : ok(day);
}

function problemOf<T, E>(result: Result<T, E>): E | null {
  return result.ok ? null : result.error;
}
