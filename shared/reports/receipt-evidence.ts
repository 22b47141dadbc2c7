import type { CivilDate, Instant } from '../kernel/units';
import { type AuditedReport, type ReceiptFinding, type ReceiptRow, receiptFindings } from '../sync/receipt-audit';
import { type SyncStatus, syncStatusOf } from '../sync/sync-status';

/** One comparison of a day, kept whole: the screen, the paper and the file are three views of it, and none asks the state again. */
export type ReceiptEvidence = {
  readonly day: CivilDate;
  readonly comparedAt: Instant;
  readonly terminal: { readonly id: string; readonly name: string };
  /** Sales of other registers of this store in the state's list. */
  readonly others: number;
  /** Everything that was laid side by side, gravest first; what is as it should be comes last. */
  readonly rows: readonly ReceiptRow[];
};

/** How many of each, also of those that there are none of: that nothing is missing is what such a day is kept for. */
export function countFindings({ rows }: Pick<ReceiptEvidence, 'rows'>): Readonly<Record<ReceiptFinding, number>> {
  const count = (finding: ReceiptFinding) => rows.filter(row => row.finding === finding).length;
  return Object.fromEntries(receiptFindings.map(finding => [finding, count(finding)])) as Record<
    ReceiptFinding,
    number
  >;
}

export function differencesOf({ rows }: Pick<ReceiptEvidence, 'rows'>): readonly ReceiptRow[] {
  return rows.filter(({ finding }) => finding !== 'matched');
}

/** What this register holds of it. A sale whose void the state has taken stands no more, whatever became of its own report. */
export function statusHere({ state, voided }: Pick<AuditedReport, 'state' | 'voided'>): SyncStatus {
  return voided === 'done' ? 'voided' : syncStatusOf(state);
}

/** Whether the contents differ by the card: where the goods are the same nobody would see what is not. */
export function isOtherCard({ finding, report, stateSales }: ReceiptRow): boolean {
  if (finding !== 'other-content' || report === null) return false;
  return stateSales.some(({ cardId }) => cardId.toUpperCase() !== report.cardId.toUpperCase());
}
