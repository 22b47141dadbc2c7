import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findPatient } from '../../../db/repositories/patients';
import { createPatient, recordCardState, updatePatient } from '../../../db/transactions/save-patient';
import { err, ok } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import { aStore, later, t0 } from '../../support/store';
import { aPatient } from '../../support/store-values';

const actor = { userId: 'user-ana' };
const auditsOf = (db: ReturnType<typeof aStore>['db']) =>
  listAudit(db, { after: 1, limit: 99 }).map(({ action, actorId, detail }) => [action, actorId, detail]);

it('creates a patient once per card', () => {
  const { db } = aStore();
  expect(createPatient(db, aPatient(), t0, actor)).toEqual(ok(aPatient()));
  expect(createPatient(db, aPatient({ id: 'patient-2' }), t0, actor)).toEqual(err('duplicate-registry-id'));
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
  expect(updatePatient(db, aPatient({ registryId: 'PTEST0002' }), t0, actor)).toEqual(err('duplicate-registry-id'));
  expect(updatePatient(db, aPatient({ id: 'x' }), t0, actor)).toEqual(err('not-found'));
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
    ['card.changed', 'user-ana', { from: null, to: 'ACTIVE', expiresOn: '2026-11-30' }],
  ]);
  expect(recordCardState(db, { ...state, patientId: 'x' })).toEqual(err('not-found'));
});
