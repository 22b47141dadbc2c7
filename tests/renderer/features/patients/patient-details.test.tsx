import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientDetails } from '../../../../renderer/features/patients/patient-details';
import { show } from '../../support/render';
import { aPatient } from '../../support/views';

it('shows the patient and offers to use or edit', async () => {
  const said: string[] = [];
  const { user } = show(
    <PatientDetails patient={aPatient()} wasSaved onUse={() => said.push('use')} onEdit={() => said.push('edit')} />,
  );
  expect(screen.getByRole('status').textContent).toBe('Patient saved');
  expect(screen.getByRole('region', { name: 'Rosa Delgado' }).textContent).toContain('Nov 30, 2026 · Active');
  await user.click(screen.getByRole('button', { name: 'Use patient' }));
  await user.click(screen.getByRole('button', { name: 'Edit patient' }));
  expect(said).toEqual(['use', 'edit']);
});
