import { expect, it } from 'vitest';
import { noLocks } from '../../../../electron/devices/device-locks';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { createHidSession } from '../../../../electron/devices/scanner/hid-session';
import { createScannerBoard } from '../../../../electron/devices/scanner/scanner-board';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aScanner, aVirtualHid } from '../../../support/devices/virtual-hid';

function aSession(vendorId = aScanner.vendorId) {
  const ports = aManualWorld();
  const hid = aVirtualHid();
  const board = createScannerBoard(ports);
  const device = { ...aScanner, vendorId };
  const told: string[] = [];
  const session = createHidSession({
    ...{ key: 'k', device, layout: null, hid, board, locks: noLocks, ports },
    onLost: () => told.push('lost'),
    onLate: () => told.push('late'),
  });
  board.onScan(scan => told.push(scan.text));
  hid.plug(device);
  return { session, hid, device, told, board, world: ports };
}

it('forgets the half of a code that it had when the cable was pulled', async () => {
  const { session, hid, device, told } = aSession();
  await session.open(device);
  hid.send(encodeReports('x'.repeat(100)).slice(0, 1));
  hid.unplug();
  hid.plug({ ...device, path: '/dev/hidraw9' });
  await session.open({ ...device, path: '/dev/hidraw9' });
  hid.send(encodeReports('1234567890123456'));
  expect([told, session.path(), session.isIdle()]).toEqual([['lost', '1234567890123456'], '/dev/hidraw9', false]);
});

it('hears nothing of a handle that it has closed', async () => {
  const { session, hid, device, told } = aSession();
  await session.open(device);
  const closed = session.close();
  hid.send(encodeReports('A1'));
  hid.unplug();
  await closed;
  expect([told, session.path(), hid.counts().open]).toEqual([[], null, 0]);
});

it('opens once however often it is asked to', async () => {
  const { session, hid, device } = aSession();
  await Promise.all([session.open(device), session.open(device)]);
  await session.open(device);
  expect(hid.counts()).toMatchObject({ opens: 1, open: 1 });
});

it('sends only what the maker is known to understand', async () => {
  const newland = aSession(0x1eab);
  await newland.session.open(newland.device);
  newland.session.complain();
  expect([newland.hid.features, newland.hid.outputs, newland.board.views()[0]?.profile]).toEqual([[], [], 'B']);
});

it('says that an opening came too late', async () => {
  const { session, hid, device, told, world } = aSession();
  const letGo = hid.holdNextOpen();
  const opening = session.open(device);
  await world.pass(0);
  await session.close();
  letGo();
  await opening;
  await world.pass(0);
  expect([told, session.isIdle(), hid.counts().open]).toEqual([['late'], true, 0]);
});
