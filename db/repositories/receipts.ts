import type { Instant, Quantity } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { AuditedReport } from '../../shared/sync/receipt-audit';
import type { ReadableDb } from '../handles';

type ReportRow = {
  readonly sale_id: string;
  readonly local_ref: string;
  readonly sold_at: number;
  readonly state: string;
  readonly voided: string;
  readonly biotrack_sale_id: string | null;
  readonly request_id: string;
  readonly external_id: string;
  readonly card_id: string;
  readonly lines: string;
};

const columns = `outbox.sale_id, sale.local_ref, outbox.sold_at, outbox.state, outbox.biotrack_sale_id, outbox.request_id,
  outbox.external_id, outbox.card_id,
  coalesce((SELECT state FROM undo WHERE undo.sale_id = outbox.sale_id AND kind = 'void' AND state <> 'failed'), 'no') AS voided,
  (SELECT json_group_array(json_object('barcode', barcode, 'quantity', quantity))
    FROM sale_line WHERE sale_line.sale_id = outbox.sale_id AND order_type IS NOT NULL) AS lines`;

function toReport(row: ReportRow): AuditedReport {
  return {
    saleId: row.sale_id,
    localRef: row.local_ref,
    soldAt: row.sold_at as Instant,
    state: row.state as OutboxState,
    voided: row.voided as AuditedReport['voided'],
    biotrackSaleId: row.biotrack_sale_id,
    requestId: row.request_id,
    externalId: row.external_id,
    cardId: row.card_id,
    lines: JSON.parse(row.lines) as { readonly barcode: string; readonly quantity: Quantity }[],
  };
}

/** Reports of what was sold in this time, oldest first. */
export function listReportsSold(db: ReadableDb, from: Instant, until: Instant): readonly AuditedReport[] {
  return db
    .prepare<[number, number], ReportRow>(`
      SELECT ${columns} FROM sale CROSS JOIN outbox ON outbox.sale_id = sale.id
      WHERE sale.sold_at >= ? AND sale.sold_at < ? ORDER BY sale.sold_at, sale.id
    `)
    .all(from, until)
    .map(toReport);
}

/** The report that one of the state's sales stands for, whenever it was sold. */
export function findReportByReferences(
  db: ReadableDb,
  sale: {
    readonly biotrackSaleId: string;
    readonly requestId: string | null;
    readonly externalId: string | null;
  },
): AuditedReport | null {
  const row = db
    .prepare<[string, string | null, string | null], ReportRow>(`
      SELECT ${columns} FROM outbox JOIN sale ON sale.id = outbox.sale_id WHERE outbox.position = coalesce(
        (SELECT position FROM outbox WHERE biotrack_sale_id = ?),
        (SELECT position FROM outbox WHERE request_id = ?),
        (SELECT position FROM outbox JOIN sale ON sale.id = outbox.sale_id WHERE sale.local_ref = ?))
    `)
    .get(sale.biotrackSaleId, sale.requestId, sale.externalId);
  return row ? toReport(row) : null;
}

/**
 * The state's newest transaction number as it was before this moment: every sale of the time after it lies beyond. It was
 * noted before each first attempt, so the newest attempt that began earlier has the closest one.
 */
export function findMarkBefore(db: ReadableDb, before: Instant): string | null {
  const row = db
    .prepare<[number, number], { watermark: string }>(`
      SELECT watermark FROM sale CROSS JOIN outbox ON outbox.sale_id = sale.id
      WHERE sale.sold_at < ? AND watermark IS NOT NULL
        AND (SELECT began_at FROM attempt WHERE outbox_id = outbox.id AND number = 1) < ?
      ORDER BY sale.sold_at DESC, sale.id DESC LIMIT 1
    `)
    .get(before, before);
  return row?.watermark ?? null;
}
