import { expect, it } from 'vitest';
import { createDevicesStore } from '../../../../renderer/features/devices/devices-store';
import { aClient } from '../../support/client';
import { aDesk, aTestScan } from '../../support/device-views';
import { failure } from '../../support/fake-bridge';

const inTest = aDesk({ test: { endsAt: 120_000 } });

it('asks again when something moved, as long as somebody looks', async () => {
  const { bridge, client } = aClient({ 'devices.view': () => aDesk() });
  const store = createDevicesStore(client);
  bridge.push('devices.changed', null);
  await store.getState().load();
  bridge.push('devices.changed', null);
  store.getState().leave();
  bridge.push('devices.changed', null);
  expect([bridge.inputsOf('devices.view').length, store.getState().desk]).toEqual([2, null]);
});

it('shows the scans of a test, newest first and a bounded number, and ends the test when it is left', async () => {
  const { bridge, client } = aClient({
    'devices.view': () => inTest,
    'devices.startScanTest': () => ({ endsAt: 120_000 }),
    'devices.stopScanTest': () => null,
  });
  const store = createDevicesStore(client);
  await store.getState().startTest();
  for (let serial = 1; serial <= 25; serial += 1) bridge.push('devices.testScan', aTestScan({ serial }));
  const { scans } = store.getState();
  store.getState().leave();
  expect([
    scans.length,
    scans[0]?.serial,
    store.getState().scans,
    bridge.inputsOf('devices.stopScanTest').length,
  ]).toEqual([20, 25, [], 1]);
});

it('ends no test where none is on', async () => {
  const { bridge, client } = aClient({ 'devices.view': () => aDesk() });
  const store = createDevicesStore(client);
  store.getState().leave();
  await store.getState().load();
  store.getState().leave();
  expect(bridge.inputsOf('devices.stopScanTest')).toEqual([]);
});

it('chooses, and shows how things are then; what is refused is said', async () => {
  const chosen = aDesk({ printer: { kind: 'none' } });
  const { bridge, client } = aClient({
    'devices.choosePrinter': () => chosen,
    'devices.chooseScanner': () => failure('E-AUT-01'),
    'devices.setRepeat': () => aDesk({}, { repeatMs: 0 }),
  });
  const store = createDevicesStore(client);
  const first = [await store.getState().choosePrinter({ kind: 'none' }), store.getState().desk];
  const second = [await store.getState().chooseScanner({ kind: 'any' }), store.getState().failure];
  await store.getState().setRepeat(0);
  expect([first, second, store.getState().desk?.devices.repeatMs, bridge.inputsOf('devices.setRepeat')]).toEqual([
    [true, chosen],
    [false, failure('E-AUT-01')],
    0,
    [{ ms: 0 }],
  ]);
});

it('looks for devices, searches, and prints a test page', async () => {
  const found = { scanners: [], printers: [{ kind: 'queue' as const, path: 'Receipts', name: '' }] };
  const { client } = aClient({
    'devices.candidates': () => found,
    'devices.search': () => null,
    'devices.printTest': () => null,
    'devices.stopScanTest': () => failure('E-AUT-01'),
  });
  const store = createDevicesStore(client);
  await store.getState().look();
  await store.getState().search();
  await store.getState().printTest();
  const printed = store.getState().wasTestPrinted;
  await store.getState().stopTest();
  expect([store.getState().candidates, printed, store.getState().failure]).toEqual([found, true, failure('E-AUT-01')]);
});
