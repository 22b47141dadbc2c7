import { expect, it } from 'vitest';
import { deviceFaultOf } from '../../../electron/devices/device-fault';

it.each([
  [
    Object.assign(new Error('libusb-1.0.so.0: cannot open shared object file'), { code: 'ERR_DLOPEN_FAILED' }),
    'driver',
  ],
  [Object.assign(new Error("Cannot find package 'node-hid'"), { code: 'ERR_MODULE_NOT_FOUND' }), 'driver'],
  [new Error('Failed to open a device with path /dev/hidraw3: Permission denied'), 'permission'],
  [new Error('Error: Access denied, cannot open COM3'), 'permission'],
  [new Error('hid_open_path: failed to open: (0xE00002E2) not permitted'), 'permission'],
  [new Error('Error Resource temporarily unavailable Cannot lock port'), 'busy'],
  [new Error('hid_open_path: (0xE00002C5) exclusive access and device already open'), 'busy'],
  [new Error('Failed to open a device with path /dev/hidraw9: No such file or directory'), 'gone'],
  ['could not read from HID device: hid_read_timeout: unexpected poll error (device disconnected)', 'gone'],
  [new Error('Cannot write to hid device: Broken pipe'), 'gone'],
  [new TypeError('device is already closed'), 'gone'],
  [new Error('hid_error is not implemented yet'), 'other'],
] as const)('%s is %s', (cause, fault) => {
  expect(deviceFaultOf(cause)).toBe(fault);
});
