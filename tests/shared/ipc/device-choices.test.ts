import { expect, it } from 'vitest';
import { printerChoice, scannerChoice } from '../../../shared/ipc/device-choices';

it('takes a scanner by its numbers or its port, and nothing in between', () => {
  const choices = [
    { kind: 'setup' },
    { kind: 'any' },
    { kind: 'hid', vendorId: 0x0c2e, productId: 0x0b01, serialNumber: null, profile: null },
    { kind: 'hid', vendorId: 0x0c2e, productId: 0x0b01, serialNumber: 'S1-22/A', profile: 'B' },
    { kind: 'hid', vendorId: 0x0c2e, productId: 0x0b01, serialNumber: 'S1', profile: 'X' },
    { kind: 'hid', vendorId: 0x0c2e, productId: 0x0b01, serialNumber: 'S\n1', profile: null },
    { kind: 'hid', vendorId: 0, productId: 0, serialNumber: null, profile: null },
    { kind: 'serial', path: '/dev/ttyACM0', baud: 9_600, suffix: 'cr' },
    { kind: 'serial', path: '/dev/ttyACM0', baud: 9_601, suffix: 'cr' },
    { kind: 'serial', path: '/dev/ttyACM0; rm -rf', baud: 9_600, suffix: 'cr' },
    { kind: 'serial', path: 'COM3', baud: 115_200, suffix: 'none' },
    { kind: 'keyboard', path: 'COM3' },
  ];
  expect(choices.map(choice => scannerChoice.safeParse(choice).success)).toEqual([
    ...[true, true, true, true, false, false, false, true, false, false, true, false],
  ]);
});

it('takes a printer with a width that paper has', () => {
  const choices = [
    { kind: 'tcp', host: '192.168.1.20', port: 9100, columns: 42 },
    { kind: 'tcp', host: '192.168.1.20', port: 9100, columns: 40 },
    { kind: 'tcp', host: 'two words', port: 9100, columns: 42 },
    { kind: 'usb', path: '/dev/usb/lp0', columns: 48 },
    { kind: 'serial', path: '/dev/ttyUSB0', baud: 38_400, columns: 42 },
    { kind: 'serial', path: '/dev/ttyUSB0', columns: 42 },
    { kind: 'queue', queue: 'Receipt Printer', columns: 32 },
    { kind: 'queue', queue: '$(reboot)', columns: 32 },
    { kind: 'none' },
  ];
  expect(choices.map(choice => printerChoice.safeParse(choice).success)).toEqual([
    ...[true, false, false, true, true, false, true, false, true],
  ]);
});
