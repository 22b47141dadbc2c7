import { assertNever } from '../../shared/kernel/assert-never';
import type { HistoryColumn } from '../../shared/reports/history-columns';
import type { Cell, ReportRow, ReportStep } from '../../shared/reports/report';
import { startOfDay } from '../../shared/time/wall-clock';
import type { ReadableDb } from '../handles';
import { getSaleDetails, type SaleDetails } from '../repositories/sale-details';
import type { SaleListFilter } from '../repositories/sale-filter';
import { listSales, type SaleSummary } from '../repositories/sale-list';

/** The history as it is filtered on the screen; plain data, for it is asked of another thread. */
export type HistoryAsk = {
  readonly report: 'sales-history';
  readonly filter: Omit<SaleListFilter, 'after'>;
  readonly columns: readonly HistoryColumn[];
  /** The store's. */
  readonly zone: string;
};

/** Few enough that a cancellation is heard at once. */
const pageSize = 500;

/**
 * Page after page with the very question of the screen, newest first, so that the file has what the screen shows. How far
 * it is goes by time: nobody knows how many there will be before the last is found.
 */
export function* salesHistory(db: ReadableDb, { filter, columns }: HistoryAsk): Generator<ReportStep> {
  let after: string | null = null;
  let newest: number | null = null;
  let isLast = false;
  while (!isLast) {
    const sales: readonly SaleSummary[] = listSales(db, { ...filter, after }, pageSize);
    const last = sales.at(-1);
    const reached: number = last?.soldAt ?? newest ?? 0;
    newest ??= sales[0]?.soldAt ?? reached;
    after = last?.id ?? null;
    isLast = sales.length < pageSize;
    const of = Math.max(1, newest - oldestOf(db, filter));
    const done = isLast ? of : Math.min(of, newest - reached);
    yield { done, of, rows: sales.map(sale => toRow(sale, getSaleDetails(db, sale.id), columns)) };
  }
}

function oldestOf(db: ReadableDb, { from, zone }: HistoryAsk['filter']): number {
  if (from !== null) return startOfDay(from, zone);
  return db.prepare<[], { at: number | null }>('SELECT min(sold_at) AS at FROM sale').get()?.at ?? 0;
}

/** The id, and then what is shown (exportColumns of shared/reports/history-columns.ts). */
function toRow(sale: SaleSummary, details: SaleDetails, columns: readonly HistoryColumn[]): ReportRow {
  return [sale.id, ...columns.map(column => toCell(sale, details, column))];
}

function toCell(sale: SaleSummary, details: SaleDetails, column: HistoryColumn): Cell {
  switch (column) {
    case 'time':
      return sale.soldAt;
    case 'reference':
      return sale.localRef;
    case 'patient':
      return sale.patientName;
    case 'caregiver':
      return details.caregiverName;
    case 'operator':
      return sale.operatorName;
    case 'lines':
      return sale.lineCount;
    case 'discount':
      return details.discountCents;
    case 'subtotal':
      return details.subtotalCents;
    case 'tax':
      return details.taxCents;
    case 'total':
      return sale.totalCents;
    case 'paidBy':
      return details.paidBy.join(' + ');
    case 'givenBack':
      return details.givenBackCents;
    case 'biotrackId':
      return sale.biotrackSaleId;
    case 'postedAt':
      return details.postedAt;
    case 'status':
      return sale.syncStatus;
    default:
      return assertNever(column, 'column of the history');
  }
}
