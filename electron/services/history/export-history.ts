import type { HistoryAsk } from '../../../db/reports/sales-history';
import type { Input } from '../../../shared/ipc/contract';
import type { SaleFilter } from '../../../shared/ipc/sale-views';
import { appError } from '../../../shared/kernel/error-code';
import { err } from '../../../shared/kernel/result';
import { type HistoryColumn, namesPatients, toHistoryColumns } from '../../../shared/reports/history-columns';
import { civilDateAt } from '../../../shared/time/civil-date';
import type { Handlers } from '../../ipc/handlers';
import { exportRows } from '../reports/export-rows';
import type { ReportServices } from '../reports/report-services';
import { readSaleFilter } from '../sale/read-sale-filter';
import type { ServiceContext } from '../service-context';

type Outcome = Awaited<ReturnType<Handlers['history.export']>>;

/** Writes the sales that the filter leaves, with the columns that were chosen, where the person says; it is in the audit. */
export async function exportHistory(
  context: ServiceContext,
  services: ReportServices,
  input: Input<'history.export'>,
): Promise<Outcome> {
  const { zone } = context.config.store;
  const { runId, headers } = input;
  const filter = readSaleFilter(input.filter, zone);
  if (filter === null) return err(appError('E-IPC-02'));
  const columns = toHistoryColumns(input.columns);
  const ask: HistoryAsk = { report: 'sales-history', filter, columns, zone };
  const name = fileName(input.filter, civilDateAt(context.clock.now(), zone));
  const about = aboutExport(input.filter, columns);
  return exportRows(context, services, { runId, ask, fileName: name, headers, about });
}

/** Says of which days it is, never about whom. */
function fileName({ from, to }: SaleFilter, today: string): string {
  return `sales_${from ?? 'all'}_${to ?? today}.csv`;
}

/** Which patient was asked for is on record; a name that was searched for, or a product's, is not: only that there was one. */
function aboutExport(filter: SaleFilter, columns: readonly HistoryColumn[]): Readonly<Record<string, string | null>> {
  const wasGiven = (text: string | null) => (text === null || text.trim() === '' ? null : 'yes');
  return {
    ...{ from: filter.from, to: filter.to, patientId: filter.patientId, operatorId: filter.operatorId },
    statuses: filter.statuses.length === 0 ? null : filter.statuses.join(' '),
    least: filter.leastCents === null ? null : String(filter.leastCents),
    most: filter.mostCents === null ? null : String(filter.mostCents),
    ...{ search: wasGiven(filter.search), product: wasGiven(filter.product), package: wasGiven(filter.packageId) },
    columns: columns.join(' '),
    namesPatients: namesPatients(columns) ? 'yes' : 'no',
  };
}
