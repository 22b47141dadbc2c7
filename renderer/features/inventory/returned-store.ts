import type { PosClient } from '../../pos-client';
import { createLookAgain } from '../../ui/look-again';
import { createRemote } from '../../ui/remote';
import type { ReturnedStore } from './returned-goods';

/** What the state says about goods on their way out changes a list that somebody is looking at. */
export function createReturnedStore(client: PosClient): ReturnedStore {
  const store = createRemote(() => client.ask('undo.listReturned', null));
  const lookAgain = createLookAgain(() => store.getState().load(null));
  client.listen('sale.changed', () => {
    if (store.getState().data !== null) lookAgain();
  });
  return store;
}
