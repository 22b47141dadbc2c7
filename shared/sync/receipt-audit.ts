import { assertNever } from '../kernel/assert-never';
import type { Instant } from '../kernel/units';
import type { ListedSale } from './lookup';
import { hasSameContent } from './match-sale';
import type { OutboxState } from './outbox-state';

/** One of our reports, as far as it is compared with what the state holds. */
export type AuditedReport = {
  readonly saleId: string;
  readonly localRef: string;
  readonly soldAt: Instant;
  readonly state: OutboxState;
  /** Whether this register has voided it; 'waiting': the state has not answered yet. */
  readonly voided: 'no' | 'waiting' | 'done';
  readonly biotrackSaleId: string | null;
  readonly requestId: string;
  readonly externalId: string;
  readonly cardId: string;
  readonly lines: ListedSale['lines'];
};

/** What the comparison of one sale came to, the gravest first. */
export const receiptFindings = [
  /** Two sales of the state stand for one of ours (E-NET-07). */
  'twice',
  /** Recorded under our name, and this register knows nothing of it. */
  'missing-here',
  /** Settled here, and not in the state's list. */
  'missing-there',
  /** Refused or called off here, and recorded there all the same. */
  'held-although-ended',
  'other-content',
  /** Taken back there, and standing here. */
  'voided-there',
  /** Recorded there; this register has not found that out yet. */
  'unheard',
  /** Still owed, and not there yet. */
  'waiting',
  'matched',
] as const;
export type ReceiptFinding = (typeof receiptFindings)[number];

export type ReceiptRow = {
  readonly finding: ReceiptFinding;
  readonly report: AuditedReport | null;
  readonly stateSales: readonly ListedSale[];
};

/**
 * Our reports of a day against the state's sales (reliability.md 7.4, end of day). Each of the state's sales is laid beside
 * the report whose id or reference it carries; what is left over on either side is what the day has to answer for.
 * Reports that ended without a sale, and have none there, are as they should be and are not listed.
 * @param isDays of the day that is compared: what the state holds for other days is only looked at beside our reports
 */
export function auditReceipts(
  reports: readonly AuditedReport[],
  stateSales: readonly ListedSale[],
  isDays: (sale: ListedSale) => boolean,
): readonly ReceiptRow[] {
  const owner = indexReports(reports);
  const held = new Map<string, ListedSale[]>();
  const strangers: ListedSale[] = [];
  for (const sale of stateSales) {
    const report = owner(sale);
    if (report === null) strangers.push(sale);
    else held.set(report.saleId, [...(held.get(report.saleId) ?? []), sale]);
  }
  const rows = [
    ...reports.flatMap((report): ReceiptRow[] => {
      const sales = held.get(report.saleId) ?? [];
      const finding = compare(report, sales);
      return finding === null ? [] : [{ finding, report, stateSales: sales }];
    }),
    ...strangers
      .filter(isDays)
      .map((sale): ReceiptRow => ({ finding: 'missing-here', report: null, stateSales: [sale] })),
  ];
  return rows.sort((one, other) => rank(one) - rank(other) || timeOf(one) - timeOf(other));
}

/**
 * Whose report one of the state's sales stands for, by its id or a reference. A reference alone says nothing of a sale that carries
 * somebody else's request: a register whose disk was put back counts again from an old number.
 */
export function indexReports(reports: readonly AuditedReport[]): (sale: ListedSale) => AuditedReport | null {
  const byId = new Map(reports.map(report => [report.biotrackSaleId, report]));
  const byRequest = new Map(reports.map(report => [report.requestId, report]));
  const byReference = new Map(reports.map(report => [report.externalId, report]));
  const at = <K>(index: ReadonlyMap<K | null, AuditedReport>, key: K | null) =>
    key === null ? undefined : index.get(key);
  return sale => {
    const named = at(byReference, sale.requestId === null ? sale.externalId : null);
    return at(byId, sale.biotrackSaleId) ?? at(byRequest, sale.requestId) ?? named ?? null;
  };
}

/** null: nothing on either side, as it should be. */
function compare(report: AuditedReport, sales: readonly ListedSale[]): ReceiptFinding | null {
  const standing = sales.filter(sale => sale.status !== 'VOIDED');
  if (standing.length > 1) return 'twice';
  const [sale] = standing.length === 1 ? standing : sales;
  switch (report.state) {
    case 'accepted':
      if (sale === undefined) return 'missing-there';
      if (sale.status === 'VOIDED') return voidFindings[report.voided];
      if (report.voided === 'done') return 'held-although-ended';
      return hasSameContent(sale, report) ? 'matched' : 'other-content';
    case 'rejected':
    case 'cancelled':
      return standing.length === 0 ? null : 'held-although-ended';
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'review':
      return sale === undefined ? 'waiting' : 'unheard';
    default:
      return assertNever(report.state, 'outbox state');
  }
}

/** A sale that the state holds as voided, by what this register has done about it. */
const voidFindings = { no: 'voided-there', waiting: 'unheard', done: 'matched' } as const;

function rank(row: ReceiptRow): number {
  return receiptFindings.indexOf(row.finding);
}

function timeOf({ report, stateSales }: ReceiptRow): number {
  return report?.soldAt ?? stateSales[0]?.postedAt ?? 0;
}
