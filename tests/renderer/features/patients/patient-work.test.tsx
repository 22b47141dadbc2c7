import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientWork } from '../../../../renderer/features/patients/patient-work';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aPatient, aPatientRow } from '../../support/views';

function someWork(placement: 'over' | 'below' = 'below') {
  const { bridge, client } = aClient({
    'patients.search': () => [aPatientRow()],
    'patients.get': () => aPatient(),
    'patients.create': () => aPatient(),
    'patients.update': ({ fields }) => aPatient({ firstName: fields.firstName }),
  });
  const store = createPatientsStore(client);
  const said: string[] = [];
  const shown = show(
    <PatientWork
      store={store}
      onPick={id => said.push(`pick ${id}`)}
      onUse={id => said.push(`use ${id}`)}
      placement={placement}
    />,
  );
  return { bridge, store, said, ...shown };
}

it('hands over whoever is picked from the list', async () => {
  const { user, said } = someWork();
  await user.type(screen.getByRole('textbox', { name: 'Find patient' }), 'ros');
  await user.click(await screen.findByRole('option', { name: 'Rosa Delgado' }));
  expect(said).toEqual(['pick p-1']);
});

it('creates a patient by the six fields and then uses the patient', async () => {
  const { user, said } = someWork();
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
  expect(said).toEqual(['use p-1']);
});

it('goes from an empty form back to the search', async () => {
  const { user } = someWork();
  await user.click(screen.getByRole('button', { name: 'New patient' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'First Name' }).value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('textbox', { name: 'Find patient' })).toBeTruthy();
});

it('edits a patient and shows the card again', async () => {
  const { user, store, bridge } = someWork();
  await store.getState().open('p-1');
  await user.click(await screen.findByRole('button', { name: 'Edit patient' }));
  const first = screen.getByRole('textbox', { name: 'First Name' });
  await user.clear(first);
  await user.type(first, 'Rosalia{Enter}');
  expect((await screen.findByRole('status')).textContent).toBe('Patient saved');
  expect(bridge.inputsOf('patients.update')).toMatchObject([{ patientId: 'p-1', fields: { firstName: 'Rosalia' } }]);
  expect(screen.getByRole('region', { name: 'Rosalia Delgado' })).toBeTruthy();
});

it('leads from the card of somebody not wanted back to the search, where no screen around it does', async () => {
  const { user, store, said } = someWork('over');
  await store.getState().open('p-1');
  await user.click(await screen.findByRole('button', { name: 'Back' }));
  expect(screen.getByRole('textbox', { name: 'Find patient' })).toBeTruthy();
  expect(said).toEqual([]);
});

it('leaves the way back to the screen around it that has one', async () => {
  const { store } = someWork();
  await store.getState().open('p-1');
  expect(await screen.findByRole('button', { name: 'Use patient' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
});
