import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PackageView } from '../../../shared/ipc/inventory-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type PackageState = {
  /** The package whose page is open. */
  readonly shown: PackageView | null;
  readonly failure: FailureReply | null;
  readonly open: (barcode: string) => Promise<void>;
  readonly close: () => void;
};
export type PackageStore = StoreApi<PackageState>;

export function createPackageStore(client: PosClient): PackageStore {
  let questions = 0;
  return createStore<PackageState>()(set => ({
    shown: null,
    failure: null,
    open: async barcode => {
      const mine = ++questions;
      const reply = await client.ask('inventory.package', { barcode });
      if (mine === questions) set(reply.ok ? { shown: reply.data, failure: null } : { failure: reply });
    },
    close: () => {
      questions += 1;
      set({ shown: null, failure: null });
    },
  }));
}
