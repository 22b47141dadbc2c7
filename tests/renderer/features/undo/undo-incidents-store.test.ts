import { expect, it } from 'vitest';
import { createUndoIncidentsStore } from '../../../../renderer/features/undo/undo-incidents-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anUndoRecord } from '../../support/undo';

it('keeps the list beside what did not work', async () => {
  const { client, bridge } = aClient({
    'undo.listIncidents': () => [anUndoRecord()],
    'undo.closeIncident': () => failure('E-UND-07'),
    'undo.scheduleAgain': () => failure('E-IPC-04'),
  });
  const store = createUndoIncidentsStore(client);
  await store.getState().load();
  await store.getState().close('undo-1', 'as told');
  expect([store.getState().records.length, store.getState().failure?.code]).toEqual([1, 'E-UND-07']);
  await store.getState().scheduleAgain('undo-1', 'as told');
  expect([store.getState().records.length, store.getState().failure?.code]).toEqual([1, 'E-IPC-04']);
  bridge.answer({ 'undo.listIncidents': () => failure('E-IPC-04') });
  await store.getState().load();
  expect(store.getState().failure?.code).toBe('E-IPC-04');
});
