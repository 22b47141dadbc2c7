import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createDrawerStore } from '../../../../renderer/features/drawer/drawer-store';
import { NoSale } from '../../../../renderer/features/drawer/no-sale';
import { aClient } from '../../support/client';
import { show } from '../../support/render';

it('asks why, opens the drawer by the keyboard alone, and says so', async () => {
  const { client, bridge } = aClient({ 'drawer.open': () => null });
  const { user } = show(<NoSale store={createDrawerStore(client)} />);
  await user.click(screen.getByRole('button', { name: 'No sale' }));
  expect(screen.getByRole('dialog', { name: 'Open the drawer' })).toBeTruthy();
  await user.keyboard(' {ArrowDown}{Enter}');
  expect(bridge.inputsOf('drawer.open')).toEqual([{ reason: 'check-float', note: '', approvalToken: null }]);
  expect(await screen.findByText('The drawer is open.')).toBeTruthy();
});

it('shows which reasons take a lead, and asks for one', async () => {
  const { client } = aClient();
  const { user } = show(<NoSale store={createDrawerStore(client)} />, 'es');
  await user.click(screen.getByRole('button', { name: 'Sin venta' }));
  await user.click(screen.getByRole('radio', { name: /Se dio mal el cambio/ }));
  await user.click(screen.getByRole('button', { name: 'Abrir cajón' }));
  expect(screen.getByText('Abrir el cajón sin venta: Se dio mal el cambio')).toBeTruthy();
});
