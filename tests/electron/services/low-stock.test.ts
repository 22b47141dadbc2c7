import { expect, it } from 'vitest';
import { aConfig, aRegister, until } from '../../support/register';

it('takes off a product what was sold of all its packages, sale by sale', async () => {
  const { stock } = aConfig('');
  const lowStockByProduct = [{ name: 'Vape cart 1 g', lowStock: 10_000 }];
  const register = await aRegister({
    config: { stock: { ...stock, lowStock: 0, lowStockByForm: {}, lowStockByProduct } },
  });
  await register.signIn();
  const onHand = async () => (await register.ask('inventory.listLow', null)).map(product => product.onHand);
  const [before = 0] = await onHand();
  await register.state.control('/fixture', { packages: { '0001000000000029': { quantity: '1.00' } } });
  await register.ask('inventory.sync', null);
  await until(async () => (await onHand())[0] !== before);
  expect([before > 100, await onHand()]).toEqual([true, [100]]);
});
