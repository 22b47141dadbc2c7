import { expect, it } from 'vitest';
import { createTrainingStore } from '../../../../renderer/features/training/training-store';
import { aClient } from '../../support/client';
import { aPaper, aShelfItem } from '../../support/views';

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
