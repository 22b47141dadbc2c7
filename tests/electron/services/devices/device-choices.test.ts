import { describe, expect, it } from 'vitest';
import { upsertSetting } from '../../../../db/repositories/settings';
import { provisioningFile } from '../../../../electron/provisioning/schema';
import {
  asSetUp,
  type DeviceChoices,
  deviceChoicesKey,
  devicesAsChosen,
  readDeviceChoices,
} from '../../../../electron/services/devices/device-choices';
import { aStore, t0 } from '../../../support/store';

const setup = provisioningFile.shape.devices.parse({
  scanner: { kind: 'tcp', host: '127.0.0.1', port: 9201, repeat_ms: 500 },
  printer: { kind: 'tcp', host: '127.0.0.1', port: 9100, width: 48, drawer: true, language: 'star' },
});
const chosen = (change: Partial<DeviceChoices>) => devicesAsChosen(setup, { ...asSetUp, ...change });

describe('what was chosen for a terminal', () => {
  it('is what its setup file says, until somebody chooses', () => {
    expect([readDeviceChoices(aStore().db), devicesAsChosen(setup, asSetUp)]).toEqual([asSetUp, setup]);
  });

  it('is read back as it was written, and is nothing when no release knows it', () => {
    const { db } = aStore();
    const scanner = { kind: 'serial', path: 'COM3', baud: 9_600, suffix: 'lf' } as const;
    const choices: DeviceChoices = { ...asSetUp, scanner, repeatMs: 0 };
    upsertSetting(db, deviceChoicesKey, JSON.stringify(choices), t0);
    const read = readDeviceChoices(db);
    upsertSetting(db, deviceChoicesKey, '{"scanner":{"kind":"telepathy"}}', t0);
    expect([read, readDeviceChoices(db)]).toEqual([choices, asSetUp]);
  });
});

describe('a chosen scanner', () => {
  it.each([
    [{ kind: 'any' }, { kind: 'hid', repeat_ms: 500 }],
    [
      { kind: 'hid', vendorId: 3118, productId: 2817, serialNumber: null, profile: null },
      { kind: 'hid', vendor_id: 3118, product_id: 2817, repeat_ms: 500 },
    ],
    [
      { kind: 'hid', vendorId: 3118, productId: 2817, serialNumber: 'S2', profile: 'D' },
      { kind: 'hid', vendor_id: 3118, product_id: 2817, serial_number: 'S2', profile: 'D', repeat_ms: 500 },
    ],
    [
      { kind: 'serial', path: '/dev/ttyACM0', baud: 115_200, suffix: 'none' },
      { kind: 'serial', path: '/dev/ttyACM0', baud: 115_200, suffix: 'none', repeat_ms: 500 },
    ],
    [{ kind: 'keyboard' }, { kind: 'keyboard', repeat_ms: 500 }],
  ] as const)('takes the place of the one that was set up: %j', (scanner, expected) => {
    const devices = chosen({ scanner });
    expect(devices).toEqual({ scanner: expected, printer: setup.printer });
    expect(provisioningFile.shape.devices.safeParse(devices).success).toBe(true);
  });

  it('repeats itself within the time that was chosen', () => {
    expect(chosen({ repeatMs: 0 }).scanner).toEqual({ ...setup.scanner, repeat_ms: 0 });
  });
});

describe('a chosen printer', () => {
  const kept = { language: 'star', drawer: true };
  it.each([
    [
      { kind: 'tcp', host: '10.0.0.7', port: 9100, columns: 42 },
      { kind: 'tcp', host: '10.0.0.7', port: 9100, width: 42 },
    ],
    [
      { kind: 'usb', path: '/dev/usb/lp0', columns: 32 },
      { kind: 'usb', path: '/dev/usb/lp0', width: 32 },
    ],
    [
      { kind: 'serial', path: 'COM4', baud: 19_200, columns: 42 },
      { kind: 'serial', path: 'COM4', baud: 19_200, width: 42 },
    ],
    [
      { kind: 'queue', queue: 'Receipts', columns: 48 },
      { kind: 'queue', queue: 'Receipts', width: 48 },
    ],
    [{ kind: 'none' }, { kind: 'none', width: 48 }],
  ] as const)('keeps the language and the drawer that were set up: %j', (printer, expected) => {
    const devices = chosen({ printer });
    expect(devices).toEqual({ scanner: setup.scanner, printer: { ...kept, ...expected } });
    expect(provisioningFile.shape.devices.safeParse(devices).success).toBe(true);
  });
});
