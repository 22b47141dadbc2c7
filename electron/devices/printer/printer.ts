import { type PrintingPolicy, printingPolicy } from '../../../shared/documents/printing-policy';
import { assertNever } from '../../../shared/kernel/assert-never';
import type { DriverPorts, PrinterDriver } from './driver';
import { createEscposConversation } from './escpos-conversation';
import { createLiveDriver } from './live-driver';
import { createLpSpooler } from './lp-spooler';
import { createPrintQueue } from './print-queue';
import type { Printer, PrinterPorts } from './printer-driver';
import { createSerialTransport } from './serial-wire';
import { createSpoolDriver } from './spool-driver';
import { createStarConversation } from './star-conversation';
import { createTcpTransport } from './tcp-wire';
import { createUsbTransport } from './usb-wire';
import { createWindowsSpooler } from './windows-spooler';
import { loadWinspool } from './winspool-koffi';
import type { Transport } from './wire';

type Paper = {
  /** Left out: ESC/POS. */
  readonly language?: 'escpos' | 'star';
  /** Columns of the paper: 42, 48 or 32. */
  readonly width: number;
  readonly drawer: boolean;
  /** At which level of the printer's pin the drawer is open; left out: nobody knows. */
  readonly drawerOpenAt?: 'high' | 'low' | null;
};

/** `devices.printer` of the provisioning file (design.md, section 5), in our spelling. */
export type PrinterConfig =
  | (Paper & { readonly kind: 'tcp'; readonly host: string; readonly port: number })
  | (Paper & { readonly kind: 'usb'; readonly path: string })
  | (Paper & { readonly kind: 'serial'; readonly path: string; readonly baud: number })
  | (Paper & { readonly kind: 'queue'; readonly queue: string })
  | { readonly kind: 'none' };

/** Builds the printer of this terminal; nothing is opened before start(). */
export function createPrinter(
  config: PrinterConfig,
  ports: PrinterPorts,
  policy: PrintingPolicy = printingPolicy,
): Printer {
  if (config.kind === 'none') return noPrinter;
  const { kind, language = 'escpos', width, drawer, drawerOpenAt = null } = config;
  return createPrintQueue({
    setup: { kind, where: whereOf(config), language, columns: width, hasDrawer: drawer, drawerOpenAt },
    driver: driverOf(config, { ...ports, patience: policy }),
    ports,
    policy,
  });
}

type Present = Exclude<PrinterConfig, { kind: 'none' }>;

function driverOf(config: Present, ports: DriverPorts): PrinterDriver {
  const converse = config.language === 'star' ? createStarConversation : createEscposConversation;
  const live = (transport: Transport) => createLiveDriver({ transport, converse, ports });
  const { clock, timers } = ports;
  switch (config.kind) {
    case 'tcp':
      return live(createTcpTransport({ host: config.host, port: config.port, timers }));
    case 'usb':
      return live(createUsbTransport({ path: config.path, clock, timers }));
    case 'serial':
      return live(createSerialTransport({ path: config.path, baudRate: config.baud }));
    case 'queue': {
      const { queue } = config;
      const isWindows = process.platform === 'win32';
      const spooler = isWindows ? createWindowsSpooler({ queue, loadWinspool }) : createLpSpooler({ queue, timers });
      return createSpoolDriver({ spooler, ports });
    }
    default:
      return assertNever(config, 'printer kind');
  }
}

function whereOf(config: Present): string {
  if (config.kind === 'tcp') return `${config.host}:${config.port}`;
  return config.kind === 'queue' ? config.queue : config.path;
}

/** Documents are laid out for something even where none is printed: the screen shows them too. */
const usualColumns = 42;

const noPrinter: Printer = {
  isThere: false,
  tongue: { language: 'escpos', columns: usualColumns },
  hasDrawer: false,
  start: () => {},
  stop: () => Promise.resolve(),
  print: () => {},
  cancel: () => false,
  kick: () => Promise.resolve('off'),
  state: () => 'off',
  view: () => ({
    ...{ kind: 'none', name: '', where: '', language: 'escpos', columns: usualColumns },
    ...{ state: 'off', reason: null, heldBy: null, since: 0 as never, retryAt: null, can: null },
    ...{ paper: 'unknown', cover: 'unknown', hasDrawer: false, drawer: 'unknown' },
    ...{ counts: { waiting: 0, confirmed: 0, unconfirmed: 0, failed: 0 }, lastPrintAt: null },
  }),
  onChange: () => () => {},
  onJob: () => () => {},
  onGivenBack: () => () => {},
};
