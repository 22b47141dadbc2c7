import { expect, it } from 'vitest';
import { aRegister } from '../../support/register';

it('says which register this is before anyone signs in, and names no training users outside training', async () => {
  const register = await aRegister();
  expect(await register.ask('app.info', null)).toEqual({
    mode: 'production',
    version: '0.0.0',
    language: 'en',
    storeName: 'Counterleaf Tampa',
    storeZone: 'America/New_York',
    terminalId: 'REG-2',
    terminalName: 'Front 2',
    idleLockS: 120,
    endReason: null,
    trainingUsers: null,
  });
});

it('says why the last session ended until somebody works again', async () => {
  const register = await aRegister();
  const reason = async () => (await register.ask('app.info', null)).endReason;
  await register.signIn();
  expect(await reason()).toBeNull();
  await register.ask('session.lock', null);
  expect(await reason()).toBe('locked');
  await register.signIn();
  expect(await reason()).toBeNull();
});
