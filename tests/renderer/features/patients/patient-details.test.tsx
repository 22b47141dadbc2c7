import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientDetails } from '../../../../renderer/features/patients/patient-details';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { PatientSummary } from '../../../../shared/ipc/patient-views';
import { show } from '../../support/render';
import { aPatient } from '../../support/views';

function aCard(patient: PatientSummary, { wasSaved = false, language = 'en' as Language } = {}) {
  const pressed: string[] = [];
  const shown = show(
    <PatientDetails
      patient={patient}
      wasSaved={wasSaved}
      onUse={() => pressed.push('use')}
      onEdit={() => pressed.push('edit')}
    />,
    language,
  );
  const values = screen.getAllByRole('definition');
  const facts = screen.getAllByRole('term').map((term, index) => [term.textContent, values[index]?.textContent]);
  return { pressed, facts, ...shown };
}

it('shows the fields as the guide names them, with the standing of the card', () => {
  const { facts } = aCard(aPatient());
  expect(screen.getByRole('region', { name: 'Rosa Delgado' })).toBeTruthy();
  expect(facts).toEqual([
    ['Date of Birth', 'May 2, 1984'],
    ['State Registry ID', 'P7QK-2M4X'],
    ['State Registry ID State', 'Florida'],
    ['State Registry ID Expiration', 'Nov 30, 2026 · Active'],
  ]);
});

it('shows them in Spanish, and no standing that the state has not told', () => {
  const { facts } = aCard(aPatient({ cardStatus: null }), { language: 'es' });
  expect(facts).toEqual([
    ['Fecha de nacimiento', '2 may 1984'],
    ['ID del registro estatal', 'P7QK-2M4X'],
    ['Estado del ID del registro', 'Florida'],
    ['Vencimiento del ID del registro', '30 nov 2026'],
  ]);
});

it('says that a patient is under age', () => {
  aCard(aPatient({ isMinor: true }));
  expect(screen.getByRole('heading', { name: 'Rosa Delgado Under 18' })).toBeTruthy();
});

it('says that it was saved', () => {
  aCard(aPatient(), { wasSaved: true });
  expect(screen.getByRole('status').textContent).toBe('Patient saved');
});

it('is used or edited, and says nothing of saving when nothing was saved', async () => {
  const { user, pressed } = aCard(aPatient());
  expect(screen.queryByRole('status')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Edit patient' }));
  await user.click(screen.getByRole('button', { name: 'Use patient' }));
  expect(pressed).toEqual(['edit', 'use']);
});
