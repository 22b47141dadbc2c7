import { expect, it } from 'vitest';
import { createLowStockStore } from '../../../../renderer/features/inventory/low-stock-store';
import { aClient } from '../../support/client';
import { aSale } from '../../support/views';

it('reads the list again with every sale, once somebody has looked at it', async () => {
  const { bridge, client } = aClient({ 'inventory.listLow': () => [] });
  const store = createLowStockStore(client);
  bridge.push('sale.changed', aSale());
  const before = bridge.inputsOf('inventory.listLow').length;
  await store.getState().load(null);
  bridge.push('sale.changed', aSale());
  await new Promise(resolve => setTimeout(resolve));
  expect([before, bridge.inputsOf('inventory.listLow').length]).toEqual([0, 2]);
});
