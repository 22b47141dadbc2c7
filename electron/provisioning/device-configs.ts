import { assertNever } from '../../shared/kernel/assert-never';
import type { PrinterConfig } from '../devices/printer/printer';
import type { ScannerConfig } from '../devices/scanner/scanner';
import type { StoredSettings } from './settings';

type Devices = StoredSettings['devices'];

/** The schema made sure that a tcp device has its address; what it cannot have, it has none of. */
export function scannerConfigOf({ scanner }: Devices): ScannerConfig {
  const repeat = { repeatGuardMs: scanner.repeat_ms };
  switch (scanner.kind) {
    case 'keyboard':
      return { ...repeat, kind: 'keyboard' };
    case 'hid': {
      const { vendor_id: vendorId, product_id: productId, serial_number: serialNumber, profile } = scanner;
      return { ...repeat, kind: 'hid', vendorId, productId, serialNumber, profile };
    }
    case 'serial': {
      const { baud = usualBaud, suffix = 'cr' } = scanner;
      return { ...repeat, kind: 'serial', path: given(scanner.path), baud, suffix };
    }
    case 'tcp':
      return { ...repeat, kind: 'tcp', host: given(scanner.host), port: given(scanner.port), profile: scanner.profile };
    default:
      return assertNever(scanner.kind, 'scanner kind');
  }
}

/** Of RS-232; a USB port takes any. */
const usualBaud = 9_600;

const usualPrinterBaud = 38_400;
const usualUsbPrinter = '/dev/usb/lp0';

export function printerConfigOf({ printer }: Devices): PrinterConfig {
  const { language = 'escpos', width, drawer, drawer_open = null } = printer;
  const paper = { language, width, drawer, drawerOpenAt: drawer_open };
  switch (printer.kind) {
    case 'none':
      return { kind: 'none' };
    case 'usb':
      return { kind: 'usb', path: printer.path ?? printer.host ?? usualUsbPrinter, ...paper };
    case 'serial':
      return { kind: 'serial', path: given(printer.path), baud: printer.baud ?? usualPrinterBaud, ...paper };
    case 'queue':
      return { kind: 'queue', queue: given(printer.queue), ...paper };
    case 'tcp':
      return { kind: 'tcp', host: given(printer.host), port: given(printer.port), ...paper };
  }
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A device passed the schema without its address.');
  return value;
}
