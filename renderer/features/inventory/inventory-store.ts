import { createStore, type StoreApi } from 'zustand/vanilla';
import { type PackageWatch, packageWatches, type StockWatch } from '../../../shared/catalog/stock-watch';
import type { ListedItemView } from '../../../shared/ipc/inventory-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

/** What is low goes by products, and what came back is no part of what the state lists for sale: both have tables of their own. */
export type Shown = StockWatch | 'returned' | null;

const listedOf = (shown: Shown): PackageWatch | null => packageWatches.find(watch => watch === shown) ?? null;
export const isList = (shown: Shown): boolean => shown === null || listedOf(shown) !== null;

export type InventoryState = {
  readonly search: string;
  /** What is looked through instead of everything. */
  readonly watch: Shown;
  readonly rows: readonly ListedItemView[];
  readonly hasMore: boolean;
  readonly total: number;
  readonly isLoading: boolean;
  readonly failure: FailureReply | null;
  readonly load: (search: string) => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly setWatch: (watch: Shown) => Promise<void>;
  /** Everything that is called so. */
  readonly showProduct: (name: string) => Promise<void>;
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
      const reply = await client.ask('inventory.list', { search, watch: listedOf(get().watch), after: null });
      if (mine !== questions) return;
      set(reply.ok ? { isLoading: false, failure: null, ...reply.data } : { isLoading: false, failure: reply });
    },
    loadMore: async () => {
      const { isLoading, hasMore, rows, search, watch } = get();
      const last = rows[rows.length - 1];
      if (isLoading || !hasMore || last === undefined) return;
      const mine = ++questions;
      set({ isLoading: true });
      const reply = await client.ask('inventory.list', { search, watch: listedOf(watch), after: last.key });
      if (mine !== questions) return;
      set(
        reply.ok
          ? { isLoading: false, failure: null, ...reply.data, rows: [...rows, ...reply.data.rows] }
          : { isLoading: false, hasMore: false, failure: reply },
      );
    },
    setWatch: watch => {
      set({ watch });
      return isList(watch) ? get().load(get().search) : Promise.resolve();
    },
    showProduct: name => {
      set({ watch: null });
      return get().load(name);
    },
    sync: async () => {
      const reply = await client.ask('inventory.sync', null);
      if (!reply.ok) return set({ failure: reply });
      await get().load(get().search);
    },
  }));
}
