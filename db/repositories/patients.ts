import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { CardStatus, Patient } from '../../shared/people/patient';
import type { PatientQuery } from '../../shared/people/patient-query';
import type { ReadableDb, WritableDb } from '../handles';
import { matchPatients } from '../search-text';

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
export function searchPatients(db: ReadableDb, query: PatientQuery, limit: number): readonly Patient[] {
  const match = matchPatients(query);
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

/** Those last on this register's screen, the latest first. */
export function listSeenPatients(db: ReadableDb): readonly Patient[] {
  return db
    .prepare<[], PatientRow>(`SELECT ${columns} FROM patient_seen JOIN patient ON id = patient_id ORDER BY place DESC`)
    .all()
    .map(toPatient);
}

/** As many as the screen lists; whoever drops out of the list is forgotten by it. */
const seenKept = 20;

export function upsertSeenPatient(db: WritableDb, patientId: string): void {
  db.prepare<[string]>(`
    INSERT INTO patient_seen (patient_id, place) SELECT ?, coalesce(max(place), 0) + 1 FROM patient_seen WHERE true
    ON CONFLICT (patient_id) DO UPDATE SET place = excluded.place
  `).run(patientId);
  db.prepare<[number]>(`
    DELETE FROM patient_seen WHERE patient_id IN (SELECT patient_id FROM patient_seen ORDER BY place DESC LIMIT -1 OFFSET ?)
  `).run(seenKept);
}

/** Namesakes and twins are few, so this list is short in every store. */
export function listPatientsBornOn(db: ReadableDb, dateOfBirth: CivilDate): readonly Patient[] {
  return db
    .prepare<[string], PatientRow>(`SELECT ${columns} FROM patient WHERE date_of_birth = ? ORDER BY number`)
    .all(dateOfBirth)
    .map(toPatient);
}

/** What this store keeps beside the guide's fields. */
export type PatientFile = {
  /** Of those who sell, for those who sell: never printed, never logged, never sent. */
  readonly note: string;
  /** The registry's latest change of the card's expiration. */
  readonly expiryChange: { readonly from: CivilDate; readonly at: Instant } | null;
};

export function getPatientFile(db: ReadableDb, id: string): PatientFile {
  const row = db
    .prepare<[string], { note: string; expired_before: string | null; expiry_changed_at: number | null }>(
      'SELECT note, expired_before, expiry_changed_at FROM patient WHERE id = ?',
    )
    .get(id);
  if (row === undefined) throw new Error('There is no file of a patient who is not there.');
  const { note, expired_before: from, expiry_changed_at: at } = row;
  return { note, expiryChange: from === null || at === null ? null : { from: from as CivilDate, at: at as Instant } };
}

export function updatePatientNote(db: WritableDb, id: string, note: string): void {
  db.prepare<[string, string]>('UPDATE patient SET note = ? WHERE id = ?').run(note, id);
}

export function updateExpiryChange(db: WritableDb, id: string, change: PatientFile['expiryChange']): void {
  db.prepare<[string | null, number | null, string]>(
    'UPDATE patient SET expired_before = ?, expiry_changed_at = ? WHERE id = ?',
  ).run(change?.from ?? null, change?.at ?? null, id);
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

/** What the state says of a card, at every look-up. Nothing that is searched for changes, so nothing is indexed anew. */
export function updateCardState(
  db: WritableDb,
  patientId: string,
  card: { readonly status: CardStatus; readonly expiresOn: CivilDate; readonly at: Instant },
): void {
  db.prepare<[string, string, number, number, string]>(`
    UPDATE patient SET card_status = ?, registry_expires_on = ?, card_checked_at = ?, updated_at = ? WHERE id = ?
  `).run(card.status, card.expiresOn, card.at, card.at, patientId);
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
