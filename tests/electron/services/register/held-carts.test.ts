import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';
import { t0 } from '../../../support/store';

it('lists held carts newest first, at today’s prices, without full names, and says which are one’s own', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.enter', { text: '850000000017' });
  await register.ask('register.hold', { name: ' shirt ' });
  await register.advance(1_000);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0003') });
  await register.ask('register.hold', { name: '' });
  await register.signIn('lee');
  await register.advance(1_000);
  await register.ask('register.enter', { text: '850000000017' });
  await register.ask('register.hold', { name: 'Lee’s' });
  expect(await register.ask('register.listHeld', null)).toMatchObject([
    { name: 'Lee’s', heldAt: t0 + 2_000, heldBy: 'LEE', isOwn: true, totalCents: 2_150 },
    { name: '', isOwn: false, heldAt: t0 + 1_000, patientName: 'Kim L.', lineCount: 0, totalCents: 0 },
    { name: 'shirt', heldAt: t0, heldBy: 'ANA', isOwn: false, patientName: null, lineCount: 1, totalCents: 2_150 },
  ]);
});

it('names the day of what was held before today, by the store’s own midnight', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.enter', { text: '850000000017' });
  await register.ask('register.hold', { name: 'shirt' });
  const days: unknown[] = [];
  for (const ms of [36_000_000 - 1, 1]) {
    await register.advance(ms);
    await register.signIn();
    days.push((await register.ask('register.listHeld', null)).map(cart => cart.earlierDay));
  }
  expect(days).toEqual([[null], ['2026-03-10']]);
});
