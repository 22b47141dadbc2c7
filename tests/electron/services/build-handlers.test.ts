import { expect, it } from 'vitest';
import { channelNames } from '../../../shared/ipc/names';
import { aRegister } from '../../support/register';

it('answers every channel of the contract', async () => {
  const register = await aRegister();
  expect(Object.keys(register.handlers).sort()).toEqual([...channelNames].sort());
});

it('ends the session when asked to sign out or lock, and says which to the screen', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('session.lock', null);
  await register.signIn();
  await register.ask('session.signOut', null);
  const told = register.pushed.filter(({ name }) => name === 'session.changed').map(({ payload }) => payload);
  expect(told.map(payload => (payload as { reason: string }).reason)).toEqual([
    'signed-in',
    'locked',
    'signed-in',
    'signed-out',
  ]);
});
