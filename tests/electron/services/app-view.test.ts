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
    trainingUsers: null,
  });
});
