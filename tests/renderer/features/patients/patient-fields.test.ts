import { expect, it } from 'vitest';
import { checkForm, formOf } from '../../../../renderer/features/patients/patient-fields';
import { err, ok } from '../../../../shared/kernel/result';
import { aPatient } from '../../support/views';

const filled = formOf(aPatient());

it('shows dates with the month first and reads them back', () => {
  expect([filled.dateOfBirth, filled.registryExpiresOn]).toEqual(['05/02/1984', '11/30/2026']);
  expect(checkForm(filled)).toEqual(
    ok({
      firstName: 'Rosa',
      lastName: 'Delgado',
      dateOfBirth: '1984-05-02',
      registryId: 'P7QK-2M4X',
      registryState: 'FL',
      registryExpiresOn: '2026-11-30',
    }),
  );
});

it('names every empty field and every date that does not exist', () => {
  expect(checkForm(formOf(null))).toEqual(
    err(
      ['firstName', 'lastName', 'dateOfBirth', 'registryId', 'registryExpiresOn'].map(field => ({
        field,
        problem: 'missing',
      })),
    ),
  );
  expect(checkForm({ ...filled, dateOfBirth: '02/30/1984' })).toEqual(
    err([{ field: 'dateOfBirth', problem: 'not-a-date' }]),
  );
});
