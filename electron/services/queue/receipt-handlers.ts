import type { ReceiptAuditView, ReceiptRowView } from '../../../shared/ipc/queue-views';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { type ReceiptAuditAsk, receiptAuditHeaders } from '../../../shared/reports/receipt-audit-file';
import {
  countFindings,
  differencesOf,
  type ReceiptEvidence,
  statusHere,
} from '../../../shared/reports/receipt-evidence';
import type { ReceiptRow } from '../../../shared/sync/receipt-audit';
import { civilDateAt, parseCivilDate } from '../../../shared/time/civil-date';
import type { Handlers } from '../../ipc/handlers';
import { exportRows } from '../reports/export-rows';
import type { ReportServices } from '../reports/report-services';
import type { ServiceContext } from '../service-context';
import type { HeldReceipts } from './held-receipts';
import { compareReceipts } from './receipts';

export type ReceiptChannel = 'queue.receipts' | 'queue.exportReceipts';

export type ReceiptServices = {
  readonly held: HeldReceipts;
  readonly reports: ReportServices;
  /** Of this terminal: the file speaks as the paper does. */
  readonly language: () => 'en' | 'es';
};

/** The day beside the state's list, on the screen and as a file; on paper it is a document like any other. */
export function receiptHandlers(
  context: ServiceContext,
  { held, reports, language }: ReceiptServices,
): Pick<Handlers, ReceiptChannel> {
  const { clock, config, ids } = context;
  const { zone } = config.store;
  return {
    'queue.receipts': async input => {
      const today = civilDateAt(clock.now(), zone);
      const actorId = context.operator().id;
      const compared = await compareReceipts(
        context,
        input.day === null ? today : (parseCivilDate(input.day) ?? today),
      );
      if (!compared.ok) return compared;
      const auditId = ids.uuid();
      held.hold(auditId, actorId, compared.value);
      return ok(toView(auditId, compared.value));
    },
    'queue.exportReceipts': async ({ runId, auditId }) => {
      const evidence = held.find(auditId, context.operator().id);
      if (evidence === null) return err(appError('E-RPT-02'));
      const { day, comparedAt } = evidence;
      const ask: ReceiptAuditAsk = { report: 'receipt-audit', evidence, language: language(), zone };
      return exportRows(context, reports, {
        ...{ runId, ask, fileName: `receipt-audit_${day}.csv`, headers: receiptAuditHeaders(ask.language) },
        about: { day, comparedAt: new Date(comparedAt).toISOString(), namesPatients: 'no' },
      });
    },
  };
}

function toView(auditId: string, evidence: ReceiptEvidence): ReceiptAuditView {
  const { day, comparedAt, others } = evidence;
  return {
    ...{ auditId, day, comparedAt, others },
    counts: { ...countFindings(evidence) },
    rows: differencesOf(evidence).map(toRowView),
  };
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
    status: report === null ? null : statusHere(report),
    biotrackSaleIds: [...ids],
  };
}
