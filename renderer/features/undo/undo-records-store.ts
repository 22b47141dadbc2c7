import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import type { PosClient } from '../../pos-client';

export type UndoRecordsState = {
  /** Of the sale asked about last. */
  readonly records: readonly UndoRecordView[];
  /** Of what is the registry being asked now, and of what it did not answer. */
  readonly askingOf: string | null;
  readonly unanswered: { readonly undoId: string; readonly failure: FailureReply } | null;
  readonly load: (saleId: string) => Promise<void>;
  /** Asks the registry now whether the allotment is back. */
  readonly checkAllotment: (undoId: string) => Promise<void>;
};
export type UndoRecordsStore = StoreApi<UndoRecordsState>;

/** Whatever was undone of one sale. */
export function createUndoRecordsStore(client: PosClient): UndoRecordsStore {
  let latest = 0;
  let saleShown = '';
  const store = createStore<UndoRecordsState>()((set, get) => ({
    records: [],
    askingOf: null,
    unanswered: null,
    load: async saleId => {
      const mine = ++latest;
      saleShown = saleId;
      set({ unanswered: null });
      const reply = await client.ask('undo.listOfSale', { saleId });
      if (mine === latest && reply.ok) set({ records: reply.data });
    },
    checkAllotment: async undoId => {
      if (get().askingOf !== null) return;
      set({ askingOf: undoId, unanswered: null });
      const reply = await client.ask('undo.checkAllotment', { undoId });
      set({ askingOf: null });
      if (!reply.ok) set({ unanswered: { undoId, failure: reply } });
      else set({ records: get().records.map(record => (record.id === undoId ? reply.data : record)) });
    },
  }));

  // Whatever the state or its registry says later is on the page without a press.
  client.listen('sale.changed', ({ id }) => {
    if (id === saleShown) void store.getState().load(id);
  });
  return store;
}
