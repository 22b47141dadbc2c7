import { err, ok, type Result } from '../../shared/kernel/result';
import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { CardStatus, Patient } from '../../shared/people/patient';
import type { WritableDb } from '../handles';
import { type Actor, appendAudit } from '../repositories/audit';
import { findPatient, findPatientByRegistryId, insertPatient, updatePatientRow } from '../repositories/patients';

export function createPatient(
  db: WritableDb,
  patient: Patient,
  at: Instant,
  actor: Actor,
): Result<Patient, 'duplicate-registry-id'> {
  return db.transaction(() => {
    if (findPatientByRegistryId(db, patient.registryId)) return err('duplicate-registry-id');
    insertPatient(db, patient, at);
    appendAudit(db, {
      at,
      actorId: actor.userId,
      action: 'patient.created',
      subject: `patient:${patient.id}`,
      detail: {},
    });
    return ok(patient);
  });
}

/** Which of the guide's fields differ; the audit names fields, never what was in them. */
function changedFields(before: Patient, after: Patient): string {
  const fields = ['firstName', 'lastName', 'dateOfBirth', 'registryId', 'registryExpiresOn'] as const;
  return fields.filter(field => before[field] !== after[field]).join(' ');
}

export function updatePatient(
  db: WritableDb,
  patient: Patient,
  at: Instant,
  actor: Actor,
): Result<Patient, 'duplicate-registry-id' | 'not-found'> {
  return db.transaction(() => {
    const before = findPatient(db, patient.id);
    if (!before) return err('not-found');
    const holder = findPatientByRegistryId(db, patient.registryId);
    if (holder && holder.id !== patient.id) return err('duplicate-registry-id');
    updatePatientRow(db, patient, at);
    appendAudit(db, {
      at,
      actorId: actor.userId,
      action: 'patient.changed',
      subject: `patient:${patient.id}`,
      detail: { fields: changedFields(before, patient) },
    });
    return ok(patient);
  });
}

export type CardStateToRecord = {
  readonly patientId: string;
  readonly status: CardStatus;
  readonly expiresOn: CivilDate;
  readonly at: Instant;
  readonly actor: Actor;
};

/** Keeps the card current from BioTrack. Every answer moves the time of the check; only a change is audited. */
export function recordCardState(db: WritableDb, card: CardStateToRecord): Result<Patient, 'not-found'> {
  return db.transaction(() => {
    const before = findPatient(db, card.patientId);
    if (!before) return err('not-found');
    const after = { ...before, cardStatus: card.status, registryExpiresOn: card.expiresOn, cardCheckedAt: card.at };
    updatePatientRow(db, after, card.at);
    if (before.cardStatus !== card.status || before.registryExpiresOn !== card.expiresOn) {
      appendAudit(db, {
        at: card.at,
        actorId: card.actor.userId,
        action: 'card.changed',
        subject: `patient:${card.patientId}`,
        detail: { from: before.cardStatus, to: card.status, expiresOn: card.expiresOn },
      });
    }
    return ok(after);
  });
}
