import { recordExport } from '../../../db/transactions/record-export';
import type { AppError } from '../../../shared/kernel/error-code';
import { ok, type Result } from '../../../shared/kernel/result';
import type { ServiceContext } from '../service-context';
import type { WorkAsk } from './report-messages';
import type { ReportServices } from './report-services';

export type RowsToExport = {
  readonly runId: string;
  readonly ask: WorkAsk;
  /** What the file is called where nobody calls it otherwise: what and when, never about whom. */
  readonly fileName: string;
  readonly headers: readonly string[];
  /** For the audit. */
  readonly about: Readonly<Record<string, string | null>>;
};

/** Asks where to, has it written there in the reports' thread, and notes in the audit that data left the register. */
export async function exportRows(
  context: Pick<ServiceContext, 'db' | 'clock' | 'operator'>,
  { runner, chooseFile, push, operatorId }: ReportServices,
  { runId, ask, fileName, headers, about }: RowsToExport,
): Promise<Result<{ kind: 'saved' | 'cancelled' }, AppError>> {
  const actorId = context.operator().id;
  const path = await chooseFile({ name: fileName, kind: 'csv' });
  // The dialog outlives a session: what one person may have is nothing to the next.
  if (path === null || operatorId() !== actorId) return ok({ kind: 'cancelled' });
  const ran = await runner.run({
    ...{ id: runId, ask, csv: { path, headers } },
    onProgress: (done, of) => push('report.progress', { runId, done, of }),
  });
  if (!ran.ok) return ran;
  if (ran.value === null) return ok({ kind: 'cancelled' });
  const { rowCount: rows } = ran.value;
  recordExport(context.db, { actorId, at: context.clock.now(), what: ask.report, about, rows });
  return ok({ kind: 'saved' });
}
