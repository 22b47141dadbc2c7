import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientPanel } from '../../../../renderer/features/register/patient-panel';
import type { RegisterView } from '../../../../shared/ipc/register-views';
import { show } from '../../support/render';
import { aCaregiver, aFilledRegister, aPatient, aRegister } from '../../support/views';

type More = { readonly isFinderOpen?: boolean; readonly licenceExpiredOn?: string };

function aPanel(view: RegisterView, isLocked = false, more: More = {}) {
  const said: string[] = [];
  const shown = show(
    <PatientPanel
      view={view}
      finder={<p>find here</p>}
      isFinderOpen={more.isFinderOpen ?? false}
      licenceExpiredOn={more.licenceExpiredOn ?? null}
      isLocked={isLocked}
      onViewRegistry={() => said.push('registry')}
      onAddCaregiver={() => said.push('caregiver')}
      onRemoveCaregiver={() => said.push('remove')}
      onClearPatient={() => said.push('clear')}
      onCloseFinder={() => said.push('keep')}
    />,
  );
  return { said, ...shown };
}

it('finds a patient while there is none', () => {
  aPanel(aRegister());
  expect(screen.getByText('find here')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'View State Registry' }).disabled).toBe(true);
});

it('shows patient and caregiver and what can be done about them', async () => {
  const { user, said } = aPanel(aFilledRegister({ caregiver: aCaregiver() }));
  for (const name of [
    'View State Registry',
    'Add Caregiver',
    'Change caregiver',
    'Remove caregiver',
    'Change patient',
  ]) {
    await user.click(screen.getByRole('button', { name }));
  }
  expect(said).toEqual(['registry', 'caregiver', 'caregiver', 'remove', 'clear']);
  expect(screen.getByText('Ines Mora')).toBeTruthy();
});

it('says that a minor needs a caregiver', () => {
  aPanel(aFilledRegister({ patient: aPatient({ isMinor: true, cardStatus: 'SUSPENDED' }) }));
  expect(screen.getByText('Patients under 18 need a caregiver.')).toBeTruthy();
  expect(screen.getByText('Suspended').className).toBe('chip chip-bad');
});

it('settles the people once the order is being paid', () => {
  aPanel(aFilledRegister({ caregiver: aCaregiver() }), true);
  expect(screen.queryByRole('button', { name: 'Change patient' })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add Caregiver' }).disabled).toBe(true);
});

it('explains a card that nothing can be sold on when the patient is chosen, not only at Validate', () => {
  aPanel(aFilledRegister({ patient: aPatient({ cardStatus: null, standing: 'expired' }) }));
  expect(screen.getByText(/This card has expired. No medical sale can be made/)).toBeTruthy();
});

it('keeps a note quiet until it is asked for', async () => {
  const { user } = aPanel(aFilledRegister({ patient: aPatient({ note: 'Prefers <b>Spanish</b>.' }) }));
  const note = screen.getByText('Prefers <b>Spanish</b>.');
  const chip = note.closest('details');
  expect(chip?.open).toBe(false);
  await user.click(screen.getByText('Note'));
  expect(chip?.open).toBe(true);
});

it('looks for whom a scan asked about in the patient’s place, who can be kept, but not while paying', async () => {
  const view = aFilledRegister({});
  const { unmount, user, said } = aPanel(view, false, { isFinderOpen: true, licenceExpiredOn: '2026-03-01' });
  expect(screen.getByText('find here')).toBeTruthy();
  expect(screen.getByText(/licence expired on Mar 1, 2026/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep Rosa Delgado' }));
  expect(said).toEqual(['keep']);
  unmount();
  aPanel(view, true, { isFinderOpen: true });
  expect(screen.queryByText('find here')).toBeNull();
});
