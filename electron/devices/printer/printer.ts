import { assertNever } from '../../../shared/kernel/assert-never';
import type { Printer, PrinterPorts } from './printer-driver';
import { createQueuedPrinter } from './printer-queue';
import { createTcpPrinter } from './tcp-printer';
import { createUsbPrinter } from './usb-printer';

/** `devices.printer` of the provisioning file (design.md, section 5), in our spelling. */
export type PrinterConfig =
  | {
      readonly kind: 'tcp';
      readonly host: string;
      readonly port: number;
      /** Columns of the paper: 42, 48 or 32. */
      readonly width: number;
      readonly drawer: boolean;
    }
  | { readonly kind: 'usb'; readonly path: string; readonly width: number; readonly drawer: boolean }
  | { readonly kind: 'none' };

/** Receipts are laid out for something even where none is printed: the screen shows them too. */
const usualColumns = 42;

/** Builds the printer of this terminal; nothing is opened before start(). */
export function createPrinter(config: PrinterConfig, ports: PrinterPorts): Printer {
  switch (config.kind) {
    case 'tcp': {
      const transport = createTcpPrinter({ host: config.host, port: config.port, timers: ports.timers });
      return createQueuedPrinter({ columns: config.width, hasDrawer: config.drawer, transport, ports });
    }
    case 'usb': {
      const transport = createUsbPrinter({ path: config.path, clock: ports.clock, timers: ports.timers });
      return createQueuedPrinter({ columns: config.width, hasDrawer: config.drawer, transport, ports });
    }
    case 'none':
      return noPrinter;
    default:
      return assertNever(config, 'printer kind');
  }
}

const noPrinter: Printer = {
  columns: usualColumns,
  start: () => {},
  stop: () => Promise.resolve(),
  print: () => Promise.resolve('off'),
  kick: () => Promise.resolve('off'),
  state: () => 'off',
  onState: () => () => {},
  onTrouble: () => () => {},
};
