import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sent } from '../../../shared/ipc/contract';
import type { IncidentView } from '../../../shared/ipc/incident-views';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type IncidentsState = {
  readonly incidents: readonly IncidentView[];
  /** Whether whoever is signed in may see them. */
  readonly isLead: boolean;
  /** The one being dealt with, by its sale. */
  readonly openId: string | null;
  readonly failure: FailureReply | null;
  readonly load: () => Promise<void>;
  readonly open: (saleId: string | null) => void;
  readonly returnMoney: (asked: Sent<'incident.returnMoney'>) => Promise<void>;
  readonly recordGoods: (asked: Sent<'incident.recordGoods'>) => Promise<void>;
  readonly close: (asked: Sent<'incident.close'>) => Promise<void>;
};
export type IncidentsStore = StoreApi<IncidentsState>;

/** Sales that the state refused after they were paid, for leads. A sale that is refused now joins them at once. */
export function createIncidentsStore(client: PosClient): IncidentsStore {
  const store = createStore<IncidentsState>()((set, get) => {
    const take = async (reply: Promise<Reply<IncidentView>>) => {
      const answer = await reply;
      if (!answer.ok) return set({ failure: answer });
      const { saleId } = answer.data;
      const incidents = get().incidents.map(each => (each.saleId === saleId ? answer.data : each));
      set({ incidents, failure: null });
    };
    return {
      incidents: [],
      isLead: false,
      openId: null,
      failure: null,
      load: async () => {
        const reply = await client.ask('incident.list', null);
        set(reply.ok ? { incidents: reply.data, isLead: true, failure: null } : { failure: reply });
      },
      open: openId => set({ openId, failure: null }),
      returnMoney: asked => take(client.ask('incident.returnMoney', asked)),
      recordGoods: asked => take(client.ask('incident.recordGoods', asked)),
      close: async asked => {
        await take(client.ask('incident.close', asked));
        if (get().failure !== null) return;
        set({ openId: null });
        await get().load();
      },
    };
  });
  client.listen('sale.changed', sale => {
    if (sale.syncStatus === 'refused' && store.getState().isLead) void store.getState().load();
  });
  return store;
}
