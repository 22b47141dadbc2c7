import type { ReadableDb } from '../../../db/handles';
import { runReport } from '../../../db/reports/run-report';
import { salesHistory } from '../../../db/reports/sales-history';
import { translateStoreError } from '../../../db/store-fault';
import type { AppError } from '../../../shared/kernel/error-code';
import { exportColumns } from '../../../shared/reports/history-columns';
import { receiptAuditColumns, receiptAuditSteps } from '../../../shared/reports/receipt-audit-file';
import type { Cell, ReportColumn, ReportResult, ReportRow, ReportStep } from '../../../shared/reports/report';
import { specOf } from '../../../shared/reports/report-list';
import { type CsvFile, openCsvFile } from './csv-file';
import { csvHeader, csvRows } from './csv-rows';
import { exportFault } from './export-fault';
import type { CsvTarget, WorkAsk } from './report-messages';

/** More than anybody reads on a screen; the file has them all, and the sums are over all of them. */
export const rowsOnScreen = 2_000;

export type ReportWork = {
  readonly id: string;
  readonly ask: WorkAsk;
  readonly csv: CsvTarget | null;
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, of: number) => void;
};

export type WorkEnd =
  | { readonly kind: 'done'; readonly result: ReportResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: AppError };

/**
 * Runs a report slice by slice and lets its thread breathe between two, so that it hears of a cancellation. However it
 * ends, the file chosen for it is whole or not there.
 */
export async function workThrough(db: ReadableDb, work: ReportWork, open = openCsvFile): Promise<WorkEnd> {
  const columns = columnsOf(work.ask);
  let file: CsvFile | null = null;
  try {
    file = work.csv === null ? null : open(work.csv.path, work.id);
    file?.write(csvHeader(columns, work.csv?.headers ?? []));
    const collected = createCollector(columns, work.csv === null ? rowsOnScreen : 0);
    for (const step of stepsOf(db, work.ask)) {
      collected.add(step.rows);
      if (step.rows.length > 0) file?.write(csvRows(columns, step.rows, work.ask.zone));
      work.onProgress(step.done, step.of);
      await breathe();
      if (work.isCancelled()) {
        file?.discard();
        return { kind: 'cancelled' };
      }
    }
    file?.finish();
    return { kind: 'done', result: collected.result() };
  } catch (thrown) {
    file?.discard();
    const error = exportFault(thrown) ?? translateStoreError(thrown);
    if (error === null) throw thrown;
    return { kind: 'failed', error };
  }
}

function columnsOf(ask: WorkAsk): readonly ReportColumn[] {
  if (ask.report === 'receipt-audit') return receiptAuditColumns;
  return ask.report === 'sales-history' ? exportColumns(ask.columns) : specOf(ask.report).columns;
}

function stepsOf(db: ReadableDb, ask: WorkAsk): Generator<ReportStep> {
  if (ask.report === 'receipt-audit') return receiptAuditSteps(ask);
  return ask.report === 'sales-history' ? salesHistory(db, ask) : runReport(db, ask);
}

function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/** What went into a file is not carried to the screen as well. */
function createCollector(columns: readonly ReportColumn[], kept: number) {
  const rows: ReportRow[] = [];
  const totals: Cell[] = columns.map(column => (column.isSummed === true ? 0 : null));
  let rowCount = 0;
  return {
    add: (more: readonly ReportRow[]) => {
      rowCount += more.length;
      rows.push(...more.slice(0, kept - rows.length));
      for (const row of more) {
        for (const [index, total] of totals.entries()) {
          const cell = row[index];
          if (typeof total === 'number' && typeof cell === 'number') totals[index] = total + cell;
        }
      }
    },
    result: (): ReportResult => ({ rows, totals, rowCount }),
  };
}
