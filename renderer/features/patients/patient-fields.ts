import type { PatientInput, PatientPrefill, PatientSummary } from '../../../shared/ipc/patient-views';
import type { Result } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import { type PatientForm, type PatientFormProblem, parsePatientForm } from '../../../shared/people/patient-form';

/** The page has no clock to judge by: whether a birth date is in the future is the main process's answer. */
const endOfTime = '9999-12-31' as CivilDate;

/** Dates are shown and typed with the month first, as they stand on the card. */
export function formOf(patient: PatientSummary | null, prefill: PatientPrefill | null = null): PatientForm {
  return {
    firstName: patient?.firstName ?? prefill?.firstName ?? '',
    lastName: patient?.lastName ?? prefill?.lastName ?? '',
    dateOfBirth: usDate(patient?.dateOfBirth ?? prefill?.dateOfBirth ?? ''),
    registryId: patient?.registryId ?? prefill?.registryId ?? '',
    registryState: 'FL',
    registryExpiresOn: usDate(patient?.registryExpiresOn ?? ''),
  };
}

/** The same question the main process asks, so that most mistakes are named before anything is sent. */
export function checkForm(form: PatientForm): Result<PatientInput, readonly PatientFormProblem[]> {
  return parsePatientForm(form, endOfTime);
}

function usDate(day: string): string {
  if (day === '') return '';
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}
