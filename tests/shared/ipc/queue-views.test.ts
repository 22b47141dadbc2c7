import { expect, it } from 'vitest';
import { queueFilter, queueRow, queueStatuses, receiptAuditView } from '../../../shared/ipc/queue-views';
import { outboxStates } from '../../../shared/sync/outbox-state';
import { receiptFindings } from '../../../shared/sync/receipt-audit';
import { syncStatusOf } from '../../../shared/sync/sync-status';

const row = {
  ...{
    saleId: 's',
    aboutSaleId: 's',
    op: 'dispense',
    localRef: 'R-1',
    soldAt: 1,
    registryIdMasked: '****0001',
    status: 'queued',
    attempts: 0,
  },
  ...{ nextAt: null, settling: null, behind: null, isTwice: false },
};

it('filters by the words of what is not settled, and by no other', () => {
  const unsettled = outboxStates.filter(state => !['accepted', 'rejected', 'cancelled'].includes(state));
  expect([...queueStatuses].toSorted()).toEqual(unsettled.map(syncStatusOf).toSorted());
  expect(queueFilter.safeParse({ status: 'synced', after: null }).success).toBe(false);
});

it('lets nothing of a patient through but what it names', () => {
  expect(queueRow.safeParse(row).success).toBe(true);
  expect(queueRow.safeParse({ ...row, patientName: 'Dana Ortiz' }).success).toBe(false);
});

it('counts every finding of an audit', () => {
  const counts = Object.fromEntries(receiptFindings.map(finding => [finding, 0]));
  const audit = { auditId: 'audit-1', day: '2026-03-10', comparedAt: 1, counts, others: 0, rows: [] };
  expect(receiptAuditView.safeParse(audit).success).toBe(true);
  expect(receiptAuditView.safeParse({ ...audit, counts: { matched: 1 } }).success).toBe(false);
});
