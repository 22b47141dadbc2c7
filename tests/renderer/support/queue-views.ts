import type { QueueDayView, QueueRow, ReceiptAuditView, ReportView } from '../../../shared/ipc/queue-views';
import { receiptFindings } from '../../../shared/sync/receipt-audit';
import { tenInTheMorning } from './views';

export function aQueueRow(change: Partial<QueueRow> = {}): QueueRow {
  return {
    ...{
      saleId: 's-1',
      aboutSaleId: 's-1',
      op: 'dispense',
      localRef: 'REG2-000017',
      soldAt: tenInTheMorning,
      registryIdMasked: '****0001',
    },
    ...{ status: 'needs-review', attempts: 2, nextAt: null, settling: null, behind: null, isTwice: false },
    ...change,
  };
}

export function aReport(change: Partial<ReportView> = {}): ReportView {
  return {
    ...aQueueRow(),
    ...{ aboutRef: 'REG2-000017', subjectId: 's-1' },
    reports: [],
    actions: ['landed', 'cancel', 'resend'],
    reviewReason: 'disagree no-query',
    named: [],
    timeline: [{ at: tenInTheMorning, event: 'committed', from: null, to: 'queued', detail: '' }],
    sent: { bytes: 812, sha256: 'a1'.repeat(32) },
    attemptList: [
      {
        ...{ number: 1, beganAt: tenInTheMorning, endedAt: tenInTheMorning + 1_500, outcome: 'unknown' },
        ...{ detail: 'unreadable', reply: { bytes: 90, sha256: 'b2'.repeat(32) } },
      },
    ],
    decisions: [],
    ...change,
  };
}

export function aQueueDay(change: Partial<QueueDayView> = {}): QueueDayView {
  return {
    from: tenInTheMorning - 36_000_000,
    until: tenInTheMorning,
    waiting: [
      { at: tenInTheMorning - 3_600_000, value: 3 },
      { at: tenInTheMorning, value: 1 },
    ],
    latency: [{ at: tenInTheMorning - 1_800_000, value: 120 }],
    ...change,
  };
}

export function anAudit(change: Partial<ReceiptAuditView> = {}): ReceiptAuditView {
  const counts = Object.fromEntries(receiptFindings.map(each => [each, 0])) as ReceiptAuditView['counts'];
  return {
    auditId: 'audit-1',
    day: '2026-03-02',
    comparedAt: tenInTheMorning,
    counts: { ...counts, matched: 7 },
    others: 0,
    rows: [],
    ...change,
  };
}
