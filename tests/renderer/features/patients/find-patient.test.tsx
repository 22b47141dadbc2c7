import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FindPatient } from '../../../../renderer/features/patients/find-patient';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { PatientRow } from '../../../../shared/ipc/patient-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aPatientRow } from '../../support/views';

const rosa = aPatientRow();
const tom = aPatientRow({ id: 'p-2', firstName: 'Tom', lastName: 'Reyes', birthYear: 2012, isMinor: true });

/** A finder over people found by the first letters of their first names. */
function aFinder(people: readonly PatientRow[], language: Language = 'en') {
  const { bridge, client } = aClient({
    'patients.search': ({ text }) => people.filter(({ firstName }) => firstName.toLowerCase().startsWith(text)),
  });
  const chosen: string[] = [];
  const store = createPatientsStore(client);
  const shown = show(<FindPatient store={store} onChoose={id => chosen.push(id)} placement="over" />, language);
  return { bridge, chosen, store, box: screen.getByRole<HTMLInputElement>('textbox'), ...shown };
}

/** Typed without a pause, as a fast hand or a keyboard scanner does: no time passes between the keys. */
function typeAtOnce(box: HTMLElement, ...keys: readonly string[]): void {
  let text = '';
  for (const key of keys) {
    if (key === 'Enter') fireEvent.keyDown(box, { key });
    else {
      text += key;
      fireEvent.change(box, { target: { value: text } });
    }
  }
}

it('asks once the typing rests, and names each person found by name alone', async () => {
  const { user, box, bridge, chosen } = aFinder([rosa, tom]);
  typeAtOnce(box, ' r', 'o', 's ');
  const option = await screen.findByRole('option', { name: 'Rosa Delgado' });
  expect(bridge.inputsOf('patients.search')).toEqual([{ text: 'ros' }]);
  expect(option.textContent).toBe('Rosa DelgadoBorn 1984 · •••• 2M4X · Card valid until Nov 30, 2026');
  await user.click(option);
  expect(chosen).toEqual(['p-1']);
});

it('shows the birth year and a masked card, never more', async () => {
  const { user, box } = aFinder([tom]);
  await user.type(box, 'tom');
  const option = await screen.findByRole('option', { name: 'Tom Reyes' });
  expect(option.textContent).toBe('Tom ReyesBorn 2012 · •••• 2M4X · Card valid until Nov 30, 2026 · Under 18');
});

it('takes no more characters than may be asked for', () => {
  expect(aFinder([]).box.maxLength).toBe(64);
});

it('speaks Spanish', async () => {
  const { user, box } = aFinder([tom], 'es');
  expect(screen.getByRole('textbox', { name: 'Buscar paciente' })).toBe(box);
  await user.type(box, 'tom');
  const option = await screen.findByRole('option', { name: 'Tom Reyes' });
  expect(option.textContent).toBe(
    'Tom ReyesNacimiento: 2012 · •••• 2M4X · Tarjeta válida hasta el 30 nov 2026 · Menor de 18',
  );
});

describe('Enter', () => {
  it('takes the only person found for these words', async () => {
    const { user, box, chosen } = aFinder([rosa, tom]);
    await user.type(box, 'ros');
    await screen.findByRole('option');
    await user.type(box, '{Enter}');
    expect(chosen).toEqual(['p-1']);
  });

  it('takes nobody when several were found', async () => {
    const { user, box, chosen } = aFinder([rosa, aPatientRow({ id: 'p-3', lastName: 'Mora' })]);
    await user.type(box, 'ros');
    await screen.findByRole('option', { name: 'Rosa Mora' });
    await user.type(box, '{Enter}');
    expect(chosen).toEqual([]);
  });

  it('never takes somebody found for the words before', async () => {
    const { user, box, chosen, bridge } = aFinder([rosa, tom]);
    await user.type(box, 'ros');
    await screen.findByRole('option', { name: 'Rosa Delgado' });
    typeAtOnce(box, 'tom', 'Enter');
    expect(chosen).toEqual([]);
    expect(bridge.inputsOf('patients.search').at(-1)).toEqual({ text: 'tom' });
    await screen.findByRole('option', { name: 'Tom Reyes' });
    await user.type(box, '{Enter}');
    expect(chosen).toEqual(['p-2']);
  });

  it('asks at once, without waiting for the typing to rest, and asks nothing for an empty box', () => {
    const { box, bridge } = aFinder([rosa]);
    typeAtOnce(box, ' ', 'Enter');
    expect(bridge.asked).toEqual([]);
    typeAtOnce(box, 'ros ', 'Enter');
    expect(bridge.inputsOf('patients.search')).toEqual([{ text: 'ros' }]);
  });
});

it('finds again what was typed, cleared and typed again', async () => {
  const { user, box } = aFinder([rosa]);
  await user.type(box, 'ros');
  await screen.findByRole('option');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox', { name: 'Patients found' })).toBeNull();
  typeAtOnce(box, 'ros');
  expect(await screen.findByRole('option', { name: 'Rosa Delgado' })).toBeTruthy();
});

it('says that nobody matches, and says nothing before it asked', async () => {
  const { user, box } = aFinder([]);
  expect(screen.queryByRole('status')).toBeNull();
  await user.type(box, 'zoe');
  expect((await screen.findByRole('status')).textContent).toBe('No patient of this store matches.');
});

it('says why a search failed, until the box is emptied', async () => {
  const { user, box, bridge } = aFinder([]);
  bridge.answer({ 'patients.search': () => failure('E-AUT-03') });
  await user.type(box, 'ros');
  expect((await screen.findByRole('alert')).textContent).toBe('Sign in to continue.');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

describe('an empty box', () => {
  it('over the cart lists those seen last while it has the focus, and takes the one picked', async () => {
    const { user, box, chosen } = aFinder([rosa, tom]);
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(box);
    const list = await screen.findByRole('listbox', { name: 'Recent patients' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toHaveLength(2);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toEqual(['p-2']);
    await user.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});
