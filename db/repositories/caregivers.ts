import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { CardStatus, Caregiver } from '../../shared/people/patient';
import type { ReadableDb } from '../handles';

type CaregiverRow = {
  readonly card_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly card_status: string;
  readonly card_expires_on: string;
  readonly is_eligible: number;
  readonly ineligible_reason: string | null;
};

function toCaregiver(row: CaregiverRow): Caregiver {
  return {
    cardId: row.card_id,
    firstName: row.first_name,
    lastName: row.last_name,
    cardStatus: row.card_status as CardStatus,
    cardExpiresOn: row.card_expires_on as CivilDate,
    isEligible: row.is_eligible === 1,
    ineligibleReason: row.ineligible_reason,
  };
}

/** In the registry's order. Empty both when there is none and when nobody asked: caregiversAsOf tells them apart. */
export function listCaregivers(db: ReadableDb, patientId: string): readonly Caregiver[] {
  const rows = db
    .prepare<[string], CaregiverRow>(`
      SELECT card_id, first_name, last_name, card_status, card_expires_on, is_eligible, ineligible_reason
      FROM caregiver WHERE patient_id = ? ORDER BY position
    `)
    .all(patientId);
  return rows.map(toCaregiver);
}

/** The patients of this store for whom the registry named this card; the newest list first, as who was here last. */
export function listPatientIdsOfCaregiver(db: ReadableDb, cardId: string): readonly string[] {
  const rows = db
    .prepare<[string], { patient_id: string }>(`
      SELECT patient_id FROM caregiver JOIN caregiver_list USING (patient_id)
      WHERE card_id = ? ORDER BY as_of DESC, patient_id LIMIT 20
    `)
    .all(cardId);
  return rows.map(row => row.patient_id);
}

/** When the registry was last asked for this patient's caregivers; null: never. */
export function caregiversAsOf(db: ReadableDb, patientId: string): Instant | null {
  const row = db
    .prepare<[string], { as_of: number }>('SELECT as_of FROM caregiver_list WHERE patient_id = ?')
    .get(patientId);
  return row ? (row.as_of as Instant) : null;
}
