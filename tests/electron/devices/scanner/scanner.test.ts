import { expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { createScanner, type ScannerConfig } from '../../../../electron/devices/scanner/scanner';
import { createVirtualScanner } from '../../../../electron/devices/scanner/virtual-scanner';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { aVirtualHid } from '../../../support/devices/virtual-hid';

it.each<[string, ScannerConfig]>([
  ['no ids', { kind: 'hid' }],
  ['ids of zero, as in the published example', { kind: 'hid', vendorId: 0, productId: 0 }],
])('opens any HID POS scanner when it is given %s', async (_, config) => {
  const hid = aVirtualHid();
  const world = aManualWorld();
  const scanner = createScanner(config, { ...world, hid });
  hid.plug();
  scanner.start();
  await world.pass(0);
  expect(scanner.state()).toBe('ready');
});

it('reads only the one of two of a model whose serial number was chosen', async () => {
  const hid = aVirtualHid();
  const world = aManualWorld();
  const chosen = { kind: 'hid', vendorId: 0x1209, productId: 1, serialNumber: 'V2', repeatGuardMs: 0 } as const;
  const scanner = createScanner(chosen, { ...world, hid });
  const texts: string[] = [];
  scanner.onScan(scan => texts.push(scan.text));
  hid.plug();
  hid.plug({ path: '/dev/hidraw1', serialNumber: 'V2' });
  scanner.start();
  await world.pass(0);
  hid.send([...encodeReports('of the first')], '/dev/hidraw0');
  hid.send([...encodeReports('of the second')], '/dev/hidraw1');
  expect([texts, hid.counts().open]).toEqual([['of the second'], 1]);
});

it('passes profile and repeat guard on', async () => {
  const hid = aVirtualHid();
  const world = aManualWorld();
  const scanner = createScanner({ kind: 'hid', vendorId: 0x1209, profile: 'B', repeatGuardMs: 0 }, { ...world, hid });
  const texts: string[] = [];
  scanner.onScan(scan => texts.push(scan.text));
  hid.plug();
  scanner.start();
  await world.pass(0);
  hid.send([...encodeReports('A1', { layout: 'B' }), ...encodeReports('A1', { layout: 'B' })]);
  expect(texts).toEqual(['A1', 'A1']);
});

it('connects out to a scanner behind a socket, and leaves a wedge to the screen', async () => {
  const player = createVirtualScanner();
  const { host, port } = await player.start();
  const ports = { ...aRealWorld(), hid: aVirtualHid() };
  const scanner = createScanner({ kind: 'tcp', host, port }, ports);
  scanner.start();
  await eventually('the scanner is ready', () => scanner.state() === 'ready');
  await scanner.stop();
  await player.stop();
  const wedge = createScanner({ kind: 'keyboard' }, ports);
  wedge.start();
  expect(wedge.state()).toBe('ready');
});
