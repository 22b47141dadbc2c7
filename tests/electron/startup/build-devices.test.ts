import { expect, it, onTestFinished } from 'vitest';
import { upsertSetting } from '../../../db/repositories/settings';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { deviceChoicesKey } from '../../../electron/services/devices/device-choices';
import { buildDevices } from '../../../electron/startup/build-devices';
import { err, ok } from '../../../shared/kernel/result';
import { aRealWorld } from '../../support/devices/real-world';
import { aVirtualSerial } from '../../support/devices/virtual-serial';
import { aStore, t0 } from '../../support/store';

const setup = provisioningFile.shape.devices.parse({
  scanner: { kind: 'keyboard' },
  printer: { kind: 'tcp', host: '127.0.0.1', port: 1 },
});
const hid = { list: async () => ok([]), open: async () => err('gone' as const) };

it('takes up what a lead chose before the program was started', async () => {
  const { db } = aStore();
  const chosen = { scanner: { kind: 'any' }, printer: { kind: 'none' }, repeatMs: 150 };
  upsertSetting(db, deviceChoicesKey, JSON.stringify(chosen), t0);
  const machine = { ...aRealWorld(), hid, serial: aVirtualSerial() };
  const asSetUp = buildDevices({ db: aStore().db, setup, machine, platform: 'linux' });
  const asChosen = buildDevices({ db, setup, machine, platform: 'linux' });
  onTestFinished(async () => void (await Promise.all([asSetUp, asChosen].map(({ scanner }) => scanner.stop()))));
  asChosen.scanner.start();
  expect([asSetUp, asChosen].map(({ printer, tools }) => [printer.isThere, tools.repeatMs(), tools.platform])).toEqual([
    [true, 300, 'linux'],
    [false, 150, 'linux'],
  ]);
  expect(asChosen.scanner.views().map(view => view.kind)).toEqual(['hid']);
});

it('lets its scanners note what they do', () => {
  const machine = { ...aRealWorld(), hid, serial: aVirtualSerial() };
  const devices = { ...setup, scanner: { kind: 'hid' as const } };
  const { scanner, tools } = buildDevices({ db: aStore().db, setup: devices, machine });
  onTestFinished(() => scanner.stop());
  scanner.start();
  expect(tools.log.read()[0]).toMatchObject({ device: 'scanner', event: 'state', detail: { state: 'absent' } });
});
