import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AlikePatients } from '../../../../renderer/features/patients/alike-patients';
import { show } from '../../support/render';
import { aPatientRow } from '../../support/views';

it('speaks Spanish, masks the card, and says at once what it found', () => {
  const fields = {
    ...{ firstName: 'Rosa', lastName: 'Delgado', dateOfBirth: '1984-05-02' },
    ...{ registryId: 'P1', registryState: 'FL' as const, registryExpiresOn: '2026-11-30' },
  };
  show(
    <AlikePatients
      alike={{ rows: [aPatientRow({ standing: 'expired' })], fields }}
      isNew
      isSaving={false}
      onUse={() => undefined}
      onDistinct={() => undefined}
    />,
    'es',
  );
  expect(screen.getByRole('alert').textContent).toContain('Puede ser un paciente que ya tiene.');
  expect(screen.getByRole('listitem').textContent).toBe(
    'Rosa DelgadoNacimiento: 1984 · •••• 2M4X · Tarjeta vencidaUsar existente',
  );
  expect(screen.getByRole('button', { name: 'Crear de todos modos' })).toBeTruthy();
});
