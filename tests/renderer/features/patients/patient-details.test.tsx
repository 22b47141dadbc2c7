import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientDetails } from '../../../../renderer/features/patients/patient-details';
import type { Scanned } from '../../../../renderer/features/patients/patients-store';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { PatientSummary } from '../../../../shared/ipc/patient-views';
import { show } from '../../support/render';
import { aPatient } from '../../support/views';

function aCard(
  patient: PatientSummary,
  { wasSaved = false, language = 'en' as Language, scanned = null as Scanned | null } = {},
) {
  const pressed: string[] = [];
  const shown = show(
    <PatientDetails
      patient={patient}
      wasSaved={wasSaved}
      scanned={scanned}
      failure={null}
      onUse={() => pressed.push('use')}
      onEdit={() => pressed.push('edit')}
      onSaveNote={async note => pressed.push(`note ${note}`) > 0}
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

it('explains a card that nothing can be sold on, and what to do', () => {
  aCard(aPatient({ cardStatus: 'SUSPENDED', standing: 'suspended' }));
  expect(screen.getByRole('status').textContent).toContain('The state has suspended this card.');
});

it('tells of an expiration that the registry moved', () => {
  aCard(aPatient({ expiryChange: { from: '2026-03-31', at: 1_773_165_600_000 } }));
  expect(screen.getByRole('status').textContent).toBe(
    'Card expiry updated from the registry: Mar 31, 2026 → Nov 30, 2026',
  );
});

it('says when the licence somebody was found by is out of date, and nothing of one that is good', () => {
  const { unmount } = aCard(aPatient(), { scanned: { kind: 'found', licenceExpiredOn: null } });
  expect(screen.queryByRole('status')).toBeNull();
  unmount();
  aCard(aPatient(), { scanned: { kind: 'found', licenceExpiredOn: '2026-03-01' } });
  expect(screen.getByRole('status').textContent).toContain('licence expired on Mar 1, 2026');
});
