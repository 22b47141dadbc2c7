import { listPatientIdsOfCaregiver } from '../../../db/repositories/caregivers';
import { findPatient, findPatientByRegistryId, listPatientsBornOn } from '../../../db/repositories/patients';
import type { PatientPrefill } from '../../../shared/ipc/patient-views';
import type { ScanOutcomeView, ScanScreen } from '../../../shared/ipc/register-views';
import { appError } from '../../../shared/kernel/error-code';
import type { Patient } from '../../../shared/people/patient';
import { parseRegistryId } from '../../../shared/people/registry-id';
import { foldName, isSimilarName } from '../../../shared/people/similar-name';
import type { Licence } from '../../../shared/scan/read-licence';
import { readLabel } from '../read-label';
import type { ServiceContext } from '../service-context';
import { readToday, type Today } from '../today';
import { toPatientRow } from '../views/patient-view';

type PersonContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'>;

/** Whom a card or a licence means among the customers of this store. */
export type PersonFound =
  | { readonly kind: 'one'; readonly patient: Patient }
  /** A person decides; also over one alone, whose name is only nearly the same. */
  | { readonly kind: 'alike'; readonly patients: readonly Patient[] }
  | { readonly kind: 'unknown'; readonly prefill: PatientPrefill };

const nobody: PatientPrefill = { firstName: '', lastName: '', dateOfBirth: '', registryId: '' };

export function findByCard(context: Pick<ServiceContext, 'db'>, registryId: string): PersonFound {
  const patient = findPatientByRegistryId(context.db, registryId);
  if (patient !== null) return { kind: 'one', patient };
  const patients = patientsOfCaregiver(context, registryId);
  return patients.length === 0 ? { kind: 'unknown', prefill: { ...nobody, registryId } } : { kind: 'alike', patients };
}

/** For whom a caregiver may have come; a person says for whom, also where it is one alone. */
export function patientsOfCaregiver({ db }: Pick<ServiceContext, 'db'>, cardId: string): readonly Patient[] {
  return listPatientIdsOfCaregiver(db, cardId).flatMap(id => findPatient(db, id) ?? []);
}

/** Name and birth date together. Twins with names a letter apart are two people, so only the same name is taken at once. */
export function findByLicence(context: Pick<ServiceContext, 'db'>, licence: Licence): PersonFound {
  const { firstName, lastName, dateOfBirth } = licence;
  const born = listPatientsBornOn(context.db, dateOfBirth);
  const alike = born.filter(patient =>
    firstName === '' ? foldName(patient.lastName) === foldName(lastName) : isSimilarName(patient, licence),
  );
  const [only] = alike;
  if (only === undefined) return { kind: 'unknown', prefill: { ...nobody, firstName, lastName, dateOfBirth } };
  const isSame = foldName(only.lastName) === foldName(lastName) && foldName(only.firstName) === foldName(firstName);
  return alike.length === 1 && isSame ? { kind: 'one', patient: only } : { kind: 'alike', patients: alike };
}

/** What the screen is told; `take` is what becomes of the one who was meant. A licence is read here and gone with this call. */
export function personOutcome(
  context: PersonContext,
  found: PersonFound,
  told: {
    readonly screen: ScanScreen;
    readonly licence: Licence | null;
    readonly take: (patient: Patient) => 'patient-chosen' | 'patient-found';
  },
): ScanOutcomeView {
  const today = readToday(context);
  const { screen } = told;
  const note = expiryNote(told.licence, today);
  switch (found.kind) {
    case 'one':
      return { kind: told.take(found.patient), patientId: found.patient.id, ...note };
    case 'alike':
      return { kind: 'patients-alike', screen, rows: found.patients.map(each => toPatientRow(each, today)), ...note };
    case 'unknown':
      return { kind: 'patient-unknown', screen, prefill: found.prefill, ...note };
    default:
      throw new Error('Unexpected person.');
  }
}

function expiryNote(licence: Licence | null, { registryDay }: Today): { readonly licenceExpiredOn?: string } {
  const expiresOn = licence?.expiresOn ?? null;
  return expiresOn !== null && expiresOn < registryDay ? { licenceExpiredOn: expiresOn } : {};
}

/** A scan on the Patients screen: nothing is put in a cart and nobody is chosen for one. */
export function identify(context: PersonContext, text: string): ScanOutcomeView {
  const scan = readLabel(context, text);
  const on = { screen: 'patients', take: () => 'patient-found' as const } as const;
  switch (scan.kind) {
    case 'unreadable':
      return { kind: 'refused', screen: on.screen, ...appError('E-ITM-02') };
    case 'licence':
      return personOutcome(context, findByLicence(context, scan.licence), { ...on, licence: scan.licence });
    case 'card':
      return personOutcome(context, findByCard(context, scan.cardId), { ...on, licence: null });
    case 'gs1':
    case 'receipt':
      return { kind: 'refused', screen: on.screen, ...appError('E-PAT-02') };
    case 'package':
    case 'gtin':
    case 'text': {
      // Other pattern or none: a card that somebody has is still that card.
      const cardId = parseRegistryId(scan.kind === 'package' ? scan.barcode : scan.text);
      const found = cardId.ok ? findByCard(context, cardId.value) : null;
      return found !== null && found.kind !== 'unknown'
        ? personOutcome(context, found, { ...on, licence: null })
        : { kind: 'refused', screen: on.screen, ...appError('E-PAT-02') };
    }
    default:
      throw new Error('Unexpected kind of scan.');
  }
}
