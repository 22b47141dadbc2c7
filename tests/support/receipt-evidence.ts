import type { CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import type { ReceiptEvidence } from '../../shared/reports/receipt-evidence';
import type { ListedSale } from '../../shared/sync/lookup';
import type { AuditedReport, ReceiptFinding, ReceiptRow } from '../../shared/sync/receipt-audit';

export const zone = 'America/New_York';
const at = (time: string) => Date.parse(`2026-03-10T${time}:00-04:00`) as Instant;
const goods = [{ barcode: '0001000000000045', quantity: 200 as Quantity }];
const otherGoods = [{ barcode: '0001000000000029', quantity: 100 as Quantity }];

export function ourReport(change: Partial<AuditedReport> = {}): AuditedReport {
  return {
    saleId: 'sale-1',
    localRef: 'REG-2-000123-7K3QX',
    soldAt: at('10:05'),
    state: 'accepted',
    voided: 'no',
    biotrackSaleId: '88012',
    requestId: 'request-1',
    externalId: 'REG-2-000123-7K3QX',
    cardId: 'PTEST0001',
    lines: goods,
    ...change,
  };
}

export function stateSale(change: Partial<ListedSale> = {}): ListedSale {
  return {
    biotrackSaleId: '88012',
    transactionId: '1',
    requestId: 'request-1',
    externalId: 'REG-2-000123-7K3QX',
    terminalId: 'REG-2',
    cardId: 'PTEST0001',
    postedAt: at('10:06'),
    status: 'COMPLETE',
    registryStatus: 'POSTED',
    lines: goods,
    ...change,
  };
}

export function aRow(
  finding: ReceiptFinding,
  report: AuditedReport | null,
  stateSales: readonly ListedSale[] = [],
): ReceiptRow {
  return { finding, report, stateSales };
}

/** A row of every kind that there is. */
export const everyFinding: readonly ReceiptRow[] = [
  aRow('twice', ourReport(), [stateSale(), stateSale({ biotrackSaleId: '88013', postedAt: at('10:07') })]),
  aRow('missing-here', null, [stateSale({ biotrackSaleId: '88020', externalId: null })]),
  aRow('missing-there', ourReport({ localRef: 'REG-2-000124-2MPXA', biotrackSaleId: '88014' })),
  aRow('held-although-ended', ourReport({ localRef: 'REG-2-000125-9QRTY', voided: 'done' }), [stateSale()]),
  aRow('other-content', ourReport({ localRef: 'REG-2-000126-4ABCD', biotrackSaleId: '88015' }), [
    stateSale({ biotrackSaleId: '88015', lines: otherGoods, cardId: 'PTEST0002' }),
  ]),
  aRow('voided-there', ourReport({ localRef: 'REG-2-000127-5EFGH' }), [stateSale({ status: 'VOIDED' })]),
  aRow('unheard', ourReport({ localRef: 'REG-2-000128-6JKMN', state: 'unknown', biotrackSaleId: null }), [stateSale()]),
  aRow('waiting', ourReport({ localRef: 'REG-2-000129-7PQRS', state: 'queued', biotrackSaleId: null })),
  aRow('matched', ourReport({ localRef: 'REG-2-000130-8TVWX' }), [stateSale({ status: 'PARTIALLY_REFUNDED' })]),
];

export function someEvidence(change: Partial<ReceiptEvidence> = {}): ReceiptEvidence {
  return {
    day: '2026-03-10' as CivilDate,
    comparedAt: at('14:20'),
    terminal: { id: 'REG-2', name: 'Front 2' },
    others: 3,
    rows: everyFinding,
    ...change,
  };
}
