import { expect, it } from 'vitest';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aPatient, aPatientRow } from '../../support/views';

const fields = {
  firstName: 'Rosa',
  lastName: 'Delgado',
  dateOfBirth: '1984-05-02',
  registryId: 'P7QK-2M4X',
  registryState: 'FL',
  registryExpiresOn: '2026-11-30',
} as const;

it('finds, and forgets what it found when the box is emptied', async () => {
  const { client } = aClient({ 'patients.search': () => [aPatientRow()] });
  const store = createPatientsStore(client);
  await store.getState().search('rosa');
  expect(store.getState().rows).toEqual([aPatientRow()]);
  store.getState().setText('');
  expect(store.getState().rows).toBeNull();
});

it('creates a new patient and updates an opened one', async () => {
  const { bridge, client } = aClient({
    'patients.create': () => aPatient(),
    'patients.get': () => aPatient({ id: 'p-2' }),
    'patients.update': () => aPatient({ id: 'p-2', lastName: 'Mora' }),
  });
  const store = createPatientsStore(client);
  store.getState().startNew();
  await Promise.all([store.getState().save(fields), store.getState().save(fields)]);
  expect(store.getState()).toMatchObject({ mode: 'card', wasSaved: true, patient: aPatient() });
  await store.getState().open('p-2');
  store.getState().startEdit();
  await store.getState().save(fields);
  expect(bridge.inputsOf('patients.create')).toEqual([fields]);
  expect(bridge.inputsOf('patients.update')).toEqual([{ patientId: 'p-2', fields }]);
  store.getState().reset();
  expect(store.getState()).toMatchObject({ mode: 'find', patient: null, rows: null });
});

it('keeps the form and the refusal of a save', async () => {
  const { client } = aClient({ 'patients.create': () => failure('E-PAT-09') });
  const store = createPatientsStore(client);
  store.getState().startNew();
  await store.getState().save(fields);
  expect(store.getState()).toMatchObject({ mode: 'form', failure: failure('E-PAT-09'), isSaving: false });
  store.getState().cancel();
  expect(store.getState()).toMatchObject({ mode: 'find', failure: null });
});
