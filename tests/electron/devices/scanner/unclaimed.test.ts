import { createHash } from 'node:crypto';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDeviceLocks } from '../../../../electron/devices/device-locks';
import type { Scanner } from '../../../../electron/devices/scanner/scanner-driver';
import { createSerialScanner } from '../../../../electron/devices/scanner/serial-scanner';
import { aHidDriver } from '../../../support/devices/hid-driver';
import { aManualWorld, type ManualWorld } from '../../../support/devices/manual-world';
import { aVirtualSerial } from '../../../support/devices/virtual-serial';
import { aTempFolder } from '../../../support/temp-folder';

/** Locks on a disk without room to say whose they are, until somebody makes some. */
function locksOnAFullDisk(deviceKey: string) {
  const folder = aTempFolder();
  const holder = join(folder, `${createHash('sha256').update(deviceKey).digest('hex').slice(0, 32)}.holder`);
  symlinkSync('/dev/full', holder);
  return { locks: createDeviceLocks({ folder, holder: 'REG-1' }), makeRoom: () => rmSync(holder) };
}

type Driven = { readonly scanner: Scanner; readonly world: ManualWorld; readonly makeRoom: () => void };

function aSerialDriver(): Driven {
  const path = '/dev/ttyACM0';
  const { locks, makeRoom } = locksOnAFullDisk(`serial:${path}`);
  const [world, serial] = [aManualWorld(), aVirtualSerial()];
  serial.plug(path);
  const scanner = createSerialScanner({ path, baud: 9_600, suffix: 'cr', serial, locks, ports: world });
  return { scanner, world, makeRoom };
}

function aUsbDriver(): Driven {
  const { locks, makeRoom } = locksOnAFullDisk('hid:1209:0001:V1');
  const { hid, scanner, world } = aHidDriver({ locks });
  hid.plug();
  return { scanner, world, makeRoom };
}

it.each([
  ['a serial', aSerialDriver],
  ['a USB', aUsbDriver],
])('says of %s scanner that it cannot be reserved, once in the log, and takes it when it can', async (_, aDriver) => {
  const { scanner, world, makeRoom } = aDriver();
  scanner.start();
  await world.pass(25_000);
  const [view] = scanner.views();
  expect([scanner.state(), view?.reason, view?.heldBy, typeof view?.retryAt]).toEqual([
    ...['unavailable', 'unclaimed', null, 'number'],
  ]);
  expect(world.logged.filter(line => line.startsWith('scanner.unclaimed'))).toEqual([
    'scanner.unclaimed {"code":"ENOSPC"}',
  ]);
  makeRoom();
  await world.pass(10_000);
  expect(scanner.views()[0]).toMatchObject({ state: 'ready', reason: null });
  await scanner.stop();
});
