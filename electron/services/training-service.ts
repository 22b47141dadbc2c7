import type { AppView } from '../../shared/ipc/session-views';
import type { ReceiptPaper, ShelfItem } from '../../shared/ipc/settings-views';
import type { PrinterOrder, ScannerOrder, VirtualDevicesView } from '../../shared/ipc/training-views';
import { appError } from '../../shared/kernel/error-code';
import { err, ok } from '../../shared/kernel/result';
import type { Handlers } from '../ipc/handlers';

/** Who may sign in to the synthetic store, with their PINs: the walk-through shows them. */
export type TrainingUsers = NonNullable<AppView['trainingUsers']>;

/** The synthetic world of training mode; a provisioned register has none. */
export type TrainingPort = {
  setReachable(reachable: boolean): void;
  shelf(language: 'en' | 'es'): readonly ShelfItem[];
  devices(): VirtualDevicesView;
  orderScanner(order: ScannerOrder): Promise<VirtualDevicesView>;
  orderPrinter(order: PrinterOrder): Promise<VirtualDevicesView>;
  paper(): readonly ReceiptPaper[];
};

type TrainingChannel = Extract<keyof Handlers, `training.${string}`>;

export function trainingHandlers(
  training: TrainingPort | null,
  language: () => 'en' | 'es',
): Pick<Handlers, TrainingChannel> {
  const notHere = () => err(appError('E-AUT-01'));
  if (training === null) {
    return {
      'training.setStateReachable': notHere,
      'training.shelf': notHere,
      'training.devices': notHere,
      'training.scanner': notHere,
      'training.printer': notHere,
      'training.paper': notHere,
    };
  }
  return {
    'training.setStateReachable': input => {
      training.setReachable(input.reachable);
      return ok(null);
    },
    'training.shelf': () => ok(training.shelf(language()).map(item => ({ ...item }))),
    'training.devices': () => ok(training.devices()),
    'training.scanner': async order => ok(await training.orderScanner(order)),
    'training.printer': async order => ok(await training.orderPrinter(order)),
    'training.paper': () => ok(training.paper().map(paper => ({ ...paper, lines: [...paper.lines] }))),
  };
}
