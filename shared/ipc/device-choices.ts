import { z } from 'zod';
import { devicesView, reportLayouts, scannerCandidate } from './device-views';
import { instant } from './fields';

/** A path or a queue of this machine, as it is passed on to the operating system. */
const path = z.string().regex(/^[A-Za-z0-9/\\._: -]{1,120}$/);
const usbId = z.int().min(1).max(65_535);
const host = z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/);
const port = z.int().min(1).max(65_535);
const columns = z.union([z.literal(32), z.literal(42), z.literal(48)]);

/** What serial ports are usually set to, the slowest first. */
export const baudChoices = [9_600, 19_200, 38_400, 57_600, 115_200] as const;
const baud = z.literal(baudChoices);
/** What a serial scanner is programmed to send after each code. */
export const suffixChoices = ['cr', 'lf', 'eot', 'none'] as const;

/** As devices have them: printed on a label, and nothing that a person could not read there. */
const serialNumber = z.string().regex(/^[\x21-\x7e]{1,120}$/);

/** What a lead chose for this terminal; `setup` is what its setup file says. */
export const scannerChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setup') }),
  /** Whatever says of itself that it is a bar code scanner. */
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({
    ...{ kind: z.literal('hid'), vendorId: usbId, productId: usbId },
    /** null: any of this model, because it has none. */
    serialNumber: serialNumber.nullable(),
    /** null: by its maker. */
    profile: z.enum(reportLayouts).nullable(),
  }),
  z.strictObject({ kind: z.literal('serial'), path, baud, suffix: z.enum(suffixChoices) }),
  z.strictObject({ kind: z.literal('keyboard') }),
]);
export type ScannerChoice = z.infer<typeof scannerChoice>;

export const printerChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setup') }),
  z.strictObject({ kind: z.literal('tcp'), host, port, columns }),
  z.strictObject({ kind: z.literal('usb'), path, columns }),
  z.strictObject({ kind: z.literal('serial'), path, baud, columns }),
  z.strictObject({ kind: z.literal('queue'), queue: path, columns }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type PrinterChoice = z.infer<typeof printerChoice>;

/** A printer of this machine that could be chosen. */
export const printerCandidate = z.strictObject({
  kind: z.enum(['usb', 'serial', 'queue']),
  /** The device, the port or the queue. */
  path: z.string(),
  /** Maker and model as the device says; empty where it does not. */
  name: z.string(),
});
export type PrinterCandidate = z.infer<typeof printerCandidate>;

/** The live test: while it is on, what is scanned is shown here and goes nowhere else. */
export const scanTestView = z.strictObject({ endsAt: instant });
export type ScanTestView = z.infer<typeof scanTestView>;

/** How long a code is taken for the device repeating itself; a choice, because two equal items are scanned one after the other. */
export const repeatChoicesMs = [0, 150, 300, 500, 1_000] as const;
export const repeatMs = z.int().min(0).max(5_000);

/** Everything that Settings > Devices shows. */
export const deviceDeskView = z.strictObject({
  devices: devicesView,
  /** What to do about a device differs by system. */
  platform: z.enum(['linux', 'windows', 'mac', 'other']),
  scanner: scannerChoice,
  printer: printerChoice,
  test: scanTestView.nullable(),
});
export type DeviceDeskView = z.infer<typeof deviceDeskView>;

export const deviceCandidates = z.strictObject({
  scanners: z.array(scannerCandidate),
  printers: z.array(printerCandidate),
});
export type DeviceCandidates = z.infer<typeof deviceCandidates>;
