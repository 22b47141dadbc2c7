import { expect, it, vi } from 'vitest';
import { createTodayStore } from '../../../../renderer/features/today/today-store';
import { aClient } from '../../support/client';
import { aDay } from '../../support/day-views';
import { failure } from '../../support/fake-bridge';
import { aSale, aStatus } from '../../support/views';

it('looks while somebody looks, and again when something moved', async () => {
  const { bridge, client } = aClient({ 'day.view': () => aDay() });
  const store = createTodayStore(client);
  bridge.push('sale.changed', aSale());
  expect(bridge.inputsOf('day.view')).toEqual([]);
  const stop = store.getState().watch();
  await vi.waitFor(() => expect(store.getState().day).toEqual(aDay()));
  bridge.push('sale.changed', aSale());
  bridge.push('status.changed', aStatus());
  bridge.push('sale.changed', aSale());
  await vi.waitFor(() => expect(bridge.inputsOf('day.view')).toHaveLength(2));
  store.getState().lookAgain();
  await vi.waitFor(() => expect(bridge.inputsOf('day.view')).toHaveLength(3));
  stop();
  bridge.push('sale.changed', aSale());
  store.getState().lookAgain();
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(bridge.inputsOf('day.view')).toHaveLength(3);
});

it('keeps the last good picture when the next look fails, and says so', async () => {
  const { bridge, client } = aClient({ 'day.view': () => aDay() });
  const store = createTodayStore(client);
  store.getState().watch();
  await vi.waitFor(() => expect(store.getState().day).not.toBeNull());
  bridge.answer({ 'day.view': () => failure('E-IPC-04') });
  bridge.push('status.changed', aStatus());
  await vi.waitFor(() => expect(store.getState().failure?.code).toBe('E-IPC-04'));
  expect(store.getState().day).toEqual(aDay());
});
