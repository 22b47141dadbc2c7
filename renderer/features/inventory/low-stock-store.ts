import type { PosClient } from '../../pos-client';
import { createLookAgain } from '../../ui/look-again';
import { createRemote } from '../../ui/remote';
import type { LowStockStore } from './low-stock';

/** A sale or its undoing moves what is on hand, also of a list that somebody is looking at. */
export function createLowStockStore(client: PosClient): LowStockStore {
  const store = createRemote(() => client.ask('inventory.listLow', null));
  const lookAgain = createLookAgain(() => store.getState().load(null));
  client.listen('sale.changed', () => {
    if (store.getState().data !== null) lookAgain();
  });
  return store;
}
