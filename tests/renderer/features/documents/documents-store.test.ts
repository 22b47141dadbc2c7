import { expect, it } from 'vitest';
import { createDocumentsStore } from '../../../../renderer/features/documents/documents-store';
import { aClient } from '../../support/client';
import { aDocumentView } from '../../support/documents';
import { failure } from '../../support/fake-bridge';

const receipt = { kind: 'receipt', saleId: 's-1' } as const;
const view = aDocumentView('receipt');

it('shows a document, prints it and says so', async () => {
  const { bridge, client } = aClient({ 'document.view': () => view, 'document.print': () => null });
  const store = createDocumentsStore(client);
  await store.getState().open(receipt);
  expect(store.getState().shown).toEqual({ ref: receipt, view });
  await store.getState().print();
  expect([store.getState().done, bridge.inputsOf('document.print')]).toEqual(['printed', [{ document: receipt }]]);
  store.getState().close();
  expect(store.getState()).toMatchObject({ shown: null, failure: null, done: null, isBusy: false });
});

it('says that a file was saved, and nothing where nobody chose a place', async () => {
  const answers = { 'document.view': () => view, 'document.savePdf': () => ({ kind: 'saved' as const }) };
  const { bridge, client } = aClient(answers);
  const store = createDocumentsStore(client);
  await store.getState().open(receipt);
  await store.getState().savePdf();
  expect(store.getState()).toMatchObject({ done: 'saved', failure: null });
  bridge.answer({ 'document.savePdf': () => ({ kind: 'cancelled' }) });
  await store.getState().savePdf();
  expect(store.getState()).toMatchObject({ done: null, failure: null });
});

it('keeps what went wrong beside the document', async () => {
  const { client } = aClient({ 'document.view': () => view, 'document.print': () => failure('E-PRN-02') });
  const store = createDocumentsStore(client);
  await store.getState().open(receipt);
  await store.getState().print();
  expect(store.getState()).toMatchObject({ shown: { view }, failure: failure('E-PRN-02'), done: null });
});

it('says why there is no document', async () => {
  const { client } = aClient({ 'document.view': () => failure('E-DOC-02') });
  const store = createDocumentsStore(client);
  await store.getState().open(receipt);
  expect(store.getState()).toMatchObject({ shown: null, failure: failure('E-DOC-02') });
});

it('asks once however often it is pressed, and tells nobody what comes after it was closed', async () => {
  let answer = (_: null): void => {};
  const { bridge, client } = aClient({
    'document.view': () => view,
    'document.print': () =>
      new Promise(resolve => {
        answer = resolve;
      }),
  });
  const store = createDocumentsStore(client);
  await store.getState().open(receipt);
  const printing = store.getState().print();
  await store.getState().print();
  expect([store.getState().isBusy, bridge.inputsOf('document.print').length]).toEqual([true, 1]);
  store.getState().close();
  answer(null);
  await printing;
  expect(store.getState()).toMatchObject({ shown: null, done: null, isBusy: false });
});
