import type { PrinterReason } from './printer-condition';
import type { Handed, Spooler } from './spool-driver';

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

  const withPrinter = async <T>(
    refuse: (reason: PrinterReason) => T,
    use: (spool: Winspool, printer: unknown) => T,
  ): Promise<T> => {
    const spool = await load();
    if (spool === null) return refuse('driver');
    const printer = spool.openPrinter(queue);
    if (printer === null) return refuse(reasonNow(spool, 'gone'));
    try {
      return use(spool, printer);
    } finally {
      spool.closePrinter(printer);
    }
  };

  return {
    check: () =>
      withPrinter<PrinterReason | null>(
        reason => reason,
        (spool, printer) => {
          const status = spool.status(printer);
          if (status === null) return 'failed';
          return troubles.find(([bit]) => (status & bit) !== 0)?.[1] ?? null;
        },
      ),
    hand: (bytes, title) =>
      withPrinter<Handed>(
        reason => ({ kind: 'refused', reason }),
        (spool, printer) => {
          if (spool.startDoc(printer, { title, datatype: 'RAW' }) === 0) {
            return { kind: 'refused', reason: reasonNow(spool, 'failed') };
          }
          const taken = spool.startPage(printer) ? writeAll(spool, printer, bytes) : 0;
          const isWhole = taken === bytes.length && spool.endPage(printer);
          const isEnded = spool.endDoc(printer);
          if (taken === 0) return { kind: 'refused', reason: 'failed' };
          return { kind: isWhole && isEnded ? 'taken' : 'unsure' };
        },
      ),
  };
}

/** What Windows says about the call that has just failed. */
function reasonNow(spool: Winspool, otherwise: PrinterReason): PrinterReason {
  return spool.lastError() === accessDenied ? 'permission' : otherwise;
}

/** @returns how many bytes Windows took before it took no more */
function writeAll(spool: Winspool, printer: unknown, bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const taken = spool.write(printer, bytes.subarray(at));
    if (taken <= 0) break;
    at += taken;
  }
  return at;
}
