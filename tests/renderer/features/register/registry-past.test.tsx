import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegistryPast } from '../../../../renderer/features/register/registry-past';
import { show } from '../../support/render';
import { aRegistry } from '../../support/views';

it('lists holds and history', () => {
  const holds = [{ holdId: 'h', route: 'ORAL', amount: 150_000, unit: 'ug_thc' } as const];
  show(<RegistryPast holds={holds} history={aRegistry().history} />);
  expect(screen.getByText('Oral: 150 mg THC')).toBeTruthy();
  expect(screen.getAllByRole('row')[1]?.textContent).toBe('Jan 9, 2026Edible1,000 mg THC');
});

it('tells no history from an empty one', () => {
  const { rerender } = show(<RegistryPast holds={[]} history={null} />);
  expect(screen.getByText('The state sent no history.')).toBeTruthy();
  rerender(<RegistryPast holds={[]} history={[]} />);
  expect(screen.queryByText('The state sent no history.')).toBeNull();
});
