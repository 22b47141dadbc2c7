import type { ReceiptPaper, ShelfItem } from '../../shared/ipc/settings-views';
import type { PrinterOrder, ScannerOrder, VirtualDevicesView } from '../../shared/ipc/training-views';
import { nodeTimers } from '../biotrack/node-timers';
import { createSandbox, type Sandbox } from '../biotrack/sandbox/sandbox';
import { createVirtualPrinter } from '../devices/printer/virtual-printer';
import { createVirtualScanner } from '../devices/scanner/virtual-scanner';
import { createPlayedPrinter } from '../devices/virtual/played-printer';
import { createPlayedScanner, type PlayedScan } from '../devices/virtual/played-scanner';
import type { Clock, Ids, Log } from '../ports';
import type { Provisioned } from '../provisioning/settings';
import { trainingShelf } from './shelf';
import { type TrainingPatient, trainingPatients } from './training-patients';
import { trainingProvisioning, trainingUsers } from './training-provisioning';

/** The same synthetic store every time, so that a walk-through can name what is on the shelf. */
const seed = 7;

export type TrainingWorldOptions = { readonly clock: Clock; readonly ids: Ids; readonly log: Log };

/** A state, a scanner and a printer of our own, on this computer's loopback and nowhere else (design.md section 2). */
export type TrainingWorld = {
  readonly provisioned: Provisioned;
  readonly users: typeof trainingUsers;
  /** For the store at its first start; the sandbox knows them and many more. */
  readonly patients: readonly TrainingPatient[];
  shelf(language: 'en' | 'es'): readonly ShelfItem[];
  orderScanner(order: ScannerOrder): Promise<PlayedScan>;
  orderPrinter(order: PrinterOrder): Promise<void>;
  devices(): VirtualDevicesView;
  /** Lamps and drawer of the printer. */
  onDevices(listener: () => void): () => void;
  setReachable(isReachable: boolean): Promise<void>;
  isReachable(): boolean;
  paper(): readonly ReceiptPaper[];
  onPaper(listener: (paper: ReceiptPaper) => void): () => void;
  /** What the state truly recorded, for the demo to show beside the register's own history. */
  ledger: Sandbox['ledger'];
  /** Of the sandbox's control port, for a demo or a test driver. */
  readonly controlPort: number;
  stop(): Promise<void>;
};

export async function startTrainingWorld(options: TrainingWorldOptions): Promise<TrainingWorld> {
  const sandbox = createSandbox({ fixture: 'demo', seed, now: () => options.clock.now() });
  const scanner = createVirtualScanner();
  const printer = createVirtualPrinter({ clock: options.clock, ids: options.ids });
  const playedScanner = createPlayedScanner({ scanner, timers: nodeTimers });
  const playedPrinter = createPlayedPrinter(printer);
  const [{ wirePort, controlPort }, scannerAt, printerAt] = await Promise.all([
    sandbox.start(),
    scanner.start(),
    printer.start(),
  ]);
  options.log.info('training.start', {
    wirePort,
    controlPort,
    scannerPort: scannerAt.port,
    printerPort: printerAt.port,
  });
  return {
    provisioned: trainingProvisioning({ state: wirePort, scanner: scannerAt.port, printer: printerAt.port }),
    users: trainingUsers,
    patients: trainingPatients(sandbox.world()),
    shelf: language => trainingShelf(sandbox.world(), language),
    orderScanner: playedScanner.obey,
    orderPrinter: playedPrinter.obey,
    devices: () => ({ scanner: playedScanner.view(), printer: playedPrinter.view() }),
    onDevices: printer.onChange,
    setReachable: async isReachable => {
      await sandbox.setOffline(isReachable ? null : 'refuse');
      options.log.info('training.reachable', { reachable: isReachable });
    },
    isReachable: () => !sandbox.isOffline(),
    paper: printer.paper,
    onPaper: printer.onPaper,
    ledger: sandbox.ledger,
    controlPort,
    stop: async () => {
      await Promise.all([sandbox.stop(), playedScanner.stop(), playedPrinter.stop()]);
    },
  };
}
