import { findMarkBefore, findReportByReferences, listReportsSold } from '../../../db/repositories/receipts';
import { recordLeadLook } from '../../../db/transactions/record-lead-look';
import type { ReceiptAuditView, ReceiptRowView } from '../../../shared/ipc/queue-views';
import type { AppError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import type { ListedSale } from '../../../shared/sync/lookup';
import {
  type AuditedReport,
  auditReceipts,
  type ReceiptRow,
  receiptFindings,
} from '../../../shared/sync/receipt-audit';
import { syncStatusOf } from '../../../shared/sync/sync-status';
import { addDays } from '../../../shared/time/civil-date';
import { startOfDay } from '../../../shared/time/wall-clock';
import type { ServiceContext } from '../service-context';
import { lookUpError } from '../state-answer';

/**
 * Our sales of a day against the state's list. The list is read whole or not at all: from a part of it nobody could tell
 * what is missing. Nothing is changed on either side.
 */
export async function compareReceipts(
  context: ServiceContext,
  day: CivilDate,
): Promise<Result<ReceiptAuditView, AppError>> {
  const { db, config, port, clock } = context;
  const from = startOfDay(day, config.store.zone);
  const until = startOfDay(addDays(day, 1), config.store.zone);
  const actorId = context.operator().id;
  const listed = await port.listSales({ by: 'watermark', after: findMarkBefore(db, from) ?? '0' });
  if (listed.kind !== 'answered') return err(lookUpError(listed));
  const ours = listed.value.filter(sale => sale.terminalId === config.terminal.id);
  const isDays = (sale: ListedSale) => sale.postedAt >= from && sale.postedAt < until;
  const reports = withLatePosts(listReportsSold(db, from, until), ours.filter(isDays), sale =>
    findReportByReferences(db, sale),
  );
  const rows = auditReceipts(reports, ours, isDays);
  const differences = rows.filter(row => row.finding !== 'matched');
  const comparedAt = clock.now();
  recordLeadLook(db, { kind: 'receipts', actorId, at: comparedAt, day, differences: differences.length });
  const count = (finding: ReceiptRow['finding']) => rows.filter(row => row.finding === finding).length;
  return ok({
    day,
    comparedAt,
    counts: Object.fromEntries(receiptFindings.map(each => [each, count(each)])) as ReceiptAuditView['counts'],
    others: listed.value.filter(sale => sale.terminalId !== config.terminal.id && isDays(sale)).length,
    rows: differences.map(toRowView),
  });
}

/** What was sold the day before and posted after midnight belongs to both days. */
function withLatePosts(
  sold: readonly AuditedReport[],
  posted: readonly ListedSale[],
  find: (sale: ListedSale) => AuditedReport | null,
): readonly AuditedReport[] {
  const all = new Map(sold.map(report => [report.saleId, report]));
  for (const sale of posted) {
    const report = find(sale);
    if (report !== null && !all.has(report.saleId)) all.set(report.saleId, report);
  }
  return [...all.values()];
}

function toRowView({ finding, report, stateSales }: ReceiptRow): ReceiptRowView {
  const at = report?.soldAt ?? stateSales[0]?.postedAt;
  if (at === undefined) throw new Error('A difference stands for no sale on either side.');
  const known = report?.biotrackSaleId ?? null;
  const ids = new Set([...(known === null ? [] : [known]), ...stateSales.map(sale => sale.biotrackSaleId)]);
  return {
    finding,
    saleId: report?.saleId ?? null,
    localRef: report?.localRef ?? null,
    at,
    status: report === null ? null : syncStatusOf(report.state),
    biotrackSaleIds: [...ids],
  };
}
