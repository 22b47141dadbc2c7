import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientsScreen } from '../../../../renderer/features/patients/patients-screen';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aPatient, aPatientRow } from '../../support/views';

it('opens the card of a found patient, offers to use it, and goes back', async () => {
  const { client } = aClient({ 'patients.search': () => [aPatientRow()], 'patients.get': () => aPatient() });
  const used: string[] = [];
  const { user } = show(<PatientsScreen store={createPatientsStore(client)} onUse={id => used.push(id)} />);
  await user.type(screen.getByRole('textbox', { name: 'Find patient' }), 'rosa');
  await user.click(await screen.findByRole('option', { name: 'Rosa Delgado' }));
  await user.click(await screen.findByRole('button', { name: 'Use patient' }));
  expect(used).toEqual(['p-1']);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByRole('textbox', { name: 'Find patient' })).toBeTruthy();
});
