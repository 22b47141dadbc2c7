import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { composeStores } from '../../renderer/compose';
import { SettingsArea } from '../../renderer/settings-area';
import { aClient, countingIds } from './support/client';
import { aDesk } from './support/device-views';
import { show } from './support/render';
import { aSettings } from './support/settings-views';

function theArea(isLead: boolean, language: 'en' | 'es' = 'en') {
  const { bridge, client } = aClient({
    'settings.view': () => aSettings(),
    'devices.view': () => aDesk(),
    'print.jobs': () => ({ jobs: [] }),
  });
  const stores = composeStores({ client, newId: countingIds(), playCue: () => undefined });
  const shown = show(<SettingsArea {...{ stores, isLead }} language={null} now={() => 0} />, language);
  return { bridge, stores, ...shown };
}

it('shows a lead the terminal first, and its devices at a press', async () => {
  const { user, stores } = theArea(true);
  expect(screen.getByRole('button', { name: 'This terminal' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Devices' }));
  await screen.findByRole('region', { name: 'Scanners' });
  await user.click(screen.getByRole('button', { name: 'Print jobs' }));
  expect([stores.printing.getState().isListOpen, screen.queryByRole('button', { name: 'No sale' })]).toEqual([
    true,
    null,
  ]);
});

it('shows a cashier the terminal alone, and asks for no devices', async () => {
  const { bridge } = theArea(false, 'es');
  await screen.findByRole('heading', { name: 'Ajustes' });
  expect([screen.queryByRole('group', { name: 'Ajustes de' }), bridge.inputsOf('devices.view')]).toEqual([null, []]);
});
