import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FindPatient } from '../../../../renderer/features/patients/find-patient';
import { createPatientsStore } from '../../../../renderer/features/patients/patients-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aPatientRow } from '../../support/views';

function aFinder() {
  const { bridge, client } = aClient({
    'patients.search': ({ text }) => (text.startsWith('ros') ? [aPatientRow()] : []),
  });
  const chosen: string[] = [];
  const shown = show(
    <FindPatient store={createPatientsStore(client)} onChoose={id => chosen.push(id)} placement="below" />,
  );
  return { bridge, chosen, ...shown, box: screen.getByRole('textbox', { name: 'Find patient' }) };
}

it('names people in full and masks the rest', async () => {
  const { user, box, chosen } = aFinder();
  await user.type(box, 'rosa');
  const option = await screen.findByRole('option', { name: 'Rosa Delgado' });
  expect(option.textContent).toContain('Born 1984 · •••• 2M4X · Card valid until Nov 30, 2026');
  await user.click(option);
  expect(chosen).toEqual(['p-1']);
});

it('takes the only one found on Enter and searches once the typing rests', async () => {
  const { user, box, chosen, bridge } = aFinder();
  await user.type(box, 'rosa');
  await screen.findByRole('option');
  await user.keyboard('{Enter}');
  expect([chosen, bridge.inputsOf('patients.search')]).toEqual([['p-1'], [{ text: 'rosa' }]]);
});

it('says when nobody matches', async () => {
  const { user, box } = aFinder();
  await user.type(box, 'zed');
  expect(await screen.findByText('No patient of this store matches.')).toBeTruthy();
});
