import { expect, it } from 'vitest';
import { createTrainingStore } from '../../../../renderer/features/training/training-store';
import { someDevices } from '../../../support/devices/virtual-devices';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aPaper, aShelfItem } from '../../support/settings-views';

const quiet = {
  'training.shelf': () => [],
  'training.paper': () => [],
  'training.devices': () => someDevices(),
};
const garbage = { kind: 'garbage' } as const;

it('holds the shelf, the devices and the paper, newest first, each sheet once', async () => {
  const { bridge, client } = aClient({
    ...quiet,
    'training.shelf': () => [aShelfItem()],
    'training.paper': () => [aPaper()],
  });
  const store = createTrainingStore(client);
  await store.getState().start();
  const newer = aPaper({ id: 'paper-2', printedAt: aPaper().printedAt + 1 });
  bridge.push('printer.paper', newer);
  bridge.push('printer.paper', newer);
  expect(store.getState()).toMatchObject({
    shelf: [aShelfItem()],
    devices: someDevices(),
    paper: [newer, aPaper()],
  });
});

it('plays the devices below their drivers, and shows how they stand after it', async () => {
  const { bridge, client } = aClient({
    'training.scanner': () => someDevices({ scanner: { isPlugged: false, isHeard: false } }),
    'training.printer': () => someDevices({ paper: 'out' }),
  });
  const store = createTrainingStore(client);
  await store.getState().orderScanner({ kind: 'plug', isPlugged: false });
  const unplugged = store.getState().devices?.scanner;
  await store.getState().orderPrinter({ kind: 'paper', paper: 'out' });
  expect([bridge.asked, unplugged, store.getState().devices?.printer.paper]).toEqual([
    [
      { name: 'training.scanner', input: { kind: 'plug', isPlugged: false } },
      { name: 'training.printer', input: { kind: 'paper', paper: 'out' } },
    ],
    { isPlugged: false, isHeard: false },
    'out',
  ]);
});

it('hears of what the devices do by themselves, such as a drawer that a sale opened', () => {
  const { bridge, client } = aClient();
  const store = createTrainingStore(client);
  bridge.push('training.devices', someDevices({ isDrawerOpen: true }));
  expect(store.getState().devices).toEqual(someDevices({ isDrawerOpen: true }));
});

it('opens with a tool and shuts', () => {
  const store = createTrainingStore(aClient().client);
  store.getState().toggle();
  expect(store.getState().isOpen).toBe(false);
  store.getState().show('printer');
  expect(store.getState()).toMatchObject({ isOpen: true, tab: 'printer' });
});

it('keeps a sheet that was printed while the roll was asked for', async () => {
  const { bridge, client } = aClient({ ...quiet, 'training.paper': () => [aPaper()] });
  const store = createTrainingStore(client);
  const newer = aPaper({ id: 'paper-2', printedAt: aPaper().printedAt + 1 });
  const started = store.getState().start();
  bridge.push('printer.paper', newer);
  await started;
  expect(store.getState().paper).toEqual([newer, aPaper()]);
});

it('says what could not be read, shows the rest, and forgets the failure when all can be read', async () => {
  const { bridge, client } = aClient({
    ...quiet,
    'training.shelf': () => [aShelfItem()],
    'training.paper': () => failure('E-AUT-03'),
  });
  const store = createTrainingStore(client);
  await store.getState().start();
  expect(store.getState()).toMatchObject({ shelf: [aShelfItem()], paper: [], failure: failure('E-AUT-03') });
  bridge.answer({ 'training.paper': () => [aPaper()] });
  await store.getState().start();
  expect(store.getState()).toMatchObject({ shelf: [aShelfItem()], paper: [aPaper()], failure: null });
});

it('keeps why an order failed until one succeeds', async () => {
  const { bridge, client } = aClient({ 'training.scanner': () => failure('E-ITM-02') });
  const store = createTrainingStore(client);
  await store.getState().orderScanner(garbage);
  expect(store.getState().failure).toEqual(failure('E-ITM-02'));
  bridge.answer({ 'training.scanner': () => someDevices() });
  await store.getState().orderScanner(garbage);
  expect(store.getState().failure).toBeNull();
});
