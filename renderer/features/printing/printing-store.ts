import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PrintJobsView, PrintJobView } from '../../../shared/ipc/printing-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type JobAction = 'retry' | 'cancel' | 'confirm' | 'dismiss';

export type PrintingState = {
  readonly jobs: readonly PrintJobView[];
  readonly isListOpen: boolean;
  readonly failure: FailureReply | null;
  readonly load: () => Promise<void>;
  readonly showList: (isOpen: boolean) => void;
  readonly act: (action: JobAction, number: number) => Promise<void>;
};
export type PrintingStore = StoreApi<PrintingState>;

/** What was printed and what was not, as the main process last said. */
export function createPrintingStore(client: PosClient): PrintingStore {
  const store = createStore<PrintingState>()((set, get) => ({
    jobs: [],
    isListOpen: false,
    failure: null,
    load: async () => {
      const reply = await client.ask('print.jobs', null);
      set(reply.ok ? { jobs: reply.data.jobs, failure: null } : { failure: reply });
    },
    showList: isListOpen => {
      set({ isListOpen, failure: null });
      if (isListOpen) void get().load();
    },
    act: async (action, number) => {
      const reply = await client.ask(`print.${action}`, { number });
      if (reply.ok) return set({ jobs: reply.data.jobs, failure: null });
      await get().load();
      set({ failure: reply });
    },
  }));
  client.listen('printer.jobs', ({ jobs }: PrintJobsView) => store.setState({ jobs }));
  return store;
}

/** The oldest that only a person can speak for; one question at a time. */
export function askingJob({ jobs }: Pick<PrintingState, 'jobs'>): PrintJobView | null {
  return jobs.findLast(job => job.asks) ?? null;
}
