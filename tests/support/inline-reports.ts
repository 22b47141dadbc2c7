import type { ReadableDb } from '../../db/handles';
import type { ReportRunner } from '../../electron/services/reports/report-runner';
import { workThrough } from '../../electron/services/reports/work-through';
import { err, ok } from '../../shared/kernel/result';

/** Reports in this very thread: what runs is the same, only the thread is missing. */
export function inlineReports(db: ReadableDb): ReportRunner {
  const running = new Map<string, { isCancelled: boolean }>();
  const cancel = (id: string) => {
    const run = running.get(id);
    if (run !== undefined) run.isCancelled = true;
  };
  return {
    run: async ({ id, ask, csv, onProgress }) => {
      const run = { isCancelled: false };
      running.set(id, run);
      const end = await workThrough(db, { id, ask, csv, onProgress, isCancelled: () => run.isCancelled });
      running.delete(id);
      if (end.kind === 'failed') return err(end.error);
      return ok(end.kind === 'done' ? end.result : null);
    },
    cancel,
    cancelAll: () => {
      for (const id of running.keys()) cancel(id);
    },
    close: async () => undefined,
  };
}
