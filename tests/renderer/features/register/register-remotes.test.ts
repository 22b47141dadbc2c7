import { expect, it } from 'vitest';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { aClient } from '../../support/client';
import { aRegistry } from '../../support/registry-views';
import { aCaregiver, aHeldCart, someCaregivers } from '../../support/views';

it('asks for the registry, the caregivers and the held carts', async () => {
  const { bridge, client } = aClient({
    'register.viewRegistry': () => aRegistry(),
    'register.viewUnreadable': () => null,
    'register.listCaregivers': () => someCaregivers(aCaregiver()),
    'register.listHeld': () => [aHeldCart()],
  });
  const remotes = createRegisterRemotes(client);
  await remotes.registry.getState().load({ refresh: true });
  await remotes.caregivers.getState().load({ refresh: true });
  await remotes.held.getState().load(null);
  await remotes.unreadable.getState().load(null);
  expect(bridge.inputsOf('register.viewUnreadable')).toEqual([null]);
  expect(bridge.inputsOf('register.viewRegistry')).toEqual([{ refresh: true }]);
  expect([remotes.registry, remotes.caregivers, remotes.held].map(remote => remote.getState().data)).toEqual([
    aRegistry(),
    someCaregivers(aCaregiver()),
    [aHeldCart()],
  ]);
});
