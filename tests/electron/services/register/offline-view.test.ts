import { expect, it } from 'vitest';
import { appError } from '../../../../shared/kernel/error-code';
import { aVerifiedCart, setLine } from '../../../support/outages';

const minutes = (count: number) => count * 60_000;

it('says nothing while the state answers, nor for a cart that owes it nothing', async () => {
  const register = await aVerifiedCart('grace');
  expect((await register.ask('register.current', null)).offline).toBe(null);
  await register.ask('register.newSale', null);
  await register.ask('register.enter', { text: '850000000017' });
  await setLine(register, false);
  expect((await register.ask('register.current', null)).offline).toBe(null);
});

it('tells how much of the outage is left, and everything that forbids to sell in it', async () => {
  const register = await aVerifiedCart('grace');
  await setLine(register, false);
  const fresh = (await register.ask('register.current', null)).offline?.grace;
  const now = (await register.ask('status.current', null)).downSince ?? 0;
  expect([fresh?.problems, fresh?.salesLeft]).toEqual([[], 20]);
  expect(Math.abs((fresh?.endsAt ?? 0) - now - minutes(120))).toBeLessThan(minutes(1));
  await register.advance(minutes(121));
  expect((await register.ask('register.current', null)).offline?.grace?.problems).toEqual([
    appError('E-OFF-02'),
    appError('E-OFF-01'),
  ]);
});

it('tells the screen by itself when the line goes down and comes back', async () => {
  const register = await aVerifiedCart('block');
  const told = () =>
    register.pushed.flatMap(({ name, payload }) =>
      name === 'register.changed' ? [(payload as { offline: unknown }).offline] : [],
    );
  await setLine(register, false);
  expect(told().at(-1)).toEqual({ policy: 'block', grace: null });
  await setLine(register, true);
  expect(told().at(-1)).toBe(null);
});
