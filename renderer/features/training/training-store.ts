import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { ReceiptPaper, ShelfItem } from '../../../shared/ipc/settings-views';
import type { PosClient } from '../../pos-client';

export type TrainingTab = 'scanner' | 'paper' | 'walk';

export type TrainingState = {
  readonly shelf: readonly ShelfItem[];
  /** Newest first, as it comes out of the printer. */
  readonly paper: readonly ReceiptPaper[];
  readonly tab: TrainingTab;
  readonly isOpen: boolean;
  readonly failure: FailureReply | null;
  readonly start: () => Promise<void>;
  readonly scan: (text: string) => Promise<void>;
  readonly show: (tab: TrainingTab) => void;
  readonly toggle: () => void;
};
export type TrainingStore = StoreApi<TrainingState>;

export function createTrainingStore(client: PosClient): TrainingStore {
  const store = createStore<TrainingState>()(set => ({
    shelf: [],
    paper: [],
    tab: 'scanner',
    isOpen: true,
    failure: null,
    start: async () => {
      const [shelf, paper] = await Promise.all([
        client.ask('training.shelf', null),
        client.ask('training.paper', null),
      ]);
      set(shelf.ok ? { shelf: shelf.data } : { failure: shelf });
      set(paper.ok ? { paper: newestFirst(paper.data) } : { failure: paper });
    },
    scan: async text => {
      const reply = await client.ask('training.scan', { text });
      set({ failure: reply.ok ? null : reply });
    },
    show: tab => set({ tab, isOpen: true }),
    toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
  }));
  client.listen('printer.paper', sheet => {
    store.setState(({ paper }) => ({ paper: newestFirst([...paper.filter(each => each.id !== sheet.id), sheet]) }));
  });
  return store;
}

function newestFirst(paper: readonly ReceiptPaper[]): readonly ReceiptPaper[] {
  return paper.toSorted((a, b) => b.printedAt - a.printedAt);
}
