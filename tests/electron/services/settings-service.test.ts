import { expect, it } from 'vitest';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import { aRegister } from '../../support/register';

it('shows how the terminal was set up, the rules in force, and no secret', async () => {
  const register = await aRegister();
  await register.signIn();
  const settings = await register.ask('settings.view', null);
  expect(settings.store).toEqual({
    name: 'Counterleaf Tampa',
    address: '100 Demo Ave',
    licence: 'MMTC-1',
    location: 'FL-0042',
    zone: 'America/New_York',
    opens: '07:00',
    closes: '21:00',
  });
  expect(settings.tax).toEqual({
    rates: { medical: 0, device: 750, merchandise: 750 },
    isDeviceExempt: false,
    coming: [],
  });
  expect(settings.discounts).toEqual(defaultDiscountPolicy);
  expect([settings.rules.inForce?.id, settings.rules.problem]).toEqual(['FL-64ER22-8', null]);
  expect(settings.users.map(user => [user.login, user.mmurRegistered])).toEqual([
    ['ana', true],
    ['lee', true],
    ['max', false],
  ]);
  expect(JSON.stringify(settings)).not.toMatch(/pass-e014|right/);
});
