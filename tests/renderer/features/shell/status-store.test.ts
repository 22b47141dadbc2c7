import { expect, it } from 'vitest';
import { createStatusStore, isStateOn } from '../../../../renderer/features/shell/status-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aStatus } from '../../support/views';

it('keeps a pushed status over the answer that was asked for before it', async () => {
  const { bridge, client } = aClient({ 'status.current': () => aStatus({ connection: 'connecting' }) });
  const store = createStatusStore(client);
  const started = store.getState().start();
  bridge.push('status.changed', aStatus());
  await started;
  expect(store.getState().status).toEqual(aStatus());
});

it('remembers printer trouble until it was read', () => {
  const { bridge, client } = aClient();
  const store = createStatusStore(client);
  expect(store.getState().hasPrinterTrouble).toBe(false);
  bridge.push('printer.trouble', { code: 'E-PRN-01' });
  expect(store.getState().hasPrinterTrouble).toBe(true);
  store.getState().dismissPrinterTrouble();
  expect(store.getState().hasPrinterTrouble).toBe(false);
});

it('knows whether the training switch is on, from the connection or from what was asked last', async () => {
  const { bridge, client } = aClient({ 'training.setStateReachable': () => null });
  const store = createStatusStore(client);
  expect(isStateOn(store.getState())).toBe(true);
  bridge.push('status.changed', aStatus({ connection: 'offline' }));
  expect(isStateOn(store.getState())).toBe(false);
  await store.getState().setStateReachable(true);
  expect(isStateOn(store.getState())).toBe(true);
  expect(bridge.inputsOf('training.setStateReachable')).toEqual([{ reachable: true }]);
});

it('shows the answer when nothing was pushed before it, and nothing when there was none', async () => {
  const { bridge, client } = aClient({ 'status.current': () => failure('E-IPC-04') });
  const store = createStatusStore(client);
  await store.getState().start();
  expect(store.getState()).toMatchObject({ status: null, readFailure: failure('E-IPC-04') });
  bridge.answer({ 'status.current': () => aStatus() });
  await store.getState().start();
  expect(store.getState()).toMatchObject({ status: aStatus(), readFailure: null });
});

it('no longer minds the answer that never came once the register spoke for itself', async () => {
  const { bridge, client } = aClient({ 'status.current': () => failure('E-IPC-04') });
  const store = createStatusStore(client);
  await store.getState().start();
  bridge.push('status.changed', aStatus());
  expect(store.getState()).toMatchObject({ status: aStatus(), readFailure: null });
  await store.getState().start();
  expect(store.getState().readFailure).toBeNull();
});

it('leaves the training switch where it was when the state was not switched, and says why', async () => {
  const { bridge, client } = aClient({ 'training.setStateReachable': () => failure('E-IPC-04') });
  const store = createStatusStore(client);
  await store.getState().setStateReachable(false);
  expect([store.getState().wantsState, isStateOn(store.getState())]).toEqual([null, true]);
  expect(store.getState().switchFailure).toEqual(failure('E-IPC-04'));
  store.getState().dismissFailures();
  expect(store.getState().switchFailure).toBeNull();
  await store.getState().setStateReachable(false);
  bridge.answer({ 'training.setStateReachable': () => null });
  await store.getState().setStateReachable(false);
  expect(store.getState()).toMatchObject({ wantsState: false, switchFailure: null });
});

it('says that the drawer stayed shut until somebody has read it', () => {
  const { bridge, client } = aClient();
  const store = createStatusStore(client);
  bridge.push('drawer.trouble', { code: 'E-DRW-01' });
  expect(store.getState().drawerFailure).toEqual({ code: 'E-DRW-01', params: {} });
  store.getState().dismissFailures();
  expect(store.getState().drawerFailure).toBeNull();
});
