import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { RegistrySheet } from '../../../../renderer/features/register/registry-sheet';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aRegistry } from '../../support/views';

it('opens with the last answer and asks the state on Refresh', async () => {
  const { bridge, client } = aClient({ 'register.viewRegistry': ({ refresh }) => aRegistry({ isFresh: refresh }) });
  const { registry } = createRegisterRemotes(client);
  const { user } = show(<RegistrySheet isOpen registry={registry} onClose={() => undefined} />);
  expect(await screen.findByText(/could not be asked now/)).toBeTruthy();
  expect(screen.getByRole('dialog', { name: 'State Registry' }).textContent).toContain('20,300 mg THC');
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(screen.queryByText(/could not be asked now/)).toBeNull();
  expect(bridge.inputsOf('register.viewRegistry')).toEqual([{ refresh: false }, { refresh: true }]);
});

it('says that the state was never asked', async () => {
  const { registry } = createRegisterRemotes(aClient({ 'register.viewRegistry': () => null }).client);
  show(<RegistrySheet isOpen registry={registry} onClose={() => undefined} />);
  expect(await screen.findByText('The state has not been asked about this patient yet.')).toBeTruthy();
});
