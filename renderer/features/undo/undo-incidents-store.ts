import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import type { PosClient } from '../../pos-client';

export type UndoIncidentsState = {
  /** Undoings that the state refused, until a lead has dealt with each. */
  readonly records: readonly UndoRecordView[];
  readonly failure: FailureReply | null;
  readonly load: () => Promise<void>;
  readonly close: (undoId: string, reason: string) => Promise<void>;
  /** Puts its goods down to be destroyed once more; the reason says what was found. */
  readonly scheduleAgain: (undoId: string, reason: string) => Promise<void>;
};
export type UndoIncidentsStore = StoreApi<UndoIncidentsState>;

export function createUndoIncidentsStore(client: PosClient): UndoIncidentsStore {
  return createStore<UndoIncidentsState>()((set, get) => ({
    records: [],
    failure: null,
    load: async () => {
      const reply = await client.ask('undo.listIncidents', null);
      set(reply.ok ? { records: reply.data, failure: null } : { failure: reply });
    },
    close: async (undoId, reason) => {
      const reply = await client.ask('undo.closeIncident', { undoId, reason });
      if (reply.ok) await get().load();
      else set({ failure: reply });
    },
    scheduleAgain: async (undoId, reason) => {
      const reply = await client.ask('undo.scheduleAgain', { undoId, reason });
      if (reply.ok) await get().load();
      else set({ failure: reply });
    },
  }));
}
