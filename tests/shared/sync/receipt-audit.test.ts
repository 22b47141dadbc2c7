import { describe, expect, it } from 'vitest';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import type { ListedSale } from '../../../shared/sync/lookup';
import { type AuditedReport, auditReceipts } from '../../../shared/sync/receipt-audit';
import { ours } from '../../support/sync/lookups';

const report: AuditedReport = {
  saleId: 'sale-1',
  localRef: 'R2-000123',
  soldAt: 4_000 as Instant,
  state: 'accepted',
  voided: 'no',
  biotrackSaleId: '88012',
  requestId: 'request-1',
  externalId: 'R2-000123',
  cardId: 'PTEST0001',
  lines: ours.lines,
};
const unheard = { ...report, biotrackSaleId: null };
const voided: ListedSale = { ...ours, status: 'VOIDED' };
const again: ListedSale = { ...ours, biotrackSaleId: '88013' };
const other: ListedSale = { ...ours, lines: [{ barcode: '0001000000000029', quantity: 100 as Quantity }] };

const find = (reports: readonly AuditedReport[], sales: readonly ListedSale[]) =>
  auditReceipts(reports, sales, () => true).map(row => row.finding);

describe('one of our reports beside the state’s list', () => {
  it.each<[string, AuditedReport, readonly ListedSale[], readonly string[]]>([
    ['matches the sale with its id', report, [ours], ['matched']],
    ['matches whatever was refunded of it since', report, [{ ...ours, status: 'PARTIALLY_REFUNDED' }], ['matched']],
    ['is missing there', report, [], ['missing-there']],
    ['was taken back there', report, [voided], ['voided-there']],
    ['was taken back here and there', { ...report, voided: 'done' }, [voided], ['matched']],
    ['was taken back here and stands there', { ...report, voided: 'done' }, [ours], ['held-although-ended']],
    ['was taken back there, which nobody here has heard', { ...report, voided: 'waiting' }, [voided], ['unheard']],
    ['is to be taken back, and stands there yet', { ...report, voided: 'waiting' }, [ours], ['matched']],
    ['is there with other contents', report, [other], ['other-content']],
    ['is there twice', report, [ours, again], ['twice']],
    ['is there once, and a second was voided already', report, [{ ...again, status: 'VOIDED' }, ours], ['matched']],
    ['is there by its request number alone', unheard, [{ ...ours, externalId: null }], ['matched']],
    ['is there by its reference alone', unheard, [{ ...ours, requestId: null }], ['matched']],
    ['is there, and nobody here has heard of it', { ...unheard, state: 'unknown' }, [ours], ['unheard']],
    ['is still owed', { ...unheard, state: 'queued' }, [], ['waiting']],
    ['waits for a person', { ...unheard, state: 'review' }, [], ['waiting']],
    ['was refused here and is there', { ...unheard, state: 'rejected' }, [ours], ['held-although-ended']],
    ['was called off here and is there', { ...unheard, state: 'cancelled' }, [ours], ['held-although-ended']],
    ['was refused here and voided there', { ...unheard, state: 'rejected' }, [voided], []],
    ['was called off, and nobody there knows of it', { ...unheard, state: 'cancelled' }, [], []],
  ])('%s', (_, one, sales, findings) => {
    expect(find([one], sales)).toEqual(findings);
  });
});

it('names a sale of the day that this register knows nothing of, and leaves other days alone', () => {
  const stranger: ListedSale = { ...ours, biotrackSaleId: '9', requestId: 'r', externalId: null };
  expect(auditReceipts([], [stranger], () => true)).toEqual([
    { finding: 'missing-here', report: null, stateSales: [stranger] },
  ]);
  expect(auditReceipts([], [stranger], () => false)).toEqual([]);
});

it('keeps two sales of one patient with the same goods and the same reference apart by their requests', () => {
  const forgotten: ListedSale = { ...ours, biotrackSaleId: '88013', requestId: 'request-of-a-life-before' };
  expect(auditReceipts([report], [ours, forgotten], () => true)).toEqual([
    { finding: 'missing-here', report: null, stateSales: [forgotten] },
    { finding: 'matched', report, stateSales: [ours] },
  ]);
});

it('begins with what is gravest, and goes on in the order of the sales', () => {
  const named = (id: string, soldAt: number): AuditedReport => ({
    ...report,
    ...{ saleId: id, biotrackSaleId: id, requestId: id, externalId: id, soldAt: soldAt as Instant },
  });
  const rows = auditReceipts(
    [named('b', 9), named('a', 5)],
    [{ ...ours, externalId: 'x', requestId: 'y' }],
    () => true,
  );
  expect(rows.map(row => [row.finding, row.report?.saleId])).toEqual([
    ['missing-here', undefined],
    ['missing-there', 'a'],
    ['missing-there', 'b'],
  ]);
});
