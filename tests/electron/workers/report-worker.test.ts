import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { unfiltered } from '../../../db/repositories/sale-filter';
import type { ReportAnswer, ReportQuestion } from '../../../electron/services/reports/report-messages';
import { bundleWorker } from '../../support/bundle-worker';
import { aFewDays, anAsk } from '../../support/report-scenes';
import { aTempFolder } from '../../support/temp-folder';

/** The thread on its own, and everything it says until it has ended what it was asked. */
async function aThread() {
  const store = aFewDays();
  const nativeFolder = join(process.cwd(), 'db', 'native');
  const workerUrl = await bundleWorker('electron/workers/report-worker.ts');
  const worker = new Worker(workerUrl, { workerData: { path: store.path, key: store.key, nativeFolder } });
  onTestFinished(() => void worker.terminate());
  return (questions: readonly ReportQuestion[]) =>
    new Promise<readonly ReportAnswer[]>(resolve => {
      const heard: ReportAnswer[] = [];
      worker.on('message', (answer: ReportAnswer) => {
        heard.push(answer);
        if (answer.kind !== 'progress') resolve(heard);
      });
      for (const question of questions) worker.postMessage(question);
    });
}

const aRun = (csv: { path: string; headers: string[] } | null): ReportQuestion => {
  return { kind: 'run', id: 'run-1', ask: anAsk('sales-by-day'), csv };
};

it('says how far it is after each day, and then what it found', async () => {
  const ask = await aThread();
  const heard = await ask([aRun(null)]);
  expect(heard.map(answer => (answer.kind === 'progress' ? answer.done : answer.kind))).toEqual([1, 2, 'done']);
});

it('writes a file', async () => {
  const ask = await aThread();
  const path = join(aTempFolder(), 'days.csv');
  await ask([aRun({ path, headers: ['Day'] })]);
  expect(readFileSync(path, 'utf8')).toContain('\r\n2026-03-10,2,');
});

it('writes the history of sales', async () => {
  const ask = await aThread();
  const path = join(aTempFolder(), 'sales.csv');
  const { after: _, ...filter } = unfiltered('America/New_York');
  const history = { report: 'sales-history', filter, columns: ['reference', 'status'], zone: filter.zone } as const;
  const heard = await ask([{ kind: 'run', id: 'run-1', ask: history, csv: { path, headers: ['Id'] } }]);
  expect(heard.map(answer => answer.kind)).toEqual(['progress', 'done']);
  expect(readFileSync(path, 'utf8').split('\r\n').slice(1, 3)).toEqual([
    'sale-3,REG-2-000003-7K3QX,refused',
    'sale-2,REG-2-000002-7K3QX,queued',
  ]);
});

it('hears between two days that it is not wanted any more', async () => {
  const ask = await aThread();
  const heard = await ask([aRun(null), { kind: 'cancel', id: 'run-1' }]);
  expect(heard.at(-1)).toEqual({ kind: 'cancelled', id: 'run-1' });
});
