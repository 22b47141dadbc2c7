import { expect, it } from 'vitest';
import { printerConfigOf, scannerConfigOf } from '../../../electron/provisioning/device-configs';
import { type ProvisioningInput, provisioningFile } from '../../../electron/provisioning/schema';
import { aProvisioningFile } from '../../support/provisioning';

function devices(given: ProvisioningInput['devices']) {
  const parsed = provisioningFile.parse(aProvisioningFile({ devices: given })).devices;
  return [scannerConfigOf(parsed), printerConfigOf(parsed)];
}

const plainPaper = { language: 'escpos', drawerOpenAt: null } as const;

it('sets up devices on the network', () => {
  const scanner = { kind: 'tcp', host: '127.0.0.1', port: 9201, profile: 'S' } as const;
  const printer = { kind: 'tcp', host: '10.0.0.9', port: 9100, width: 48, drawer: true } as const;
  expect(devices({ scanner, printer })).toEqual([scanner, { ...printer, ...plainPaper }]);
});

it('sets up devices on the cable', () => {
  const given = { scanner: { kind: 'hid', vendor_id: 3118, product_id: 0 }, printer: { kind: 'usb' } } as const;
  expect(devices(given)).toEqual([
    { kind: 'hid', vendorId: 3118, productId: 0 },
    { kind: 'usb', path: '/dev/usb/lp0', width: 42, drawer: false, ...plainPaper },
  ]);
});

it('sets up one of two scanners of a model by its serial number', () => {
  const scanner = { kind: 'hid', vendor_id: 3118, product_id: 2817, serial_number: 'S2' } as const;
  expect(devices({ scanner })[0]).toEqual({ kind: 'hid', vendorId: 3118, productId: 2817, serialNumber: 'S2' });
});

it('sets up a scanner on a serial line, as most of them come', () => {
  const serial = { kind: 'serial', path: '/dev/ttyACM0' } as const;
  const asSetUp = { ...serial, path: 'COM3', baud: 115_200, suffix: 'none', repeat_ms: 0 } as const;
  expect([devices({ scanner: serial })[0], devices({ scanner: asSetUp })[0]]).toEqual([
    { ...serial, baud: 9_600, suffix: 'cr' },
    { kind: 'serial', path: 'COM3', baud: 115_200, suffix: 'none', repeatGuardMs: 0 },
  ]);
});

it('sets up a printer on a serial line, behind a queue of the system, and of another maker', () => {
  const paper = { width: 48, drawer: true, drawerOpenAt: null } as const;
  const star = { language: 'star', width: 48, drawer: true } as const;
  const printers = [
    { ...star, kind: 'serial', path: 'COM4' } as const,
    { kind: 'queue', queue: 'Receipts at the front', drawer_open: 'high' } as const,
    { kind: 'usb', path: '/dev/usb/lp3' } as const,
  ].map(printer => devices({ printer })[1]);
  expect(printers).toEqual([
    { kind: 'serial', path: 'COM4', baud: 38_400, language: 'star', ...paper },
    {
      kind: 'queue',
      queue: 'Receipts at the front',
      language: 'escpos',
      width: 42,
      drawer: false,
      drawerOpenAt: 'high',
    },
    { kind: 'usb', path: '/dev/usb/lp3', width: 42, drawer: false, ...plainPaper },
  ]);
});

it('sets up a keyboard and no printer where nothing is said', () => {
  expect(devices({})).toEqual([{ kind: 'keyboard' }, { kind: 'none' }]);
});
