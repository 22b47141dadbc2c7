import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientsScreen } from '../../../../renderer/features/patients/patients-screen';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aPatient, aPatientRow } from '../../support/views';

it('finds a patient, opens the card, uses the patient, and goes back to the search', async () => {
  const { bridge, client } = aClient({ 'patients.search': () => [aPatientRow()], 'patients.get': () => aPatient() });
  const used: string[] = [];
  const { user } = show(<PatientsScreen store={createPatientsStore(client)} onUse={id => used.push(id)} />);
  expect(screen.getByRole('heading', { name: 'Patients' })).toBeTruthy();
  expect(screen.getByText('Find a patient, or create one with New patient.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();

  await user.type(screen.getByRole('textbox', { name: 'Find patient' }), 'ros');
  await user.click(await screen.findByRole('option', { name: 'Rosa Delgado' }));
  await user.click(await screen.findByRole('button', { name: 'Use patient' }));
  expect([used, bridge.inputsOf('patients.get')]).toEqual([['p-1'], [{ patientId: 'p-1' }]]);

  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Find patient' }).value).toBe('');
  expect(screen.getByRole('listbox', { name: 'Recent patients' })).toBeTruthy();
});

it('speaks Spanish', () => {
  show(
    <PatientsScreen
      store={createPatientsStore(aClient({ 'patients.search': () => [] }).client)}
      onUse={() => undefined}
    />,
    'es',
  );
  expect(screen.getByRole('heading', { name: 'Pacientes' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Paciente nuevo' })).toBeTruthy();
});
