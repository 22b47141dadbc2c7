import { expect, it } from 'vitest';
import { askingJob, createPrintingStore } from '../../../../renderer/features/printing/printing-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anUnclearJob, aPrintJob } from '../../support/print-jobs';

it('shows the jobs as they are pushed, and asks about the oldest that nobody knows of', async () => {
  const { client, bridge } = aClient({ 'print.jobs': () => ({ jobs: [aPrintJob()] }) });
  const store = createPrintingStore(client);
  await store.getState().load();
  expect([store.getState().jobs.length, askingJob(store.getState())]).toEqual([1, null]);
  bridge.push('printer.jobs', {
    jobs: [anUnclearJob({ number: 3 }), anUnclearJob({ number: 2 }), aPrintJob({ number: 1 })],
  });
  expect(askingJob(store.getState())?.number).toBe(2);
});

it('says what was answered, and loads the list again where somebody else was faster', async () => {
  const { client, bridge } = aClient({
    'print.jobs': () => ({ jobs: [aPrintJob({ number: 9 })] }),
    'print.confirm': () => ({ jobs: [] }),
    'print.retry': () => failure('E-PRN-03'),
  });
  const store = createPrintingStore(client);
  await store.getState().act('confirm', 2);
  expect([bridge.inputsOf('print.confirm'), store.getState().jobs]).toEqual([[{ number: 2 }], []]);
  await store.getState().act('retry', 3);
  expect([store.getState().failure?.code, store.getState().jobs[0]?.number]).toEqual(['E-PRN-03', 9]);
  store.getState().showList(true);
  expect([store.getState().isListOpen, store.getState().failure]).toEqual([true, null]);
});
