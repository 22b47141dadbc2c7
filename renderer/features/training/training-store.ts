import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { ReceiptPaper, ShelfItem } from '../../../shared/ipc/settings-views';
import type { PrinterOrder, ScannerOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import type { PosClient } from '../../pos-client';

export type TrainingTab = 'scanner' | 'printer' | 'walk';

export type TrainingState = {
  readonly shelf: readonly ShelfItem[];
  /** Newest first, as it comes out of the printer. */
  readonly paper: readonly ReceiptPaper[];
  /** null: not asked yet. */
  readonly devices: VirtualDevicesView | null;
  readonly tab: TrainingTab;
  readonly isOpen: boolean;
  readonly failure: FailureReply | null;
  readonly start: () => Promise<void>;
  readonly orderScanner: (order: ScannerOrder) => Promise<void>;
  readonly orderPrinter: (order: PrinterOrder) => Promise<void>;
  readonly show: (tab: TrainingTab) => void;
  readonly toggle: () => void;
};
export type TrainingStore = StoreApi<TrainingState>;

export function createTrainingStore(client: PosClient): TrainingStore {
  const store = createStore<TrainingState>()(set => {
    const take = async (asked: Promise<Reply<VirtualDevicesView>>) => {
      const reply = await asked;
      set(reply.ok ? { devices: reply.data, failure: null } : { failure: reply });
    };
    return {
      shelf: [],
      paper: [],
      devices: null,
      tab: 'scanner',
      isOpen: true,
      failure: null,
      start: async () => {
        const [shelf, paper, devices] = await Promise.all([
          client.ask('training.shelf', null),
          client.ask('training.paper', null),
          client.ask('training.devices', null),
        ]);
        set(state => ({
          shelf: shelf.ok ? shelf.data : state.shelf,
          paper: paper.ok ? withSheets(state.paper, paper.data) : state.paper,
          devices: devices.ok ? devices.data : state.devices,
          failure: [shelf, paper, devices].find(reply => !reply.ok) ?? null,
        }));
      },
      orderScanner: order => take(client.ask('training.scanner', order)),
      orderPrinter: order => take(client.ask('training.printer', order)),
      show: tab => set({ tab, isOpen: true }),
      toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
    };
  });
  client.listen('printer.paper', sheet => {
    store.setState(({ paper }) => ({ paper: withSheets(paper, [sheet]) }));
  });
  client.listen('training.devices', devices => store.setState({ devices }));
  return store;
}

/** A sheet that was pushed while the roll was asked for stays on it. */
function withSheets(paper: readonly ReceiptPaper[], sheets: readonly ReceiptPaper[]): readonly ReceiptPaper[] {
  const others = paper.filter(each => sheets.every(sheet => sheet.id !== each.id));
  return [...others, ...sheets].toSorted((a, b) => b.printedAt - a.printedAt);
}
