import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegistryPast } from '../../../../renderer/features/register/registry-past';
import { aRegistry } from '../../support/registry-views';
import { show } from '../../support/render';

it('lists what is held elsewhere and what is pending here', () => {
  const holds = [{ holdId: 'h', route: 'ORAL', amount: 150_000, unit: 'ug_thc' } as const];
  show(<RegistryPast holds={holds} pending={aRegistry().pending} history={null} />);
  const linesOf = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem');
  expect(linesOf('Held by other sales').map(line => line.textContent)).toEqual(['Oral: 150 mg THC']);
  expect(linesOf('Sold here, not in these numbers yet').map(line => line.textContent)).toEqual(['Smoking: 3.5 g']);
});

it('lists the history, newest first, and where it was', () => {
  const entry = { route: 'EDIBLE', amount: 1_000_000, unit: 'ug_thc' } as const;
  const history = [
    { ...entry, day: '2026-01-09', place: 'here' } as const,
    { ...entry, day: '2026-02-09', place: 'elsewhere' } as const,
    { ...entry, day: '2026-01-19', place: null },
  ];
  show(<RegistryPast holds={[]} pending={[]} history={history} />);
  expect(
    screen
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent),
  ).toEqual([
    'Feb 9, 2026Edible1,000 mg THCAnother company',
    'Jan 19, 2026Edible1,000 mg THCNot known',
    'Jan 9, 2026Edible1,000 mg THCOur company',
  ]);
});

it('tells no history from an empty one', () => {
  const { rerender } = show(<RegistryPast holds={[]} pending={[]} history={null} />);
  expect(screen.getByText('The state sent no history.')).toBeTruthy();
  rerender(<RegistryPast holds={[]} pending={[]} history={[]} />);
  expect(screen.queryByText('The state sent no history.')).toBeNull();
});

it('shows the newest of a long history, and the rest when somebody asks', async () => {
  const history = Array.from({ length: 11 }, (_, index) => {
    const day = `2026-01-${String(index + 10)}`;
    return { day, route: 'EDIBLE', amount: 1_000, unit: 'ug_thc', place: null } as const;
  });
  const { user } = show(<RegistryPast holds={[]} pending={[]} history={history} />);
  const daysOf = () => screen.getAllByRole('row').map(row => row.firstChild?.textContent);
  expect([daysOf().length, daysOf()[1], daysOf().at(-1)]).toEqual([11, 'Jan 20, 2026', 'Jan 11, 2026']);
  await user.click(screen.getByRole('button', { name: 'Show all 11' }));
  expect([daysOf().length, daysOf().at(-1)]).toEqual([12, 'Jan 10, 2026']);
});
