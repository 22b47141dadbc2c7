import { findMarkBefore, findReportByReferences, listReportsSold } from '../../../db/repositories/receipts';
import { recordLeadLook } from '../../../db/transactions/record-lead-look';
import type { AppError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import { differencesOf, type ReceiptEvidence } from '../../../shared/reports/receipt-evidence';
import type { ListedSale } from '../../../shared/sync/lookup';
import { type AuditedReport, auditReceipts, indexReports } from '../../../shared/sync/receipt-audit';
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
): Promise<Result<ReceiptEvidence, AppError>> {
  const { db, config, port, clock } = context;
  const from = startOfDay(day, config.store.zone);
  const until = startOfDay(addDays(day, 1), config.store.zone);
  const actorId = context.operator().id;
  const listed = await port.listSales({ by: 'watermark', after: findMarkBefore(db, from) ?? '0' });
  if (listed.kind !== 'answered') return err(lookUpError(listed));
  const isDays = (sale: ListedSale) => sale.postedAt >= from && sale.postedAt < until;
  const find = (sale: ListedSale) => findReportByReferences(db, sale);
  const sold = listReportsSold(db, from, until);
  const ownerOf = indexReports(sold);
  // The state may keep another name of the register, or none; what carries our id or reference is ours all the same.
  const ours = listed.value.filter(
    sale => sale.terminalId === config.terminal.id || ownerOf(sale) !== null || (isDays(sale) && find(sale) !== null),
  );
  const reports = withLatePosts(sold, ours.filter(isDays), find);
  const evidence: ReceiptEvidence = {
    ...{ day, comparedAt: clock.now(), terminal: { id: config.terminal.id, name: config.terminal.name } },
    others: listed.value.filter(isDays).length - ours.filter(isDays).length,
    rows: auditReceipts(reports, ours, isDays),
  };
  const differences = differencesOf(evidence).length;
  recordLeadLook(db, { kind: 'receipts', actorId, at: evidence.comparedAt, day, differences });
  return ok(evidence);
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
