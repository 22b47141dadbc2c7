import { expect, it } from 'vitest';
import { createTrainingStore } from '../../../../renderer/features/training/training-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aPaper, aShelfItem } from '../../support/settings-views';

it('holds the shelf and the paper, newest first, each sheet once', async () => {
  const { bridge, client } = aClient({ 'training.shelf': () => [aShelfItem()], 'training.paper': () => [aPaper()] });
  const store = createTrainingStore(client);
  await store.getState().start();
  const newer = aPaper({ id: 'paper-2', printedAt: aPaper().printedAt + 1 });
  bridge.push('printer.paper', newer);
  bridge.push('printer.paper', newer);
  expect(store.getState()).toMatchObject({ shelf: [aShelfItem()], paper: [newer, aPaper()] });
});

it('scans below the driver, and opens and shuts', async () => {
  const { bridge, client } = aClient({ 'training.scan': () => null });
  const store = createTrainingStore(client);
  await store.getState().scan('1000000000000017');
  expect(bridge.inputsOf('training.scan')).toEqual([{ text: '1000000000000017' }]);
  store.getState().toggle();
  expect(store.getState().isOpen).toBe(false);
  store.getState().show('paper');
  expect(store.getState()).toMatchObject({ isOpen: true, tab: 'paper' });
});

it('keeps a sheet that was printed while the roll was asked for', async () => {
  const { bridge, client } = aClient({ 'training.shelf': () => [], 'training.paper': () => [aPaper()] });
  const store = createTrainingStore(client);
  const newer = aPaper({ id: 'paper-2', printedAt: aPaper().printedAt + 1 });
  const started = store.getState().start();
  bridge.push('printer.paper', newer);
  await started;
  expect(store.getState().paper).toEqual([newer, aPaper()]);
});

it('says what could not be read, shows the rest, and forgets the failure when all can be read', async () => {
  const { bridge, client } = aClient({
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

it('keeps why a scan failed until one succeeds', async () => {
  const { bridge, client } = aClient({ 'training.scan': () => failure('E-ITM-02') });
  const store = createTrainingStore(client);
  await store.getState().scan('?');
  expect(store.getState().failure).toEqual(failure('E-ITM-02'));
  bridge.answer({ 'training.scan': () => null });
  await store.getState().scan('1000000000000017');
  expect(store.getState().failure).toBeNull();
});
