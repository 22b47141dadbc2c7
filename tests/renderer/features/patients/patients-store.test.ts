import { describe, expect, it, vi } from 'vitest';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import type { PatientInput, PatientRow } from '../../../../shared/ipc/patient-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aPatient, aPatientRow } from '../../support/views';

const fields: PatientInput = {
  firstName: 'Rosa',
  lastName: 'Delgado',
  dateOfBirth: '1984-05-02',
  registryId: 'P7QK-2M4X',
  registryState: 'FL',
  registryExpiresOn: '2026-11-30',
};

const calm = {
  mode: 'find',
  text: '',
  rows: null,
  answered: '',
  recent: [],
  patient: null,
  prefill: null,
  scanned: null,
  alike: null,
  isAsked: false,
  wasSaved: false,
  isSaving: false,
  failure: null,
} as const;

type Answers = Parameters<typeof aClient>[0];

function aStore(script: Answers = {}) {
  const { bridge, client } = aClient(script);
  const store = createPatientsStore(client);
  return { bridge, store, act: store.getState() };
}

/** Answers to searches, each given when the test says so. */
function heldSearches() {
  const waiting: ((rows: PatientRow[]) => void)[] = [];
  return {
    answer: (at: number, rows: PatientRow[]) => waiting[at]?.(rows),
    script: { 'patients.search': () => new Promise<PatientRow[]>(resolve => waiting.push(resolve)) } satisfies Answers,
  };
}

describe('a search', () => {
  it('keeps who was found and which words found them', async () => {
    const { store, act, bridge } = aStore({ 'patients.search': () => [aPatientRow()] });
    act.setText('ros');
    await act.search('ros');
    expect(store.getState()).toMatchObject({ ...calm, text: 'ros', rows: [aPatientRow()], answered: 'ros' });
    expect(bridge.inputsOf('patients.search')).toEqual([{ text: 'ros' }]);
  });

  it('drops the answer to words that were changed meanwhile', async () => {
    const held = heldSearches();
    const { store, act } = aStore(held.script);
    act.setText('ros');
    const asked = act.search('ros');
    act.setText('tom');
    held.answer(0, [aPatientRow()]);
    await asked;
    expect(store.getState()).toMatchObject({ ...calm, text: 'tom' });
  });

  it('keeps the answer when only a space was added meanwhile', async () => {
    const held = heldSearches();
    const { store, act } = aStore(held.script);
    act.setText('ros');
    const asked = act.search('ros');
    act.setText('ros ');
    held.answer(0, [aPatientRow()]);
    await asked;
    expect(store.getState()).toMatchObject({ ...calm, text: 'ros ', rows: [aPatientRow()], answered: 'ros' });
  });

  it('keeps the newer answer when the older one comes last', async () => {
    const held = heldSearches();
    const { store, act } = aStore(held.script);
    const asked = [act.search('ro'), act.search('rosa')];
    held.answer(1, [aPatientRow()]);
    held.answer(0, [aPatientRow({ id: 'p-2', firstName: 'Rob' })]);
    await Promise.all(asked);
    expect(store.getState()).toMatchObject({ rows: [aPatientRow()], answered: 'rosa' });
  });

  it('shows nobody after a reset, even when the answer comes later', async () => {
    const held = heldSearches();
    const { store, act } = aStore(held.script);
    const asked = act.search('ros');
    act.reset();
    held.answer(0, [aPatientRow()]);
    await asked;
    expect(store.getState()).toMatchObject(calm);
  });

  it('forgets who was found and what failed when the box is emptied', async () => {
    const { store, act, bridge } = aStore({ 'patients.search': () => [aPatientRow()] });
    act.setText('ros');
    await act.search('ros');
    bridge.answer({ 'patients.search': () => failure('E-DB-04') });
    await act.search('rosa');
    expect(store.getState()).toMatchObject({ rows: [aPatientRow()], answered: 'ros', failure: failure('E-DB-04') });
    act.setText('  ');
    expect(store.getState()).toMatchObject({ ...calm, text: '  ' });
  });
});

