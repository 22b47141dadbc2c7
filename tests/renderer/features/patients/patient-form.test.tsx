import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientForm } from '../../../../renderer/features/patients/patient-form';
import type { FailureReply } from '../../../../shared/ipc/reply';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aPatient } from '../../support/views';

function aForm(refused: FailureReply | null = null, patient = aPatient()) {
  const saved: unknown[] = [];
  const ui = (reply: FailureReply | null) => (
    <PatientForm
      patient={patient}
      failure={reply}
      isSaving={false}
      onSave={fields => saved.push(fields)}
      onCancel={() => undefined}
    />
  );
  return { saved, ui, ...show(ui(refused)) };
}

it('has the guide’s six fields and saves them', async () => {
  const { user, saved } = aForm();
  const names = ['First Name', 'Last Name', 'Date of Birth', 'State Registry ID', 'State Registry ID Expiration'];
  expect(names.map(name => screen.getByRole<HTMLInputElement>('textbox', { name }).value)).toEqual([
    'Rosa',
    'Delgado',
    '05/02/1984',
    'P7QK-2M4X',
    '11/30/2026',
  ]);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'State Registry ID State' }).value).toBe('FL');
  await user.click(screen.getByRole('button', { name: 'Save patient' }));
  expect(saved).toMatchObject([{ registryState: 'FL', registryExpiresOn: '2026-11-30' }]);
});

it('names each problem at its field and goes to the first', async () => {
  const { user, saved } = aForm();
  const name = screen.getByRole('textbox', { name: 'Last Name' });
  await user.clear(name);
  await user.click(screen.getByRole('button', { name: 'Save patient' }));
  expect(await screen.findByText('Fill in this field.')).toBeTruthy();
  expect([document.activeElement, saved]).toEqual([name, []]);
});

it('shows what the main process refused at the field it names', async () => {
  const { rerender, ui } = aForm();
  rerender(ui(failure('E-PAT-11', { field: 'dateOfBirth', problem: 'in-future' })));
  expect(await screen.findByText('This date is in the future.')).toBeTruthy();
  rerender(ui(failure('E-PAT-09')));
  expect((await screen.findByRole('alert')).textContent).toBe('A patient with this State Registry ID already exists.');
});
