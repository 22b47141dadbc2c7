import type { HistoryAsk } from '../../../db/reports/sales-history';
import type { AppError } from '../../../shared/kernel/error-code';
import type { ReceiptAuditAsk } from '../../../shared/reports/receipt-audit-file';
import type { ReportResult } from '../../../shared/reports/report';
import type { ReportAsk } from '../../../shared/reports/report-ask';

export type ReportWorkerData = { readonly path: string; readonly key: Uint8Array; readonly nativeFolder: string };

/** A report, or as a file the history of sales or a comparison with the state. */
export type WorkAsk = ReportAsk | HistoryAsk | ReceiptAuditAsk;

/** A file that the rows go to, with a name for each column in the reader's language. */
export type CsvTarget = { readonly path: string; readonly headers: readonly string[] };

export type ReportQuestion =
  | { readonly kind: 'run'; readonly id: string; readonly ask: WorkAsk; readonly csv: CsvTarget | null }
  | { readonly kind: 'cancel'; readonly id: string };

export type ReportAnswer =
  | { readonly kind: 'progress'; readonly id: string; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly id: string; readonly result: ReportResult }
  | { readonly kind: 'cancelled'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly error: AppError };
