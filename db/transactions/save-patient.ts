import { err, ok, type Result } from '../../shared/kernel/result';
import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { CardStatus, Patient } from '../../shared/people/patient';
import type { WritableDb } from '../handles';
import { type Actor, appendAudit } from '../repositories/audit';
import {
  findPatient,
  findPatientByRegistryId,
  getPatientFile,
  insertPatient,
  updateCardState,
  updateExpiryChange,
  updatePatientNote,
  updatePatientRow,
  upsertSeenPatient,
} from '../repositories/patients';

/** Another patient who has the card's number already. */
export type SameCard = { readonly kind: 'duplicate-registry-id'; readonly holderId: string };

/** @param alike those the operator was shown, and said that this is somebody else */
export function createPatient(
  db: WritableDb,
  patient: Patient,
  at: Instant,
  actor: Actor,
  alike: readonly string[] = [],
): Result<Patient, SameCard> {
  return db.transaction(() => {
    const holder = findPatientByRegistryId(db, patient.registryId);
    if (holder) return err({ kind: 'duplicate-registry-id', holderId: holder.id });
    insertPatient(db, patient, at);
    // Whoever was just created stands on the screen; those a store begins with stand on none.
    if (actor.userId !== null) upsertSeenPatient(db, patient.id);
    appendAudit(db, {
      at,
      actorId: actor.userId,
      action: 'patient.created',
      subject: `patient:${patient.id}`,
      detail: {},
    });
    appendDistinct(db, { patient, at, actor, alike });
    return ok(patient);
  });
}

function appendDistinct(
  db: WritableDb,
  said: {
    readonly patient: Patient;
    readonly at: Instant;
    readonly actor: Actor;
    readonly alike: readonly string[];
  },
): void {
  if (said.alike.length === 0) return;
  appendAudit(db, {
    at: said.at,
    actorId: said.actor.userId,
    action: 'patient.declared-distinct',
    subject: `patient:${said.patient.id}`,
    detail: { from: said.alike.join(' ') },
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
  alike: readonly string[] = [],
): Result<Patient, SameCard | { readonly kind: 'not-found' }> {
  return db.transaction(() => {
    const before = findPatient(db, patient.id);
    if (!before) return err({ kind: 'not-found' });
    const holder = findPatientByRegistryId(db, patient.registryId);
    if (holder && holder.id !== patient.id) return err({ kind: 'duplicate-registry-id', holderId: holder.id });
    updatePatientRow(db, patient, at);
    // What a person typed over the registry's date, or for another card, is no news from the registry any more.
    if (changedFields(before, patient).includes('registry')) updateExpiryChange(db, patient.id, null);
    appendAudit(db, {
      at,
      actorId: actor.userId,
      action: 'patient.changed',
      subject: `patient:${patient.id}`,
      detail: { fields: changedFields(before, patient) },
    });
    appendDistinct(db, { patient, at, actor, alike });
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
    updateCardState(db, card.patientId, card);
    if (before.registryExpiresOn !== card.expiresOn) {
      updateExpiryChange(db, card.patientId, { from: before.registryExpiresOn, at: card.at });
    }
    if (before.cardStatus !== card.status || before.registryExpiresOn !== card.expiresOn) {
      appendAudit(db, {
        at: card.at,
        actorId: card.actor.userId,
        action: 'card.changed',
        subject: `patient:${card.patientId}`,
        detail: {
          from: before.cardStatus,
          to: card.status,
          expiresFrom: before.registryExpiresOn,
          expiresTo: card.expiresOn,
        },
      });
    }
    return ok(after);
  });
}

/** The audit says that there was a note to change, never what stands in it. */
export function savePatientNote(
  db: WritableDb,
  change: { readonly patientId: string; readonly note: string; readonly at: Instant; readonly actor: Actor },
): Result<null, 'not-found'> {
  return db.transaction(() => {
    if (!findPatient(db, change.patientId)) return err('not-found');
    if (getPatientFile(db, change.patientId).note === change.note) return ok(null);
    updatePatientNote(db, change.patientId, change.note);
    appendAudit(db, {
      at: change.at,
      actorId: change.actor.userId,
      action: 'patient.note-changed',
      subject: `patient:${change.patientId}`,
      detail: { isEmpty: change.note === '' },
    });
    return ok(null);
  });
}
