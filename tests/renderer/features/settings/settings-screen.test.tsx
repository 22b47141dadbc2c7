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
