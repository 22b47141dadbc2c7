import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientWork } from '../../../../renderer/features/patients/patient-work';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aPatient } from '../../support/views';

it('creates a patient by the six fields and then uses them', async () => {
  const { client } = aClient({ 'patients.create': () => aPatient() });
  const used: string[] = [];
  const { user } = show(
    <PatientWork
      store={createPatientsStore(client)}
      onPick={() => undefined}
      onUse={id => used.push(id)}
      placement="below"
    />,
  );
  await user.click(screen.getByRole('button', { name: 'New patient' }));
  const typed = {
    'First Name': 'Rosa',
    'Last Name': 'Delgado',
    'Date of Birth': '5/2/1984',
    'State Registry ID': 'P7QK-2M4X',
    'State Registry ID Expiration': '11/30/2026',
  };
  for (const [name, text] of Object.entries(typed)) await user.type(screen.getByRole('textbox', { name }), text);
  await user.click(screen.getByRole('button', { name: 'Save patient' }));
  await user.click(await screen.findByRole('button', { name: 'Use patient' }));
  expect(used).toEqual(['p-1']);
});
