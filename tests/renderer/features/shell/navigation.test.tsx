import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Navigation } from '../../../../renderer/features/shell/navigation';
import { show } from '../../support/render';

it('names the six screens, marks the current one, and goes where it is told', async () => {
  const gone: string[] = [];
  const { user } = show(<Navigation current="sales" onGo={screen => gone.push(screen)} />);
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  expect(links.map(link => link.textContent)).toEqual([
    'Register',
    'Patients',
    'Sales',
    'Inventory',
    'Reports',
    'Settings',
  ]);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Sales');
  await user.click(screen.getByRole('link', { name: 'Patients' }));
  expect(gone).toEqual(['patients']);
});
