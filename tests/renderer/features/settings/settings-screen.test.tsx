import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen';
import { createRemote } from '../../../../renderer/ui/remote';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aSettings } from '../../support/settings-views';

it('shows the groups, read-only', async () => {
  const { client } = aClient({ 'settings.view': () => aSettings() });
  show(<SettingsScreen settings={createRemote(() => client.ask('settings.view', null))} language={<p>language</p>} />);
  expect((await screen.findByRole('region', { name: 'Store' })).textContent).toContain('MMTC-0042');
  expect([screen.queryByRole('textbox'), screen.getByText('language') !== null]).toEqual([null, true]);
});

it('says when they cannot be read', async () => {
  const { client } = aClient({ 'settings.view': () => failure('E-AUT-03') });
  show(<SettingsScreen settings={createRemote(() => client.ask('settings.view', null))} language={null} />);
  expect((await screen.findByRole('alert')).textContent).toBe('Sign in to continue.');
});

it('shows each fact beside its name, in Spanish', async () => {
  const { client } = aClient({ 'settings.view': () => aSettings() });
  show(<SettingsScreen settings={createRemote(() => client.ask('settings.view', null))} language={null} />, 'es');
  const policy = await screen.findByRole('region', { name: 'Política' });
  expect(
    [...policy.querySelectorAll('dl > div')].map(fact => [...fact.children].map(part => part.textContent)),
  ).toEqual([
    ['Si no se puede contactar al estado', 'Solo ventas validadas'],
    ['Una validación dura', '900 s'],
    ['Se bloquea después de', '120 s'],
    ['La aprobación de un encargado dura', '30 s'],
    ['Espera antes de reenviar', '60 s'],
    ['Etiquetas', 'A petición'],
  ]);
  expect(screen.getByText('Se fijan al configurar la terminal. Pida a Informática que los cambie.')).toBeTruthy();
});
