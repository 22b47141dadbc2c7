import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createReportRunner, type ReportRunner } from '../../../../electron/services/reports/report-runner';
import { systemTimers } from '../../../../electron/shell/system-ports';
import { appError } from '../../../../shared/kernel/error-code';
import { err, ok } from '../../../../shared/kernel/result';
import { bundleWorker } from '../../../support/bundle-worker';
import { aFewDays, anAsk } from '../../../support/report-scenes';
import type { TestStore } from '../../../support/store';

async function aRunner(store: TestStore, key = store.key): Promise<ReportRunner> {
  const nativeFolder = join(process.cwd(), 'db', 'native');
  const workerUrl = await bundleWorker('electron/workers/report-worker.ts');
  const runner = createReportRunner({ path: store.path, key, nativeFolder, workerUrl, timers: systemTimers });
  onTestFinished(() => runner.close());
  return runner;
}

const aRun = (id: string) => ({ id, ask: anAsk('sales-by-day'), csv: null, onProgress: () => undefined });

it('answers from a thread of its own while the register holds the store open', async () => {
  const runner = await aRunner(aFewDays());
  const progress: number[] = [];
  const answer = await runner.run({ ...aRun('run-1'), onProgress: done => void progress.push(done) });
  expect(answer).toMatchObject({ ok: true, value: { rowCount: 2 } });
  expect(progress).toEqual([1, 2]);
});

it('ends a report that is cancelled, and runs the next', async () => {
  const runner = await aRunner(aFewDays());
  const long = { from: '2020-01-01', to: '2026-03-11' } as never;
  const first = runner.run({ ...aRun('run-1'), ask: anAsk('sales-by-day', { days: long }) });
  const second = runner.run(aRun('run-2'));
  runner.cancel('run-1');
  expect(await first).toEqual(ok(null));
  expect(await second).toMatchObject({ ok: true, value: { rowCount: 2 } });
});

it('ends all of them when the person leaves', async () => {
  const runner = await aRunner(aFewDays());
  const long = { from: '2020-01-01', to: '2026-03-11' } as never;
  const runs = ['a', 'b'].map(id => runner.run({ ...aRun(id), ask: anAsk('sales-by-hour', { days: long }) }));
  runner.cancelAll();
  expect(await Promise.all(runs)).toEqual([ok(null), ok(null)]);
});

it('says that a report failed whose thread could not open the store', async () => {
  const runner = await aRunner(aFewDays(), Buffer.alloc(32, 9));
  expect(await runner.run(aRun('run-1'))).toEqual(err(appError('E-EXP-04')));
});
