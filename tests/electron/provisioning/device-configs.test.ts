import { expect, it } from 'vitest';
import { printerConfigOf, scannerConfigOf } from '../../../electron/provisioning/device-configs';
import { type ProvisioningInput, provisioningFile } from '../../../electron/provisioning/schema';
import { aProvisioningFile } from '../../support/provisioning';

function devices(given: ProvisioningInput['devices']) {
  const parsed = provisioningFile.parse(aProvisioningFile({ devices: given })).devices;
  return [scannerConfigOf(parsed), printerConfigOf(parsed)];
}

it('sets up devices on the network', () => {
  const scanner = { kind: 'tcp', host: '127.0.0.1', port: 9201, profile: 'S' } as const;
  const printer = { kind: 'tcp', host: '10.0.0.9', port: 9100, width: 48, drawer: true } as const;
  expect(devices({ scanner, printer })).toEqual([scanner, printer]);
});

it('sets up devices on the cable', () => {
  const given = { scanner: { kind: 'hid', vendor_id: 3118, product_id: 0 }, printer: { kind: 'usb' } } as const;
  expect(devices(given)).toEqual([
    { kind: 'hid', vendorId: 3118, productId: 0 },
    { kind: 'usb', path: '/dev/usb/lp0', width: 42, drawer: false },
  ]);
});

it('sets up a scanner on a serial line, as most of them come', () => {
  const serial = { kind: 'serial', path: '/dev/ttyACM0' } as const;
  const asSetUp = { ...serial, path: 'COM3', baud: 115_200, suffix: 'none', repeat_ms: 0 } as const;
  expect([devices({ scanner: serial })[0], devices({ scanner: asSetUp })[0]]).toEqual([
    { ...serial, baud: 9_600, suffix: 'cr' },
    { kind: 'serial', path: 'COM3', baud: 115_200, suffix: 'none', repeatGuardMs: 0 },
  ]);
});

it('sets up a keyboard and no printer where nothing is said', () => {
  expect(devices({})).toEqual([{ kind: 'keyboard' }, { kind: 'none' }]);
});
