import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StatusView } from '../../../shared/ipc/session-views';
import type { PosClient } from '../../pos-client';

export type StatusState = {
  readonly status: StatusView | null;
  /** A receipt that did not print; shown until somebody has read it. */
  readonly hasPrinterTrouble: boolean;
  readonly start: () => Promise<void>;
  readonly dismissPrinterTrouble: () => void;
  /** What the training switch asked for last; null: nothing yet, so the connection tells. */
  readonly wantsState: boolean | null;
  readonly setStateReachable: (reachable: boolean) => Promise<void>;
};
export type StatusStore = StoreApi<StatusState>;

export function createStatusStore(client: PosClient): StatusStore {
  const store = createStore<StatusState>()(set => ({
    status: null,
    hasPrinterTrouble: false,
    wantsState: null,
    start: async () => {
      const reply = await client.ask('status.current', null);
      if (reply.ok) set(state => ({ status: state.status ?? reply.data }));
    },
    dismissPrinterTrouble: () => set({ hasPrinterTrouble: false }),
    setStateReachable: async reachable => {
      const reply = await client.ask('training.setStateReachable', { reachable });
      if (reply.ok) set({ wantsState: reachable });
    },
  }));
  client.listen('status.changed', status => store.setState({ status }));
  client.listen('printer.trouble', () => store.setState({ hasPrinterTrouble: true }));
  return store;
}

/** Whether the training switch should offer to cut the state off. */
export function isStateOn(state: StatusState): boolean {
  return state.wantsState ?? state.status?.connection !== 'offline';
}
