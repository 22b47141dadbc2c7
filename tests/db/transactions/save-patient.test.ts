import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findPatient, getPatientFile, listSeenPatients } from '../../../db/repositories/patients';
import { createPatient, recordCardState, savePatientNote, updatePatient } from '../../../db/transactions/save-patient';
import { err, ok } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import { aStore, later, t0 } from '../../support/store';
import { aPatient } from '../../support/store-values';

const actor = { userId: 'user-ana' };
const auditsOf = (db: ReturnType<typeof aStore>['db']) =>
  listAudit(db, { after: 1, limit: 99 }).map(({ action, actorId, detail }) => [action, actorId, detail]);

const sameCard = (holderId: string) => err({ kind: 'duplicate-registry-id', holderId });

it('creates a patient once per card', () => {
  const { db } = aStore();
  expect(createPatient(db, aPatient(), t0, actor)).toEqual(ok(aPatient()));
  expect(createPatient(db, aPatient({ id: 'patient-2' }), t0, actor)).toEqual(sameCard('patient-1'));
  expect(findPatient(db, 'patient-1')).toEqual(aPatient());
  expect(auditsOf(db)).toEqual([['patient.created', 'user-ana', {}]]);
});

it('changes a patient and audits which fields, never what was in them', () => {
  const { db } = aStore();
  createPatient(db, aPatient(), t0, actor);
  createPatient(db, aPatient({ id: 'patient-2', registryId: 'PTEST0002' }), t0, actor);
  const changed = aPatient({ lastName: 'Other', dateOfBirth: '1984-05-03' as CivilDate });
  expect(updatePatient(db, changed, later(1), actor)).toEqual(ok(changed));
  expect(findPatient(db, 'patient-1')).toEqual(changed);
  expect(auditsOf(db).at(-1)).toEqual(['patient.changed', 'user-ana', { fields: 'lastName dateOfBirth' }]);
  expect(updatePatient(db, aPatient({ registryId: 'PTEST0002' }), t0, actor)).toEqual(sameCard('patient-2'));
  expect(updatePatient(db, aPatient({ id: 'x' }), t0, actor)).toEqual(err({ kind: 'not-found' }));
});

it('keeps the card current and audits it only when it changed', () => {
  const { db } = aStore();
  createPatient(db, aPatient({ cardStatus: null, cardCheckedAt: null }), t0, actor);
  const state = {
    patientId: 'patient-1',
    status: 'ACTIVE',
    expiresOn: '2026-11-30' as CivilDate,
    at: later(1),
    actor,
  } as const;
  const checked = aPatient({ cardCheckedAt: later(1) });
  expect(recordCardState(db, state)).toEqual(ok(checked));
  expect(recordCardState(db, { ...state, at: later(2) })).toEqual(ok({ ...checked, cardCheckedAt: later(2) }));
  expect(findPatient(db, 'patient-1')?.cardCheckedAt).toBe(later(2));
  expect(auditsOf(db).slice(1)).toEqual([
    ['card.changed', 'user-ana', { from: null, to: 'ACTIVE', expiresFrom: '2026-11-30', expiresTo: '2026-11-30' }],
  ]);
  expect(getPatientFile(db, 'patient-1').expiryChange).toBeNull();
  expect(recordCardState(db, { ...state, patientId: 'x' })).toEqual(err('not-found'));
});

it('keeps what the registry changed of the expiration, until a person writes over it', () => {
  const { db } = aStore();
  const fileOf = () => getPatientFile(db, 'patient-1').expiryChange;
  createPatient(db, aPatient(), t0, actor);
  const renewed = '2027-11-30' as CivilDate;
  recordCardState(db, { patientId: 'patient-1', status: 'ACTIVE', expiresOn: renewed, at: later(1), actor });
  expect(fileOf()).toEqual({ from: '2026-11-30', at: later(1) });
  expect(auditsOf(db).at(-1)?.[2]).toEqual({
    from: 'ACTIVE',
    to: 'ACTIVE',
    expiresFrom: '2026-11-30',
    expiresTo: '2027-11-30',
  });
  updatePatient(db, aPatient({ registryExpiresOn: renewed, lastName: 'Other' }), later(2), actor);
  expect(fileOf()).toEqual({ from: '2026-11-30', at: later(1) });
  updatePatient(db, aPatient(), later(3), actor);
  expect(fileOf()).toBeNull();
});

it('audits that somebody is not who they look like', () => {
  const { db } = aStore();
  createPatient(db, aPatient(), t0, actor);
  createPatient(db, aPatient({ id: 'patient-2', registryId: 'PTEST0002' }), t0, actor, ['patient-1', 'patient-9']);
  updatePatient(db, aPatient({ firstName: 'Paola' }), t0, actor, ['patient-2']);
  expect(auditsOf(db).filter(([action]) => action === 'patient.declared-distinct')).toEqual([
    ['patient.declared-distinct', 'user-ana', { from: 'patient-1 patient-9' }],
    ['patient.declared-distinct', 'user-ana', { from: 'patient-2' }],
  ]);
});

it('keeps a note and audits its changes without a word of it', () => {
  const { db } = aStore();
  createPatient(db, aPatient(), t0, actor);
  const change = { patientId: 'patient-1', note: 'Prefers Spanish.', at: later(1), actor };
  expect([savePatientNote(db, change), savePatientNote(db, change)]).toEqual([ok(null), ok(null)]);
  expect(getPatientFile(db, 'patient-1').note).toBe('Prefers Spanish.');
  savePatientNote(db, { ...change, note: '' });
  expect(auditsOf(db).slice(1)).toEqual([
    ['patient.note-changed', 'user-ana', { isEmpty: false }],
    ['patient.note-changed', 'user-ana', { isEmpty: true }],
  ]);
  expect(savePatientNote(db, { ...change, patientId: 'x' })).toEqual(err('not-found'));
});

it('counts whom an operator creates among those seen last, and nobody a store begins with', () => {
  const { db } = aStore();
  createPatient(db, aPatient(), t0, { userId: null });
  createPatient(db, aPatient({ id: 'patient-2', registryId: 'PTEST0002' }), t0, actor);
  expect(listSeenPatients(db).map(patient => patient.id)).toEqual(['patient-2']);
});
