import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { ReportResult } from '../../../shared/reports/report';
import { createLazyWorker } from '../../lazy-worker';
import type { Timers } from '../../ports';
import type { CsvTarget, ReportAnswer, ReportQuestion, ReportWorkerData, WorkAsk } from './report-messages';

export type ReportRun = {
  readonly id: string;
  readonly ask: WorkAsk;
  /** null: the rows are for the screen. */
  readonly csv: CsvTarget | null;
  readonly onProgress: (done: number, of: number) => void;
};

export type ReportRunner = {
  /** null: it was cancelled, and left nothing behind. */
  run(run: ReportRun): Promise<Result<ReportResult | null, AppError>>;
  cancel(id: string): void;
  cancelAll(): void;
  close(): Promise<void>;
};

type Waiting = Pick<ReportRun, 'onProgress'> & {
  readonly end: (outcome: Result<ReportResult | null, AppError>) => void;
};

/** Long enough to look at one report and choose the next. */
const idleMs = 30_000;

/** Reports in a thread of their own, which is started by the first of them. A thread that dies fails what was asked of it. */
export function createReportRunner(
  options: ReportWorkerData & { readonly workerUrl: URL; readonly timers: Timers },
): ReportRunner {
  const { workerUrl, timers, ...data } = options;
  const waiting = new Map<string, Waiting>();

  const settle = (id: string, outcome: Result<ReportResult | null, AppError>): void => {
    waiting.get(id)?.end(outcome);
    waiting.delete(id);
    if (waiting.size === 0) worker.rest();
  };

  const hear = (answer: ReportAnswer): void => {
    if (answer.kind === 'progress') waiting.get(answer.id)?.onProgress(answer.done, answer.of);
    else if (answer.kind === 'failed') settle(answer.id, err(answer.error));
    else settle(answer.id, ok(answer.kind === 'done' ? answer.result : null));
  };

  const worker = createLazyWorker<ReportQuestion, ReportAnswer>({
    ...{ workerUrl, timers, idleMs, workerData: data satisfies ReportWorkerData, onAnswer: hear },
    onEnd: () => {
      for (const id of [...waiting.keys()]) settle(id, err(appError('E-EXP-04')));
    },
  });

  const cancel = (id: string): void => {
    if (waiting.has(id)) worker.tell({ kind: 'cancel', id });
  };

  return {
    run: ({ id, ask, csv, onProgress }) =>
      new Promise(end => {
        waiting.set(id, { onProgress, end });
        worker.tell({ kind: 'run', id, ask, csv });
      }),
    cancel,
    cancelAll: () => {
      for (const id of waiting.keys()) cancel(id);
    },
    close: worker.close,
  };
}
