import { expect, it } from 'vitest';
import { aRegister, until } from '../../support/register';

it('lists what the state holds with what keeps a package from being sold', async () => {
  const register = await aRegister();
  await register.signIn();
  const page = await register.ask('inventory.list', { search: 'vape', after: null });
  expect(page.rows.map(item => [item.name, item.blockedBy])).toEqual([
    ['Returned vape', ['ITEM_NOT_RESALABLE']],
    ['Vape battery', []],
    ['Vape cart 1 g', []],
    ['Vape without lab weight', ['MED_WEIGHT_MISSING']],
  ]);
  expect([page.hasMore, page.total]).toEqual([false, 4]);
});

it('fetches what changed when asked', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.state.control('/fixture', { packages: { '0001000000000045': { quantity: '7.00' } } });
  await register.ask('inventory.sync', null);
  const onHand = async () => (await register.ask('register.search', { text: 'Gummies 100' }))[0]?.onHand;
  await until(async () => (await onHand()) === 700);
  expect(await onHand()).toBe(700);
});
