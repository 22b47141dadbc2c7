import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';
import type { Writing } from './history-store';

export type ReceiptsFileState = {
  readonly writing: Writing | null;
  readonly wasSaved: boolean;
  readonly failure: FailureReply | null;
  readonly start: () => () => void;
  /** Asks where to, and writes the comparison there. */
  readonly save: (auditId: string) => Promise<void>;
  readonly cancel: () => void;
  /** What became of the last file is past: another day is looked at. */
  readonly dismiss: () => void;
};
export type ReceiptsFileStore = StoreApi<ReceiptsFileState>;

const nothing = { writing: null, wasSaved: false, failure: null } as const;

/** A comparison with the state on its way into a file. */
export function createReceiptsFile(client: PosClient, newId: () => string): ReceiptsFileStore {
  return createStore<ReceiptsFileState>()((set, get) => {
    // Nothing waits for it: the answer that still comes is about a file that is not there.
    const cancel = () => {
      const { writing } = get();
      if (writing === null) return;
      set({ writing: null });
      void client.ask('report.cancel', { runId: writing.runId });
    };
    return {
      ...nothing,
      start: () =>
        client.listen('report.progress', ({ runId, done, of }) => {
          if (get().writing?.runId === runId) set({ writing: { runId, done, of } });
        }),
      save: async auditId => {
        const runId = newId();
        set({ ...nothing, writing: { runId, done: 0, of: 0 } });
        const reply = await client.ask('queue.exportReceipts', { runId, auditId });
        if (get().writing?.runId !== runId) return;
        set(reply.ok ? { ...nothing, wasSaved: reply.data.kind === 'saved' } : { ...nothing, failure: reply });
      },
      cancel,
      dismiss: () => {
        cancel();
        set(nothing);
      },
    };
  });
}
