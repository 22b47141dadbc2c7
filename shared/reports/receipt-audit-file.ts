import { formatScaled } from '../kernel/decimal';
import type { ListedSale } from '../sync/lookup';
import { type ReceiptRow, receiptFindings } from '../sync/receipt-audit';
import { type ReceiptAuditWords, receiptAuditWords } from './receipt-audit-words';
import { countFindings, isOtherCard, type ReceiptEvidence, statusHere } from './receipt-evidence';
import { type ReportColumn, type ReportRow, type ReportStep, rowsAtOnce } from './report';

/** A comparison that was made already, as a file; plain data, for it is asked of another thread. */
export type ReceiptAuditAsk = {
  readonly report: 'receipt-audit';
  readonly evidence: ReceiptEvidence;
  readonly language: 'en' | 'es';
  /** The store's. */
  readonly zone: string;
};

/**
 * Every line of the file says of which day, register and comparison it is: lines of several days may be laid together, and a line
 * that was cut out still says where it is from. Nobody who bought is named, and no card.
 */
export const receiptAuditColumns = [
  { key: 'row', kind: 'text' },
  { key: 'day', kind: 'day' },
  { key: 'terminal', kind: 'text' },
  { key: 'comparedAt', kind: 'dateTime' },
  { key: 'finding', kind: 'text' },
  { key: 'sales', kind: 'count' },
  { key: 'reference', kind: 'text' },
  { key: 'soldAt', kind: 'dateTime' },
  { key: 'statusHere', kind: 'text' },
  { key: 'saleIdHere', kind: 'text' },
  { key: 'goodsHere', kind: 'text' },
  { key: 'saleIdThere', kind: 'text' },
  { key: 'postedAt', kind: 'dateTime' },
  { key: 'statusThere', kind: 'text' },
  { key: 'goodsThere', kind: 'text' },
  { key: 'action', kind: 'text' },
] as const satisfies readonly ReportColumn[];

export function receiptAuditHeaders(language: 'en' | 'es'): readonly string[] {
  const { columns, day, terminal, comparedAt } = receiptAuditWords[language];
  const names = { ...columns, day, terminal, comparedAt };
  return receiptAuditColumns.map(({ key }) => names[key]);
}

/** The totals, also those of nothing, and then every sale of both sides: those that are as they should be are evidence too. */
export function* receiptAuditSteps({
  evidence,
  language,
}: Omit<ReceiptAuditAsk, 'report' | 'zone'>): Generator<ReportStep> {
  const words = receiptAuditWords[language];
  const rows = [...totalRows(evidence, words), ...evidence.rows.flatMap(row => saleRows(row, evidence, words))];
  for (let done = 0; done < rows.length; done += rowsAtOnce) {
    const slice = rows.slice(done, done + rowsAtOnce);
    yield { done: done + slice.length, of: rows.length, rows: slice };
  }
}

function headOf({ day, terminal, comparedAt }: ReceiptEvidence): ReportRow {
  return [day, `${terminal.name} (${terminal.id})`, comparedAt];
}

function totalRows(evidence: ReceiptEvidence, words: ReceiptAuditWords): readonly ReportRow[] {
  const counts = countFindings(evidence);
  const total = (name: string, count: number): ReportRow => [words.total, ...headOf(evidence), name, count];
  return [
    ...receiptFindings.map(finding => total(words.findings[finding], counts[finding])),
    total(words.others, evidence.others),
  ];
}

/** A line for each of the state's sales: where it has two, both numbers are needed to have one of them voided. */
function saleRows(row: ReceiptRow, evidence: ReceiptEvidence, words: ReceiptAuditWords): readonly ReportRow[] {
  const { finding, stateSales } = row;
  const action = isOtherCard(row) ? `${words.actions[finding]} ${words.otherCard}` : words.actions[finding];
  const head = [words.sale, ...headOf(evidence), words.findings[finding], null, ...ourSide(row, words)];
  const theirs = stateSales.length === 0 ? [[null, null, null, null]] : stateSales.map(sale => theirSide(sale, words));
  return theirs.map(side => [...head, ...side, action]);
}

function ourSide({ report }: ReceiptRow, words: ReceiptAuditWords): ReportRow {
  if (report === null) return [null, null, null, null, null];
  const { localRef, soldAt, biotrackSaleId, lines } = report;
  return [localRef, soldAt, words.statuses[statusHere(report)], biotrackSaleId, goodsText(lines)];
}

function theirSide({ biotrackSaleId, postedAt, status, lines }: ListedSale, words: ReceiptAuditWords): ReportRow {
  return [biotrackSaleId, postedAt, words.stateStatuses[status], goodsText(lines)];
}

/** "0001000000000045 x 2 + 0001000000000029 x 1" */
function goodsText(lines: readonly Pick<ListedSale['lines'][number], 'barcode' | 'quantity'>[]): string {
  return lines.map(line => goodsLine(line).join(' x ')).join(' + ');
}

/** The package, and how many of it. */
export function goodsLine({
  barcode,
  quantity,
}: Pick<ListedSale['lines'][number], 'barcode' | 'quantity'>): readonly [barcode: string, quantity: string] {
  return [barcode, formatScaled(quantity, 2, { trim: true })];
}
