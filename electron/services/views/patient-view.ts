import type { PatientFile } from '../../../db/repositories/patients';
import type { PatientRow, PatientSummary } from '../../../shared/ipc/patient-views';
import { type CardStanding, cardStanding } from '../../../shared/people/card-standing';
import type { Patient } from '../../../shared/people/patient';
import { maskRegistryId } from '../../../shared/people/registry-id';
import { ageOn, civilDateAt } from '../../../shared/time/civil-date';
import type { Today } from '../today';

export function toPatientSummary(patient: Patient, file: PatientFile, today: Today): PatientSummary {
  return {
    id: patient.id,
    firstName: patient.firstName,
    lastName: patient.lastName,
    dateOfBirth: patient.dateOfBirth,
    isMinor: isMinor(patient, today),
    registryId: patient.registryId,
    registryExpiresOn: patient.registryExpiresOn,
    cardStatus: patient.cardStatus,
    standing: standingOf(patient, today),
    expiryChange: newsOfToday(file.expiryChange, today),
    note: file.note,
  };
}

/** For lists that others may see over the cashier's shoulder (rule P14). */
export function toPatientRow(patient: Patient, today: Today): PatientRow {
  return {
    id: patient.id,
    firstName: patient.firstName,
    lastName: patient.lastName,
    birthYear: Number(patient.dateOfBirth.slice(0, 4)),
    registryIdMasked: maskRegistryId(patient.registryId),
    isMinor: isMinor(patient, today),
    registryExpiresOn: patient.registryExpiresOn,
    standing: standingOf(patient, today),
  };
}

function isMinor(patient: Patient, { registryDay, rules }: Today): boolean {
  return ageOn(patient.dateOfBirth, registryDay) < rules.adultAge;
}

function standingOf(patient: Patient, { registryDay, rules }: Today): CardStanding {
  return cardStanding(patient, registryDay, rules.cardExpiryInclusive);
}

/** Told on the day it happened; later it is how things are. */
function newsOfToday(change: PatientFile['expiryChange'], { registryDay, rules }: Today): PatientFile['expiryChange'] {
  return change !== null && civilDateAt(change.at, rules.registryZone) === registryDay ? { ...change } : null;
}
