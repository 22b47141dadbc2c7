import type { PrinterConfig } from '../devices/printer/printer';
import type { ScannerConfig } from '../devices/scanner/scanner';
import type { StoredSettings } from './settings';

type Devices = StoredSettings['devices'];

/** The schema made sure that a tcp device has its address; what it cannot have, it has none of. */
export function scannerConfigOf({ scanner }: Devices): ScannerConfig {
  if (scanner.kind === 'keyboard') return { kind: 'keyboard' };
  if (scanner.kind === 'hid') {
    return { kind: 'hid', vendorId: scanner.vendor_id, productId: scanner.product_id, profile: scanner.profile };
  }
  return { kind: 'tcp', host: given(scanner.host), port: given(scanner.port), profile: scanner.profile };
}

const usualUsbPrinter = '/dev/usb/lp0';

export function printerConfigOf({ printer }: Devices): PrinterConfig {
  const { width, drawer } = printer;
  if (printer.kind === 'none') return { kind: 'none' };
  if (printer.kind === 'usb') return { kind: 'usb', path: printer.host ?? usualUsbPrinter, width, drawer };
  return { kind: 'tcp', host: given(printer.host), port: given(printer.port), width, drawer };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A tcp device passed the schema without its address.');
  return value;
}
