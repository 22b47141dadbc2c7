import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';

const vape = '0001000000000029';

it('judges the cart by the last registry answer of today, and by none of yesterday’s', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: vape });
  expect((await register.ask('register.current', null)).use).toEqual([]);
  await register.ask('register.viewRegistry', { refresh: true });
  expect((await register.ask('register.current', null)).use).toHaveLength(2);
  await register.advance(24 * 3_600_000);
  expect((await register.ask('register.current', null)).use).toEqual([]);
});

it('does not hold a card against a patient before the state was asked about it', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: vape });
  expect((await register.ask('register.current', null)).warnings).toEqual([]);
});

it('warns of a minor alone at once, without the state', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0003') });
  await register.ask('register.enter', { text: '0001000000000037' });
  expect((await register.ask('register.current', null)).warnings.map(warning => warning.code)).toContain(
    'MINOR_REQUIRES_CAREGIVER',
  );
});
