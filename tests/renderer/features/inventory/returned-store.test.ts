import { expect, it } from 'vitest';
import { createReturnedStore } from '../../../../renderer/features/inventory/returned-store';
import type { ReturnedPackageView } from '../../../../shared/ipc/undo-views';
import { aClient } from '../../support/client';
import { aSale } from '../../support/views';

const goods = (status: ReturnedPackageView['status']): ReturnedPackageView => ({
  ...{ barcode: '0001000000009001', parentBarcode: '0001000000000029', name: 'Vape', quantity: 100, localRef: 'R-1' },
  ...{ returnedAt: 0, status, destroyAfter: null, needsLabel: false },
});
const settle = () => new Promise(resolve => setTimeout(resolve));

it('reads the list again when the state has said something, once somebody has looked at it', async () => {
  const answers = [[goods('scheduling')], [goods('scheduled')]];
  const { client, bridge } = aClient({ 'undo.listReturned': () => answers.shift() ?? [] });
  const store = createReturnedStore(client);
  bridge.push('sale.changed', aSale());
  await settle();
  expect(bridge.inputsOf('undo.listReturned')).toEqual([]);
  await store.getState().load(null);
  bridge.push('sale.changed', aSale());
  await settle();
  expect(store.getState().data).toEqual([goods('scheduled')]);
});
