import { z } from 'zod';
import { instant } from './fields';

/**
 * Scanners, printer and drawer as Settings > Devices shows them. Nothing of any code that was read is in here but in the
 * live test, which a person switches on and which shows codes that may be personal only masked.
 */

/** 'lost' was once ready; 'absent' was never seen; 'unavailable' waits for a person, and `reason` says for what. */
export const scannerStates = ['off', 'absent', 'connecting', 'ready', 'lost', 'backing-off', 'unavailable'] as const;
export const printerStates = [
  'off',
  'absent',
  'connecting',
  'probing',
  'ready',
  'printing',
  'blocked',
  'backing-off',
  'unavailable',
] as const;

/** As far as the printer says; some say nothing. */
export const paperStates = ['ok', 'near-end', 'out', 'unknown'] as const;

/** Why a device does not work; the screen has a sentence for each, and what to do. */
export const scannerReasons = [
  /** The native driver does not load on this machine, libusb being the usual one that lacks. */
  'driver',
  'permission',
  /** Another program has it open. */
  'busy',
  /** Another register of this machine has it; `heldBy` says which. */
  'held',
  /** This register could not note for the other ones of this machine that it has it: a full disk, or a folder of others. */
  'unclaimed',
  /** It speaks IBM hand-held frames: it is to be switched to HID POS. */
  'wrong-mode',
  /** Seen on the bus in a mode that nobody can read (SNAPI, keyboard); it is to be switched. */
  'not-a-pos-scanner',
  /** It was there and is gone, or nothing answers at its address. */
  'gone',
  'failed',
] as const;
export const printerReasons = [
  'gone',
  'refused',
  'busy',
  'held',
  'permission',
  'driver',
  'no-answer',
  /** What answers does not answer like a printer. */
  'not-a-printer',
  'paper-out',
  'cover-open',
  'cutter',
  'overheated',
  'offline',
  'printer-error',
  'failed',
] as const;

/** How the bytes of a report are laid out (hardware.md, section 2.2). */
export const reportLayouts = ['A', 'B', 'S', 'D'] as const;

export const scannerView = z.strictObject({
  /** Vendor, product and serial number, or the address; the same after a replug. */
  key: z.string(),
  kind: z.enum(['hid', 'serial', 'tcp', 'keyboard']),
  /** As the device calls itself; empty where it does not. */
  name: z.string(),
  maker: z.string(),
  vendorId: z.int().nullable(),
  productId: z.int().nullable(),
  /** Address or port of a tcp or serial one; empty otherwise. */
  where: z.string(),
  /** The layout of its reports, or null where there are none. */
  profile: z.enum(reportLayouts).nullable(),
  /** Whether it can be told to beep. */
  canBeep: z.boolean(),
  state: z.enum(scannerStates),
  reason: z.enum(scannerReasons).nullable(),
  /** The terminal that has it, where `reason` is 'held'. */
  heldBy: z.string().nullable(),
  /** What it is set up as instead, where `reason` is 'wrong-mode' or 'not-a-pos-scanner'. */
  mode: z.enum(['keyboard', 'ibm', 'serial', 'snapi']).nullable(),
  since: instant,
  retryAt: instant.nullable(),
  counts: z.strictObject({
    scans: z.int(),
    /** The device repeating itself within the guard. */
    repeats: z.int(),
    /** Reports that were no part of a code. */
    troubles: z.int(),
    losses: z.int(),
  }),
  lastScanAt: instant.nullable(),
});
export type ScannerView = z.infer<typeof scannerView>;

export const printerView = z.strictObject({
  kind: z.enum(['tcp', 'usb', 'serial', 'queue', 'none']),
  /** Model as it says itself, or empty. */
  name: z.string(),
  where: z.string(),
  language: z.enum(['escpos', 'star']),
  columns: z.int(),
  state: z.enum(printerStates),
  reason: z.enum(printerReasons).nullable(),
  heldBy: z.string().nullable(),
  since: instant,
  retryAt: instant.nullable(),
  /** null: not asked yet, or a way on which nothing comes back. */
  can: z.strictObject({ tellByItself: z.boolean(), tellWhenAsked: z.boolean(), confirmJobs: z.boolean() }).nullable(),
  paper: z.enum(paperStates),
  cover: z.enum(['closed', 'open', 'unknown']),
  hasDrawer: z.boolean(),
  drawer: z.enum(['closed', 'open', 'unknown']),
  counts: z.strictObject({ waiting: z.int(), confirmed: z.int(), unconfirmed: z.int(), failed: z.int() }),
  lastPrintAt: instant.nullable(),
});
export type PrinterView = z.infer<typeof printerView>;

/** One line of the driver log, newest last, a bounded number of them. Of a code it says how long it was, no more. */
export const deviceLogEntry = z.strictObject({
  serial: z.int(),
  at: instant,
  device: z.enum(['scanner', 'printer', 'drawer']),
  key: z.string(),
  level: z.enum(['info', 'warn', 'error']),
  /** A word for what happened, such as `state` or `trouble`; the screen has a sentence for each that it knows. */
  event: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type DeviceLogEntry = z.infer<typeof deviceLogEntry>;

/** A code of the live test. Licences and cards are masked, and so are the reports that brought them. */
export const testScanView = z.strictObject({
  serial: z.int(),
  at: instant,
  key: z.string(),
  symbology: z.string(),
  aim: z.string().nullable(),
  length: z.int(),
  kind: z.enum(['package', 'card', 'licence', 'receipt', 'badge', 'gtin', 'gs1', 'text', 'unreadable']),
  text: z.string(),
  isMasked: z.boolean(),
  /** Two hexadecimal digits a byte, one string a report. */
  reports: z.array(z.string()),
});
export type TestScanView = z.infer<typeof testScanView>;

/** Something on the bus that could be chosen as this terminal's scanner. */
export const scannerCandidate = z.strictObject({
  key: z.string(),
  kind: z.enum(['hid', 'serial']),
  name: z.string(),
  maker: z.string(),
  vendorId: z.int().nullable(),
  productId: z.int().nullable(),
  /** What tells two of one model apart; null where the device has none. */
  serialNumber: z.string().nullable(),
  /** The port of a serial one; null for the others, whose paths change at every plug. */
  path: z.string().nullable(),
  /** Says of itself that it is a bar code scanner that can be read. */
  isReadable: z.boolean(),
});
export type ScannerCandidate = z.infer<typeof scannerCandidate>;

/** Everything that is connected, or should be. */
export const devicesView = z.strictObject({
  scanners: z.array(scannerView),
  printer: printerView,
  log: z.array(deviceLogEntry),
  /** The same code again within this time is the device repeating itself. */
  repeatMs: z.int(),
});
export type DevicesView = z.infer<typeof devicesView>;
