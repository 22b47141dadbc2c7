import { expect, it } from 'vitest';
import { createReceiptsFile } from '../../../../renderer/features/sales/receipts-file';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';

function aFile(script: Parameters<typeof aClient>[0] = {}) {
  const { client, bridge } = aClient({ 'report.cancel': () => null, ...script });
  const store = createReceiptsFile(client, countingIds());
  store.getState().start();
  const state = () => {
    const { writing, wasSaved, failure: failed } = store.getState();
    return { writing, wasSaved, code: failed?.code ?? null };
  };
  return { store, bridge, state };
}

const untouched = { writing: null, wasSaved: false, code: null };

it('hears how far its own file is, and of no other', async () => {
  const { store, bridge, state } = aFile({ 'queue.exportReceipts': () => new Promise(() => undefined) });
  void store.getState().save('audit-1');
  bridge.push('report.progress', { runId: 'id-9', done: 9, of: 9 });
  bridge.push('report.progress', { runId: 'id-1', done: 1, of: 4 });
  expect(state()).toEqual({ ...untouched, writing: { runId: 'id-1', done: 1, of: 4 } });
});

it.each([
  ['saved', () => ({ kind: 'saved' }) as const, { ...untouched, wasSaved: true }],
  ['given up', () => ({ kind: 'cancelled' }) as const, untouched],
  ['refused', () => failure('E-RPT-02'), { ...untouched, code: 'E-RPT-02' }],
] as const)('says that it was %s', async (_, answer, end) => {
  const { store, state } = aFile({ 'queue.exportReceipts': answer });
  await store.getState().save('audit-1');
  expect(state()).toEqual(end);
});

it('stops, and says nothing of an answer that comes afterwards', async () => {
  let answer = (_: { readonly kind: 'saved' }): void => undefined;
  const { store, bridge, state } = aFile({
    'queue.exportReceipts': () =>
      new Promise(resolve => {
        answer = resolve;
      }),
  });
  const saving = store.getState().save('audit-1');
  store.getState().dismiss();
  answer({ kind: 'saved' });
  await saving;
  expect([state(), bridge.inputsOf('report.cancel')]).toEqual([untouched, [{ runId: 'id-1' }]]);
});
