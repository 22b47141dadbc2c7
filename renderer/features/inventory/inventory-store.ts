import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StockWatch } from '../../../shared/catalog/stock-watch';
import type { ItemView } from '../../../shared/ipc/register-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type InventoryState = {
  readonly search: string;
  /** What is looked through instead of everything. */
  readonly watch: StockWatch | null;
  readonly rows: readonly ItemView[];
  readonly hasMore: boolean;
  readonly total: number;
  readonly isLoading: boolean;
  readonly failure: FailureReply | null;
  readonly load: (search: string) => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly setWatch: (watch: StockWatch | null) => Promise<void>;
  readonly sync: () => Promise<void>;
};
export type InventoryStore = StoreApi<InventoryState>;

export function createInventoryStore(client: PosClient): InventoryStore {
  let questions = 0;
  return createStore<InventoryState>()((set, get) => ({
    search: '',
    watch: null,
    rows: [],
    hasMore: false,
    total: 0,
    isLoading: false,
    failure: null,
    load: async search => {
      const mine = ++questions;
      set({ search, isLoading: true });
      const reply = await client.ask('inventory.list', { search, watch: get().watch, after: null });
      if (mine !== questions) return;
      set(reply.ok ? { isLoading: false, failure: null, ...reply.data } : { isLoading: false, failure: reply });
    },
    loadMore: async () => {
      const { isLoading, hasMore, rows, search, watch } = get();
      const last = rows[rows.length - 1];
      if (isLoading || !hasMore || last === undefined) return;
      const mine = ++questions;
      set({ isLoading: true });
      const reply = await client.ask('inventory.list', { search, watch, after: last.key });
      if (mine !== questions) return;
      set(
        reply.ok
          ? { isLoading: false, failure: null, ...reply.data, rows: [...rows, ...reply.data.rows] }
          : { isLoading: false, hasMore: false, failure: reply },
      );
    },
    setWatch: watch => {
      set({ watch });
      return get().load(get().search);
    },
    sync: async () => {
      const reply = await client.ask('inventory.sync', null);
      if (!reply.ok) return set({ failure: reply });
      await get().load(get().search);
    },
  }));
}