describe('one patient', () => {
  it('is opened by id', async () => {
    const { store, act, bridge } = aStore({ 'patients.get': () => aPatient() });
    await act.open('p-1');
    expect(store.getState()).toMatchObject({ ...calm, mode: 'card', patient: aPatient() });
    expect(bridge.inputsOf('patients.get')).toEqual([{ patientId: 'p-1' }]);
  });

  it('is created from the form and then shown as saved', async () => {
    const { store, act, bridge } = aStore({ 'patients.create': () => aPatient() });
    act.startNew();
    expect(store.getState()).toMatchObject({ ...calm, mode: 'form' });
    await act.save(fields);
    expect(store.getState()).toMatchObject({ ...calm, mode: 'card', patient: aPatient(), wasSaved: true });
    expect(bridge.asked).toEqual([{ name: 'patients.create', input: fields }]);
  });

  it('is updated when it was being edited', async () => {
    const { store, act, bridge } = aStore({
      'patients.get': () => aPatient(),
      'patients.update': () => aPatient({ lastName: 'Mora' }),
    });
    await act.open('p-1');
    await act.startEdit();
    expect(store.getState()).toMatchObject({ mode: 'form', patient: aPatient() });
    expect(bridge.inputsOf('patients.get')).toEqual([{ patientId: 'p-1' }, { patientId: 'p-1', purpose: 'edit' }]);
    await act.save({ ...fields, lastName: 'Mora' });
    expect(store.getState()).toMatchObject({ mode: 'card', patient: aPatient({ lastName: 'Mora' }), wasSaved: true });
    expect(bridge.inputsOf('patients.update')).toEqual([{ patientId: 'p-1', fields: { ...fields, lastName: 'Mora' } }]);
  });

  it('is saved once however often Save is pressed', async () => {
    const { store, act, bridge } = aStore({ 'patients.create': () => aPatient() });
    const saves = [act.save(fields), act.save(fields)];
    expect(store.getState().isSaving).toBe(true);
    await Promise.all(saves);
    expect([bridge.asked.length, store.getState().isSaving]).toEqual([1, false]);
  });

  it('stays in its form with the refusal, which goes with the form', async () => {
    const { store, act } = aStore({ 'patients.create': () => failure('E-PAT-09') });
    act.startNew();
    await act.save(fields);
    expect(store.getState()).toMatchObject({ ...calm, mode: 'form', failure: failure('E-PAT-09') });
    act.cancel();
    expect(store.getState()).toMatchObject(calm);
  });

  it('is back on its card when an edit is cancelled, and gone when another is begun', async () => {
    const { store, act } = aStore({ 'patients.get': () => aPatient() });
    await act.open('p-1');
    await act.startEdit();
    act.cancel();
    expect(store.getState()).toMatchObject({ mode: 'card', patient: aPatient() });
    act.startNew();
    expect(store.getState()).toMatchObject({ mode: 'form', patient: null });
  });

  it('that cannot be opened leaves the search where it was', async () => {
    const { store, act } = aStore({ 'patients.get': () => failure('E-IPC-04') });
    await act.open('p-9');
    expect(store.getState()).toMatchObject({ ...calm, failure: failure('E-IPC-04') });
  });
});

describe('somebody who looks like somebody else', () => {
  it('is shown with those alike, and saved once they were declared other people', async () => {
    const { store, act, bridge } = aStore({
      'patients.create': ({ distinctFrom }) => (distinctFrom === undefined ? failure('E-PAT-12') : aPatient()),
      'patients.listAlike': () => [aPatientRow({ id: 'p-8' }), aPatientRow({ id: 'p-9' })],
    });
    act.startNew();
    await act.save(fields);
    expect(store.getState()).toMatchObject({ mode: 'form', failure: null, alike: { fields } });
    await act.saveDistinct();
    expect(bridge.inputsOf('patients.create').at(-1)).toEqual({ ...fields, distinctFrom: ['p-8', 'p-9'] });
    expect(store.getState()).toMatchObject({ ...calm, mode: 'card', patient: aPatient(), wasSaved: true });
  });

  it('is nobody’s business once the form was left', async () => {
    const { store, act } = aStore({ 'patients.create': () => failure('E-PAT-12') });
    act.startNew();
    const saving = act.save(fields);
    act.cancel();
    await saving;
    expect(store.getState()).toMatchObject(calm);
    await act.saveDistinct();
    expect(store.getState()).toMatchObject(calm);
  });
});

