import { findPatient, listRecentPatients, searchPatients } from '../../db/repositories/patients';
import { recordPatientView } from '../../db/transactions/record-view';
import { createPatient, updatePatient } from '../../db/transactions/save-patient';
import type { PatientInput, PatientSummary } from '../../shared/ipc/patient-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { Patient } from '../../shared/people/patient';
import { type PatientFormProblem, parsePatientForm } from '../../shared/people/patient-form';
import type { Handlers } from '../ipc/handlers';
import type { ServiceContext } from './service-context';
import { readToday } from './today';
import { toPatientRow, toPatientSummary } from './views/patient-view';

type PatientsContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'config' | 'rulesOn' | 'operator'>;
type PatientsChannel = Extract<keyof Handlers, `patients.${string}`>;

const searchLimit = 20;

/** The shop's own customer records; what the registry knows better is kept current at each look-up. */
export function patientHandlers(context: PatientsContext): Pick<Handlers, PatientsChannel> {
  const { db, clock, ids } = context;

  function summary(patient: Patient): PatientSummary {
    const { registryDay, rules } = readToday(context);
    return toPatientSummary(patient, registryDay, rules.adultAge);
  }

  function save(fields: PatientInput, existing: Patient | null): Result<PatientSummary, AppError> {
    const parsed = parsePatientForm(fields, readToday(context).registryDay);
    if (!parsed.ok) return err(formError(parsed.error));
    // What the state said of one card says nothing of another.
    const sameCard = existing?.registryId === parsed.value.registryId ? existing : null;
    const patient: Patient = {
      id: existing?.id ?? ids.uuid(),
      cardStatus: sameCard?.cardStatus ?? null,
      cardCheckedAt: sameCard?.cardCheckedAt ?? null,
      ...parsed.value,
    };
    const actor = { userId: context.operator().id };
    const write = existing === null ? createPatient : updatePatient;
    const saved = write(db, patient, clock.now(), actor);
    return saved.ok ? ok(summary(saved.value)) : err(appError('E-PAT-09'));
  }

  return {
    'patients.search': input => {
      const { registryDay, rules } = readToday(context);
      const text = input.text.trim();
      const found = text === '' ? listRecentPatients(db, searchLimit) : searchPatients(db, text, searchLimit);
      return ok(found.map(patient => toPatientRow(patient, registryDay, rules.adultAge)));
    },
    'patients.get': input => {
      const patient = findPatient(db, input.patientId);
      if (patient === null) return err(appError('E-PAT-10'));
      recordPatientView(db, {
        patientId: patient.id,
        screen: 'patients',
        userId: context.operator().id,
        at: clock.now(),
      });
      return ok(summary(patient));
    },
    'patients.create': input => save(input, null),
    'patients.update': input => {
      const existing = findPatient(db, input.patientId);
      return existing === null ? err(appError('E-PAT-10')) : save(input.fields, existing);
    },
  };
}

/** A card number has sentences of its own (rows 1 and 2); any other field is named with what is wrong with it. */
function formError(problems: readonly PatientFormProblem[]): AppError {
  const [first] = problems;
  if (first === undefined) throw new Error('A refused patient form names no problem.');
  const { field, problem } = first;
  if (field === 'registryId') return appError(problem === 'missing' ? 'E-PAT-01' : 'E-PAT-02');
  return appError('E-PAT-11', { field, problem });
}
