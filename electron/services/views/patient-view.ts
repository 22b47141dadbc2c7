import type { CaregiverView, PatientRow, PatientSummary } from '../../../shared/ipc/patient-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { displayName } from '../../../shared/people/display-name';
import type { Caregiver, Patient } from '../../../shared/people/patient';
import { maskRegistryId } from '../../../shared/people/registry-id';
import { ageOn } from '../../../shared/time/civil-date';

/** @param adultAge of the rule set in force */
export function toPatientSummary(patient: Patient, today: CivilDate, adultAge: number): PatientSummary {
  return {
    id: patient.id,
    firstName: patient.firstName,
    lastName: patient.lastName,
    dateOfBirth: patient.dateOfBirth,
    isMinor: ageOn(patient.dateOfBirth, today) < adultAge,
    registryId: patient.registryId,
    registryExpiresOn: patient.registryExpiresOn,
    cardStatus: patient.cardStatus,
  };
}

/** For lists that others may see over the cashier's shoulder (rule P14). */
export function toPatientRow(patient: Patient, today: CivilDate, adultAge: number): PatientRow {
  return {
    id: patient.id,
    firstName: patient.firstName,
    lastName: patient.lastName,
    birthYear: Number(patient.dateOfBirth.slice(0, 4)),
    registryIdMasked: maskRegistryId(patient.registryId),
    isMinor: ageOn(patient.dateOfBirth, today) < adultAge,
    registryExpiresOn: patient.registryExpiresOn,
  };
}

export function toCaregiverView(caregiver: Caregiver): CaregiverView {
  return {
    cardId: caregiver.cardId,
    name: displayName(caregiver.firstName, caregiver.lastName),
    cardExpiresOn: caregiver.cardExpiresOn,
    isEligible: caregiver.isEligible,
    ineligibleReason: caregiver.ineligibleReason,
  };
}