describe('a scan', () => {
  const told = { licenceExpiredOn: '2026-03-01' };
  const scanned = (kind: 'found' | 'alike' | 'unknown') => ({ kind, ...told });

  it('that finds somebody opens the card', async () => {
    const { store, act } = aStore({ 'patients.get': () => aPatient() });
    act.hear({ kind: 'patient-found', patientId: 'p-1', ...told });
    await vi.waitFor(() => expect(store.getState().mode).toBe('card'));
    expect(store.getState()).toMatchObject({ patient: aPatient(), scanned: scanned('found') });
  });

  it('that is like several lists them, until something is typed and found', async () => {
    const { store, act } = aStore({ 'patients.search': () => [] });
    act.hear({ kind: 'patients-alike', screen: 'patients', rows: [aPatientRow()], ...told });
    expect(store.getState()).toMatchObject({
      ...calm,
      isAsked: true,
      rows: [aPatientRow()],
      scanned: scanned('alike'),
    });
    await act.search('tom');
    expect(store.getState()).toMatchObject({ isAsked: true, rows: [], scanned: null });
    act.hear({ kind: 'patient-chosen', patientId: 'p-1' });
    expect(store.getState()).toMatchObject(calm);
  });

  it('of somebody unknown begins a new patient with what it said', () => {
    const { store, act } = aStore();
    const prefill = { firstName: 'Jane', lastName: 'Sample', dateOfBirth: '1985-07-04', registryId: '' };
    act.hear({ kind: 'patient-unknown', screen: 'patients', prefill });
    const unknown = { kind: 'unknown', licenceExpiredOn: null };
    expect(store.getState()).toMatchObject({ ...calm, isAsked: true, mode: 'form', prefill, scanned: unknown });
    act.cancel();
    expect(store.getState()).toMatchObject(calm);
  });

  it('that meant nobody on the Patients screen says so; one at the cart is not its business', async () => {
    const refused = { kind: 'refused', code: 'E-PAT-02', params: {} } as const;
    const { store, act } = aStore({ 'patients.identify': () => ({ ...refused, screen: 'patients' }) });
    act.hear(refused);
    expect(store.getState()).toMatchObject(calm);
    await act.identify('garbage');
    expect(store.getState().failure?.code).toBe('E-PAT-02');
  });
});

describe('a note', () => {
  it('is saved and shown as the main process kept it', async () => {
    const { store, act, bridge } = aStore({
      'patients.get': () => aPatient(),
      'patients.saveNote': () => aPatient({ note: 'Prefers Spanish.' }),
    });
    expect(await act.saveNote('lost')).toBe(false);
    await act.open('p-1');
    expect(await act.saveNote(' Prefers Spanish. ')).toBe(true);
    expect(bridge.inputsOf('patients.saveNote')).toEqual([{ patientId: 'p-1', note: ' Prefers Spanish. ' }]);
    expect(store.getState()).toMatchObject({ mode: 'card', patient: aPatient({ note: 'Prefers Spanish.' }) });
  });

  it('that could not be saved leaves the card with the reason', async () => {
    const { store, act } = aStore({ 'patients.get': () => aPatient(), 'patients.saveNote': () => failure('E-DB-02') });
    await act.open('p-1');
    expect(await act.saveNote('x')).toBe(false);
    expect(store.getState()).toMatchObject({ mode: 'card', patient: aPatient(), failure: failure('E-DB-02') });
  });
});

it('lists those seen last', async () => {
  const { store, act, bridge } = aStore({ 'patients.search': () => [aPatientRow()] });
  await act.loadRecent();
  expect([store.getState().recent, bridge.inputsOf('patients.search')]).toEqual([[aPatientRow()], [{ text: '' }]]);
});
