import { expect, it } from 'vitest';
import { aConfig, aRegister, until } from '../../support/register';

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

it('lists what is low by the store’s own word, marks its packages, and misses what is gone', async () => {
  const { stock } = aConfig('');
  const gummies = '0001000000000045';
  const lowStockByProduct = [
    { name: 'gummies 100 mg', lowStock: 300 },
    { name: 'Wafers', lowStock: 100 },
  ];
  const policy = { ...stock, lowStock: 0, lowStockByForm: {}, lowStockByProduct };
  const register = await aRegister({ config: { stock: policy } });
  await register.signIn();
  const low = () => register.ask('inventory.listLow', null);
  const wafers = { name: 'Wafers', form: null, packages: 0, onHand: 0, low: 100 };
  expect(await low()).toEqual([wafers]);
  await register.state.control('/fixture', { packages: { [gummies]: { quantity: '2.00' } } });
  await register.ask('inventory.sync', null);
  await until(async () => (await low()).length > 1);
  const left = { name: 'gummies 100 mg', form: 'EDIBLE', packages: 1, onHand: 200, low: 300 };
  expect(await low()).toEqual([wafers, left]);
  const { rows } = await register.ask('inventory.list', { search: '', watch: null, after: null });
  expect(rows.filter(({ isLow }) => isLow).map(({ barcode }) => barcode)).toEqual([gummies]);
  expect((await register.ask('inventory.package', { barcode: gummies })).watches).toEqual(['low']);
});

it('lists what expires, and goes on after a package', async () => {
  const register = await aRegister();
  await register.signIn();
  const expiring = (after: string | null) => register.ask('inventory.list', { search: '', watch: 'expiring', after });
  const { rows, total } = await expiring(null);
  expect([rows.length, total]).toEqual([total, rows.length]);
  expect((await expiring(rows[0]?.key ?? '')).rows.map(({ key }) => key)).toEqual(rows.slice(1).map(({ key }) => key));
});
