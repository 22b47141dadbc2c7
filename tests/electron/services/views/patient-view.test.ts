import { expect, it } from 'vitest';
import { toCaregiverView, toPatientRow, toPatientSummary } from '../../../../electron/services/views/patient-view';
import type { CivilDate } from '../../../../shared/kernel/units';
import type { Caregiver } from '../../../../shared/people/patient';
import { aPatient } from '../../../support/store-values';

const day = (text: string) => text as CivilDate;

it('marks a minor until the eighteenth birthday', () => {
  const patient = aPatient({ dateOfBirth: day('2008-03-10') });
  expect(toPatientSummary(patient, day('2026-03-09'), 18).isMinor).toBe(true);
  expect(toPatientSummary(patient, day('2026-03-10'), 18).isMinor).toBe(false);
});

it('lists a patient with a birth year and a masked card only', () => {
  const row = toPatientRow(aPatient(), day('2026-03-10'), 18);
  expect(row).toMatchObject({ birthYear: 1984, isMinor: false });
  expect(row.registryIdMasked).toMatch(/0001$/);
  expect(JSON.stringify(row)).not.toMatch(/PTEST|05-02/);
});

it('shows a caregiver by name, with the registry’s own reason', () => {
  const caregiver: Caregiver = {
    cardId: 'CTEST0001',
    firstName: 'Rae',
    lastName: 'Lind',
    cardStatus: 'EXPIRED',
    cardExpiresOn: day('2026-03-01'),
    isEligible: false,
    ineligibleReason: 'Card expired',
  };
  expect(toCaregiverView(caregiver)).toEqual({
    cardId: 'CTEST0001',
    name: 'Rae Lind',
    cardExpiresOn: '2026-03-01',
    isEligible: false,
    ineligibleReason: 'Card expired',
  });
});
