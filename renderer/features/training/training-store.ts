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
      set(state => ({
        shelf: shelf.ok ? shelf.data : state.shelf,
        paper: paper.ok ? withSheets(state.paper, paper.data) : state.paper,
        failure: [shelf, paper].find(reply => !reply.ok) ?? null,
      }));
    },
    scan: async text => {
      const reply = await client.ask('training.scan', { text });
      set({ failure: reply.ok ? null : reply });
    },
    show: tab => set({ tab, isOpen: true }),
    toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
  }));
  client.listen('printer.paper', sheet => {
    store.setState(({ paper }) => ({ paper: withSheets(paper, [sheet]) }));
  });
  return store;
}

/** A sheet that was pushed while the roll was asked for stays on it. */
function withSheets(paper: readonly ReceiptPaper[], sheets: readonly ReceiptPaper[]): readonly ReceiptPaper[] {
  const others = paper.filter(each => sheets.every(sheet => sheet.id !== each.id));
  return [...others, ...sheets].toSorted((a, b) => b.printedAt - a.printedAt);
}
