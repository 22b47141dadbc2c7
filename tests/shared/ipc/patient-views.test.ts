import { describe, expect, it } from 'vitest';
import { patientInput, patientRow } from '../../../shared/ipc/patient-views';

const fields = {
  firstName: 'Dana',
  lastName: 'Ortiz',
  dateOfBirth: '1984-05-02',
  registryId: 'PTEST0001',
  registryState: 'FL',
  registryExpiresOn: '2026-11-30',
};

describe('a patient at the doorway', () => {
  it('has the six fields of the guide and no more', () => {
    expect(patientInput.parse(fields)).toEqual(fields);
    expect(patientInput.safeParse({ ...fields, cardStatus: 'ACTIVE' }).success).toBe(false);
    expect(patientInput.safeParse({ ...fields, registryState: 'GA' }).success).toBe(false);
    const { lastName: _, ...incomplete } = fields;
    expect(patientInput.safeParse(incomplete).success).toBe(false);
  });

  it('is listed without birthday or whole card number (rule P14)', () => {
    expect(Object.keys(patientRow.shape)).toEqual([
      'id',
      'firstName',
      'lastName',
      'birthYear',
      'registryIdMasked',
      'isMinor',
      'registryExpiresOn',
      'standing',
    ]);
  });
});
