import type { TFunction } from 'i18next';
import type { FieldProblem, PatientForm } from '../../shared/people/patient-form';

export const patientFieldNames = [
  'firstName',
  'lastName',
  'dateOfBirth',
  'registryId',
  'registryState',
  'registryExpiresOn',
] as const satisfies readonly (keyof PatientForm)[];

const problems = [
  'missing',
  'too-long',
  'malformed',
  'not-a-date',
  'in-future',
  'too-early',
] as const satisfies readonly FieldProblem[];

type Params = Readonly<Record<string, string | number>>;

/** The field an E-PAT-11 names, or null when this form has no such field. */
export function patientFieldOf(params: Params): keyof PatientForm | null {
  return patientFieldNames.find(name => name === params['field']) ?? null;
}

export function patientProblem(params: Params, t: TFunction): string {
  return t(`patients.problem.${problems.find(problem => problem === params['problem']) ?? 'other'}`);
}

/** "{field}: {problem}" in words. */
export function patientProblemText(params: Params, t: TFunction): string {
  const field = patientFieldOf(params);
  return t('errors.E-PAT-11', {
    field: field === null ? String(params['field'] ?? '') : t(`patients.${field}`),
    problem: patientProblem(params, t),
  });
}
