import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OutageView } from '../../../shared/ipc/outage-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type OutagesState = {
  /** null: not asked yet. */
  readonly outages: readonly OutageView[] | null;
  readonly failure: FailureReply | null;
  readonly wasPrinted: boolean;
  readonly load: () => Promise<void>;
  readonly print: (outageId: string) => Promise<void>;
  readonly recordNotice: (outageId: string) => Promise<void>;
};
export type OutagesStore = StoreApi<OutagesState>;

export function createOutagesStore(client: PosClient): OutagesStore {
  return createStore<OutagesState>()((set, get) => ({
    outages: null,
    failure: null,
    wasPrinted: false,
    load: async () => {
      const reply = await client.ask('outage.list', null);
      set(reply.ok ? { outages: reply.data, failure: null } : { failure: reply });
    },
    print: async outageId => {
      const reply = await client.ask('outage.print', { outageId });
      set(reply.ok ? { wasPrinted: true, failure: null } : { wasPrinted: false, failure: reply });
    },
    recordNotice: async outageId => {
      const reply = await client.ask('outage.recordNotice', { outageId });
      if (!reply.ok) return set({ failure: reply });
      const outages = (get().outages ?? []).map(outage => (outage.id === outageId ? reply.data : outage));
      set({ outages, failure: null });
    },
  }));
}
