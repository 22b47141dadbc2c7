import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import type { PosClient } from '../../pos-client';

export type UndoRecordsState = {
  /** Of the sale asked about last. */
  readonly records: readonly UndoRecordView[];
  /** About what something is being asked now, and about what there was no good answer. */
  readonly askingOf: string | null;
  readonly unanswered: { readonly undoId: string; readonly failure: FailureReply } | null;
  readonly load: (saleId: string) => Promise<void>;
  /** Asks the registry now whether the allotment is back. */
  readonly checkAllotment: (undoId: string) => Promise<void>;
  /** Puts its goods down to be destroyed once more; the reason says what was found. */
  readonly scheduleAgain: (undoId: string, reason: string) => Promise<void>;
};
export type UndoRecordsStore = StoreApi<UndoRecordsState>;

/** Whatever was undone of one sale. */
export function createUndoRecordsStore(client: PosClient): UndoRecordsStore {
  let latest = 0;
  let saleShown = '';
  const store = createStore<UndoRecordsState>()((set, get) => {
    /** One question at a time; the answer is what has become of that record. */
    const askAbout = async (undoId: string, ask: () => Promise<Reply<UndoRecordView>>) => {
      if (get().askingOf !== null) return;
      set({ askingOf: undoId, unanswered: null });
      const reply = await ask();
      set({ askingOf: null });
      if (!reply.ok) set({ unanswered: { undoId, failure: reply } });
      else set({ records: get().records.map(record => (record.id === undoId ? reply.data : record)) });
    };
    return {
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
      checkAllotment: undoId => askAbout(undoId, () => client.ask('undo.checkAllotment', { undoId })),
      scheduleAgain: (undoId, reason) => askAbout(undoId, () => client.ask('undo.scheduleAgain', { undoId, reason })),
    };
  });

  // Whatever the state or its registry says later is on the page without a press.
  client.listen('sale.changed', ({ id }) => {
    if (id === saleShown) void store.getState().load(id);
  });
  return store;
}
