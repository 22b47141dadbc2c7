import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import type { PrinterOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import type { VirtualPrinter } from '../printer/virtual-printer';

export type PlayedPrinter = {
  readonly obey: (order: PrinterOrder) => Promise<void>;
  readonly view: () => VirtualDevicesView['printer'];
  readonly paper: () => readonly ReceiptPaper[];
  readonly stop: () => Promise<void>;
};

/** No answer to any question: the fixed bits of a status byte are all wrong, and no header is whole. */
const garbage = Uint8Array.of(0xff, 0x93, 0x37, 0x80, 0x5f, 0x41, 0xfe, 0x93);

/** A printer with somebody before it: who takes its paper out, opens its cover, pulls its cable. */
export function createPlayedPrinter(printer: VirtualPrinter): PlayedPrinter {
  let isPlugged = true;
  let isSlow = false;

  const plug = async (next: boolean): Promise<void> => {
    if (next === isPlugged) return;
    isPlugged = next;
    if (!next) printer.powerCycle();
    await printer.line.refuse(!next);
  };

  return {
    obey: async order => {
      switch (order.kind) {
        case 'paper':
          return printer.set({ paper: order.paper });
        case 'cover':
          return printer.set({ isCoverOpen: order.isOpen });
        case 'cutter':
          return printer.set({ isCutterJammed: order.isJammed });
        case 'plug':
          return plug(order.isPlugged);
        case 'drop':
          return printer.dropAfter(order.afterBytes);
        case 'garbage':
          return void printer.send(garbage);
        case 'print-garbage':
          return printer.set({ isGarbled: true });
        case 'slow':
          isSlow = order.bytesPerSecond !== null;
          return printer.slow(order.bytesPerSecond);
        case 'mute':
          return printer.set({ isMute: order.isMute });
        case 'power':
          return printer.powerCycle();
        case 'close-drawer':
          return printer.set({ isDrawerOpen: false });
        default:
          return assertNever(order, 'order to the printer');
      }
    },
    view: () => {
      const { paper, isCoverOpen, isCutterJammed, isMute, isGarbled, isDrawerOpen } = printer.condition();
      const lamps = { paper, isCoverOpen, isCutterJammed, isMute, isGarbled, isDrawerOpen };
      return { ...lamps, isPlugged, isSlow, drawerPulses: printer.drawerPulses() };
    },
    paper: printer.paper,
    stop: printer.stop,
  };
}
