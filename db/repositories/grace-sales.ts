import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb, WritableDb } from '../handles';

/** A lead's word that a sale may be made by local rules alone, in the outage that it was given in. */
export type GraceApproval = {
  readonly outageId: string;
  readonly approverId: string;
  readonly reason: string;
  readonly approvedAt: Instant;
};

export function insertGraceSale(db: WritableDb, saleId: string, grace: GraceApproval): void {
  db.prepare<[string, string, string, string, number]>(
    'INSERT INTO grace_sale (sale_id, outage_id, approver_id, reason, approved_at) VALUES (?, ?, ?, ?, ?)',
  ).run(saleId, grace.outageId, grace.approverId, grace.reason, grace.approvedAt);
}

/** On whose word a sale was made; null where the state itself was asked. */
export function findGraceApproval(
  db: ReadableDb,
  saleId: string,
): { readonly approverName: string; readonly reason: string; readonly approvedAt: Instant } | null {
  const row = db
    .prepare<[string], { name: string; reason: string; approved_at: number }>(`
      SELECT user.name, reason, approved_at FROM grace_sale JOIN user ON user.id = approver_id WHERE sale_id = ?
    `)
    .get(saleId);
  return row ? { approverName: row.name, reason: row.reason, approvedAt: row.approved_at as Instant } : null;
}

/**
 * Whether a sale made by grace has not been sent yet; until it is, nothing new is sold (reliability.md section 7.9). From
 * the few that were made by grace, never from a queue that may be long.
 */
export function hasUnsentGraceSale(db: ReadableDb): boolean {
  const row = db
    .prepare<[], { found: number }>(`
      SELECT EXISTS (SELECT 1 FROM grace_sale CROSS JOIN outbox ON outbox.sale_id = grace_sale.sale_id
        WHERE outbox.state IN ('queued', 'sending')) AS found
    `)
    .get();
  return row?.found === 1;
}

/** What a patient bought here since an outage began, by the order of the reports and not by the clock. */
export function countSalesInOutage(db: ReadableDb, outageId: string, patientId: string): number {
  const row = db
    .prepare<[string, string], { sales: number }>(`
      SELECT count(*) AS sales FROM outbox
      WHERE patient_id = ? AND position > (SELECT first_position FROM outage WHERE id = ?)
    `)
    .get(patientId, outageId);
  return row?.sales ?? 0;
}
