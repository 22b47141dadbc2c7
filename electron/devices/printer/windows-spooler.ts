import type { PrinterReason } from './printer-condition';
import type { Spooler } from './spool-driver';

/** The part of winspool.drv that printing raw bytes takes; every call answers as Windows does, false or 0 for failure. */
export type Winspool = {
  readonly openPrinter: (name: string) => unknown;
  /** The status word of PRINTER_INFO_2; null when it cannot be read. */
  readonly status: (printer: unknown) => number | null;
  /** The number of the job; 0 when there is none. */
  readonly startDoc: (printer: unknown, document: { readonly title: string; readonly datatype: 'RAW' }) => number;
  readonly startPage: (printer: unknown) => boolean;
  /** How many bytes were taken. */
  readonly write: (printer: unknown, bytes: Uint8Array) => number;
  readonly endPage: (printer: unknown) => boolean;
  readonly endDoc: (printer: unknown) => boolean;
  readonly closePrinter: (printer: unknown) => boolean;
  readonly lastError: () => number;
};

const accessDenied = 5;

/** PRINTER_STATUS_* of winspool.h; the cover first, as everywhere. */
const troubles: readonly (readonly [number, PrinterReason])[] = [
  [0x0040_0000, 'cover-open'],
  [0x0000_0010, 'paper-out'],
  [0x0000_0008, 'cutter'],
  [0x0000_0002, 'printer-error'],
  [0x0010_0000, 'printer-error'],
  [0x0000_0080, 'offline'],
  [0x0000_1000, 'offline'],
  [0x0000_0001, 'offline'],
];

/**
 * A queue of Windows, datatype RAW, so that no driver draws what is ESC/POS already (hardware.md, section 8.1). Success means
 * spooled. The calls take a moment and come back; nothing here waits for paper.
 */
export function createWindowsSpooler(options: {
  readonly queue: string;
  readonly loadWinspool: () => Promise<Winspool | null>;
}): Spooler {
  const { queue } = options;
  let loading: Promise<Winspool | null> | null = null;
  const load = () => {
    loading ??= options.loadWinspool();
    return loading;
  };

  const withPrinter = async (
    use: (spool: Winspool, printer: unknown) => PrinterReason | null,
  ): Promise<PrinterReason | null> => {
    const spool = await load();
    if (spool === null) return 'driver';
    const printer = spool.openPrinter(queue);
    if (printer === null) return spool.lastError() === accessDenied ? 'permission' : 'gone';
    try {
      return use(spool, printer);
    } finally {
      spool.closePrinter(printer);
    }
  };

  return {
    check: () =>
      withPrinter((spool, printer) => {
        const status = spool.status(printer);
        if (status === null) return 'failed';
        return troubles.find(([bit]) => (status & bit) !== 0)?.[1] ?? null;
      }),
    hand: (bytes, title) =>
      withPrinter((spool, printer) => {
        if (spool.startDoc(printer, { title, datatype: 'RAW' }) === 0) return 'failed';
        const isWhole = spool.startPage(printer) && writeAll(spool, printer, bytes) && spool.endPage(printer);
        return spool.endDoc(printer) && isWhole ? null : 'failed';
      }),
  };
}

function writeAll(spool: Winspool, printer: unknown, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const taken = spool.write(printer, bytes.subarray(at));
    if (taken <= 0) return false;
    at += taken;
  }
  return true;
}
