import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UnsettledList } from '../../../../renderer/features/till/unsettled-list';
import { show } from '../../support/render';
import { aZ } from '../../support/till-views';

it('says in Spanish that everything is settled, or what is not', () => {
  const { unmount } = show(<UnsettledList sales={[]} openIncidents={0} openUndoIncidents={0} />, 'es');
  expect(screen.getByText('El estado ha confirmado todas las ventas.')).toBeTruthy();
  unmount();
  show(<UnsettledList sales={aZ().unsettled} openIncidents={0} openUndoIncidents={0} />, 'es');
  expect(screen.getByRole('cell', { name: 'Comprobando' })).toBeTruthy();
  expect(screen.getByText('sesión anterior')).toBeTruthy();
});

it('names what only the patient registry lacks, and calls nothing settled while an undoing is open', () => {
  const [sale] = aZ().unsettled;
  if (sale === undefined) throw new Error('The report has an unsettled sale.');
  const pending = { ...sale, op: 'void' as const, state: 'registry-pending' as const };
  const { unmount } = show(<UnsettledList sales={[pending]} openIncidents={0} openUndoIncidents={0} />);
  expect(screen.getByRole('cell', { name: 'Awaiting patient registry' })).toBeTruthy();
  unmount();
  show(<UnsettledList sales={[]} openIncidents={0} openUndoIncidents={2} />);
  expect(screen.getByText('Undone sales that a lead must look at: 2')).toBeTruthy();
  expect(screen.queryByText('Every sale is settled with the state.')).toBeNull();
});
