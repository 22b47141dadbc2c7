import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';
import { t0 } from '../../../support/store';

it('lists held carts newest first, at today’s prices and without full names', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.enter', { text: '850000000017' });
  await register.ask('register.hold', { name: ' shirt ' });
  await register.advance(1_000);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0003') });
  await register.ask('register.hold', { name: '' });
  expect(await register.ask('register.listHeld', null)).toMatchObject([
    { name: '', heldAt: t0 + 1_000, patientName: 'Kim L.', lineCount: 0, totalCents: 0 },
    { name: 'shirt', heldAt: t0, heldBy: 'ANA', patientName: null, lineCount: 1, totalCents: 2_150 },
  ]);
});
