import {
  findPatient,
  findPatientByRegistryId,
  getPatientFile,
  listPatientsBornOn,
  listSeenPatients,
  searchPatients,
} from '../../db/repositories/patients';
import { createPatient, savePatientNote, updatePatient } from '../../db/transactions/save-patient';
import type { PatientInput, PatientRow, PatientSummary } from '../../shared/ipc/patient-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { Patient } from '../../shared/people/patient';
import { type PatientFields, type PatientFormProblem, parsePatientForm } from '../../shared/people/patient-form';
import { parseNote } from '../../shared/people/patient-note';
import { parsePatientQuery } from '../../shared/people/patient-query';
import { isSimilarName } from '../../shared/people/similar-name';
import type { Handlers } from '../ipc/handlers';
import { noteView } from './note-view';
import { identify, patientsOfCaregiver } from './register/find-person';
import type { ServiceContext } from './service-context';
import { readToday } from './today';
import { toPatientRow, toPatientSummary } from './views/patient-view';

type PatientsContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'config' | 'rulesOn' | 'operator'>;
type PatientsChannel = Extract<keyof Handlers, `patients.${string}`>;

const searchLimit = 20;

/** The shop's own customer records; what the registry knows better is kept current at each look-up. */
export function patientHandlers(context: PatientsContext): Pick<Handlers, PatientsChannel> {
  const { db, clock, ids } = context;
  const actor = () => ({ userId: context.operator().id });

  function summary(patient: Patient): PatientSummary {
    return toPatientSummary(patient, getPatientFile(db, patient.id), readToday(context));
  }

  function rows(patients: readonly Patient[]): PatientRow[] {
    const today = readToday(context);
    return patients.map(patient => toPatientRow(patient, today));
  }

  /** Same birth date and nearly the same name. A record that is edited is only like others where that was edited. */
  function listAlike(fields: PatientFields, existing: Patient | null): readonly Patient[] {
    const names = ['firstName', 'lastName', 'dateOfBirth'] as const;
    if (existing !== null && names.every(name => existing[name] === fields[name])) return [];
    return listPatientsBornOn(db, fields.dateOfBirth).filter(
      other => other.id !== existing?.id && isSimilarName(other, fields),
    );
  }

  function save(
    fields: PatientInput,
    distinctFrom: readonly string[],
    existing: Patient | null,
  ): Result<PatientSummary, AppError> {
    const parsed = parsePatientForm(fields, readToday(context).registryDay);
    if (!parsed.ok) return err(formError(parsed.error));
    const alike = listAlike(parsed.value, existing).map(patient => patient.id);
    // What the state said of one card says nothing of another.
    const sameCard = existing?.registryId === parsed.value.registryId ? existing : null;
    const patient: Patient = {
      id: existing?.id ?? ids.uuid(),
      cardStatus: sameCard?.cardStatus ?? null,
      cardCheckedAt: sameCard?.cardCheckedAt ?? null,
      ...parsed.value,
    };
    const holder = findPatientByRegistryId(db, patient.registryId);
    // Whoever has the card already is the better answer to the question who this is.
    const isTaken = holder !== null && holder.id !== patient.id;
    if (!isTaken && alike.some(id => !distinctFrom.includes(id))) return err(appError('E-PAT-12'));
    const write = existing === null ? createPatient : updatePatient;
    const saved = write(db, patient, clock.now(), actor(), alike);
    if (saved.ok) return ok(summary(saved.value));
    return err(
      saved.error.kind === 'not-found'
        ? appError('E-PAT-10')
        : appError('E-PAT-09', { patientId: saved.error.holderId }),
    );
  }

  function view(patient: Patient, screen: 'patients' | 'patient-form'): PatientSummary {
    noteView(context, patient.id, screen);
    return summary(patient);
  }

  return {
    'patients.search': input => {
      const query = parsePatientQuery(input.text, readToday(context).registryDay);
      const text = input.text.trim();
      if (text === '') return ok(rows(listSeenPatients(db)));
      const found = searchPatients(db, query, searchLimit);
      return ok(rows(found.length > 0 ? found : patientsOfCaregiver(context, text.toUpperCase())));
    },
    'patients.get': input => {
      const patient = findPatient(db, input.patientId);
      if (patient === null) return err(appError('E-PAT-10'));
      return ok(view(patient, input.purpose === 'edit' ? 'patient-form' : 'patients'));
    },
    'patients.create': ({ distinctFrom, ...fields }) => save(fields, distinctFrom ?? [], null),
    'patients.update': input => {
      const existing = findPatient(db, input.patientId);
      return existing === null ? err(appError('E-PAT-10')) : save(input.fields, input.distinctFrom ?? [], existing);
    },
    'patients.listAlike': input => {
      const parsed = parsePatientForm(input.fields, readToday(context).registryDay);
      if (!parsed.ok) return err(formError(parsed.error));
      return ok(rows(listAlike(parsed.value, input.patientId === null ? null : findPatient(db, input.patientId))));
    },
    'patients.saveNote': input => {
      const patient = findPatient(db, input.patientId);
      if (patient === null) return err(appError('E-PAT-10'));
      const note = parseNote(input.note);
      if (!note.ok) return err(appError('E-PAT-11', { field: 'note', problem: note.error }));
      savePatientNote(db, { patientId: patient.id, note: note.value, at: clock.now(), actor: actor() });
      return ok(summary(patient));
    },
    'patients.identify': input => ok(identify(context, input.text)),
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
