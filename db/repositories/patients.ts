import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { CardStatus, Patient } from '../../shared/people/patient';
import type { ReadableDb, WritableDb } from '../handles';
import { matchPrefixes } from '../search-text';

type PatientRow = {
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly date_of_birth: string;
  readonly registry_id: string;
  readonly registry_expires_on: string;
  readonly card_status: string | null;
  readonly card_checked_at: number | null;
};

const columns = `id, first_name, last_name, date_of_birth, registry_id, registry_expires_on, card_status, card_checked_at`;

function toPatient(row: PatientRow): Patient {
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    dateOfBirth: row.date_of_birth as CivilDate,
    registryId: row.registry_id,
    registryState: 'FL',
    registryExpiresOn: row.registry_expires_on as CivilDate,
    cardStatus: row.card_status as CardStatus | null,
    cardCheckedAt: row.card_checked_at as Instant | null,
  };
}

export function findPatient(db: ReadableDb, id: string): Patient | null {
  const row = db.prepare<[string], PatientRow>(`SELECT ${columns} FROM patient WHERE id = ?`).get(id);
  return row ? toPatient(row) : null;
}

export function findPatientByRegistryId(db: ReadableDb, registryId: string): Patient | null {
  const row = db.prepare<[string], PatientRow>(`SELECT ${columns} FROM patient WHERE registry_id = ?`).get(registryId);
  return row ? toPatient(row) : null;
}

/** As many matches as are put in order; beyond this the words typed do not tell people apart yet. */
const matchesRanked = 500;

/** By the beginnings of names, the card number, or the birth date in any usual order; accents do not matter. */
export function searchPatients(db: ReadableDb, text: string, limit: number): readonly Patient[] {
  const match = matchPrefixes(text);
  if (match === null) return [];
  const rows = db
    .prepare<[string, number, number], PatientRow>(`
      SELECT ${columns} FROM patient
      WHERE number IN (SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT ?)
      ORDER BY last_name COLLATE NOCASE, first_name COLLATE NOCASE, date_of_birth, id LIMIT ?
    `)
    .all(match, matchesRanked, limit);
  return rows.map(toPatient);
}

export function listRecentPatients(db: ReadableDb, limit: number): readonly Patient[] {
  const rows = db
    .prepare<[number], PatientRow>(`SELECT ${columns} FROM patient ORDER BY updated_at DESC, number DESC LIMIT ?`)
    .all(limit);
  return rows.map(toPatient);
}

type PatientValues = [string, string, string, string, string, string | null, number | null, number];

function toValues(patient: Patient, at: Instant): PatientValues {
  return [
    patient.firstName,
    patient.lastName,
    patient.dateOfBirth,
    patient.registryId,
    patient.registryExpiresOn,
    patient.cardStatus,
    patient.cardCheckedAt,
    at,
  ];
}

export function insertPatient(db: WritableDb, patient: Patient, at: Instant): void {
  db.prepare<[string, ...PatientValues]>(`
    INSERT INTO patient (id, registry_state, first_name, last_name, date_of_birth, registry_id, registry_expires_on,
      card_status, card_checked_at, updated_at)
    VALUES (?, 'FL', ?, ?, ?, ?, ?, ?, ?, ?)
  `).run(patient.id, ...toValues(patient, at));
}

/** @returns whether there was such a patient */
export function updatePatientRow(db: WritableDb, patient: Patient, at: Instant): boolean {
  const changed = db
    .prepare<[...PatientValues, string]>(`
      UPDATE patient SET first_name = ?, last_name = ?, date_of_birth = ?, registry_id = ?, registry_expires_on = ?,
        card_status = ?, card_checked_at = ?, updated_at = ?
      WHERE id = ?
    `)
    .run(...toValues(patient, at), patient.id);
  return changed === 1;
}
