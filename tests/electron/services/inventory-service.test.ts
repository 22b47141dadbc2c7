import { expect, it } from 'vitest';
import { aRegister, until } from '../../support/register';

it('lists what the state holds with what keeps a package from being sold', async () => {
  const register = await aRegister();
  await register.signIn();
  const page = await register.ask('inventory.list', { search: 'vape', watch: null, after: null });
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

it('tells how the two counts of a package come to differ', async () => {
  const register = await aRegister();
  await register.signIn();
  const shown = await register.ask('inventory.package', { barcode: '0001000000000029' });
  expect(shown).toMatchObject({
    item: { name: 'Vape cart 1 g', onHand: shown.stateCount },
    ...{ sales: [], offShelf: 0, weightFlag: null },
  });
  expect((await register.refusal('inventory.package', { barcode: '9999999999999999' })).code).toBe('E-ITM-01');
});

it('lists what is low, and goes on after a package', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.state.control('/fixture', { packages: { '0001000000000045': { quantity: '2.00' } } });
  await register.ask('inventory.sync', null);
  const low = (after: string | null) => register.ask('inventory.list', { search: '', watch: 'low', after });
  await until(async () => (await low(null)).rows.some(({ barcode }) => barcode === '0001000000000045'));
  const { rows, total } = await low(null);
  expect(rows.every(({ onHand }) => onHand !== null && onHand <= 500)).toBe(true);
  expect(total).toBe(rows.length);
  expect((await low(rows[0]?.key ?? '')).rows.map(({ key }) => key)).toEqual(rows.slice(1).map(({ key }) => key));
});
