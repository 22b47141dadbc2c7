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

it('names them in Spanish and leaves the address of the page alone', async () => {
  const { user } = show(<Navigation current="register" onGo={() => undefined} />, 'es');
  const before = window.location.href;
  const links = within(screen.getByRole('navigation', { name: 'Principal' })).getAllByRole('link');
  expect(links.map(link => link.textContent)).toEqual([
    'Caja',
    'Pacientes',
    'Ventas',
    'Inventario',
    'Informes',
    'Ajustes',
  ]);
  await user.click(screen.getByRole('link', { name: 'Ajustes' }));
  expect(window.location.href).toBe(before);
});
