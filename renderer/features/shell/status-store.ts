import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { StatusView } from '../../../shared/ipc/session-views';
import type { PosClient } from '../../pos-client';
import type { ShownError } from '../../ui/error-text';

export type StatusState = {
  readonly status: StatusView | null;
  /** Nobody knows how the register stands; over as soon as it says so itself. */
  readonly readFailure: FailureReply | null;
  /** The training switch did not move. */
  readonly switchFailure: FailureReply | null;
  /** A receipt that did not print; shown until somebody has read it. */
  readonly hasPrinterTrouble: boolean;
  /** Cash is due and the drawer stayed shut; shown until somebody has read it. */
  readonly drawerFailure: ShownError | null;
  readonly start: () => Promise<void>;
  readonly dismissPrinterTrouble: () => void;
  readonly dismissFailures: () => void;
  /** What the training switch asked for last; null: nothing yet, so the connection tells. */
  readonly wantsState: boolean | null;
  readonly setStateReachable: (reachable: boolean) => Promise<void>;
};
export type StatusStore = StoreApi<StatusState>;

export function createStatusStore(client: PosClient): StatusStore {
  const store = createStore<StatusState>()(set => ({
    status: null,
    readFailure: null,
    switchFailure: null,
    hasPrinterTrouble: false,
    drawerFailure: null,
    wantsState: null,
    start: async () => {
      const reply = await client.ask('status.current', null);
      set(state => {
        if (reply.ok) return { status: state.status ?? reply.data, readFailure: null };
        // What was pushed in the meantime says more than the answer that never came.
        return { readFailure: state.status === null ? reply : null };
      });
    },
    dismissPrinterTrouble: () => set({ hasPrinterTrouble: false }),
    dismissFailures: () => set({ readFailure: null, switchFailure: null, drawerFailure: null }),
    setStateReachable: async reachable => {
      const reply = await client.ask('training.setStateReachable', { reachable });
      set(reply.ok ? { wantsState: reachable, switchFailure: null } : { switchFailure: reply });
    },
  }));
  client.listen('status.changed', status => store.setState({ status, readFailure: null }));
  client.listen('drawer.trouble', ({ code }) => store.setState({ drawerFailure: { code, params: {} } }));
  client.listen('printer.trouble', () => store.setState({ hasPrinterTrouble: true }));
  // What could not be printed has been printed after all, or somebody has dealt with it.
  client.listen('printer.jobs', ({ jobs }) => {
    const isStuck = jobs.some(job => job.answer === null && (job.state === 'failed' || job.state === 'queued'));
    if (!isStuck) store.setState({ hasPrinterTrouble: false });
  });
  return store;
}

/** Whether the training switch should offer to cut the state off. */
export function isStateOn(state: StatusState): boolean {
  return state.wantsState ?? state.status?.connection !== 'offline';
}
