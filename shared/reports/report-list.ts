import type { ReportColumn, ReportSpec } from './report';

const id = (key: string): ReportColumn => ({ key, kind: 'id' });
const text = (key: string): ReportColumn => ({ key, kind: 'text' });
const money = (key: string): ReportColumn => ({ key, kind: 'money', isSummed: true });
const count = (key: string): ReportColumn => ({ key, kind: 'count', isSummed: true });

/** What a sale brought: after discounts, with what was taken back beside it (shared/reports/sale-sums.ts). */
const saleSums = [
  count('sales'),
  money('discount'),
  money('subtotal'),
  money('tax'),
  money('total'),
  money('undone'),
  money('net'),
] as const;
/** The same of its lines (line-sums.ts). */
const lineSums = [
  { key: 'quantity', kind: 'quantity', isSummed: true },
  money('discount'),
  money('subtotal'),
  money('tax'),
  money('total'),
  money('undone'),
  money('net'),
] as const satisfies readonly ReportColumn[];

/** How far the bars of a table of sums reach. */
const saleTotal = 1 + saleSums.findIndex(column => column.key === 'total');
const lineTotal = 1 + lineSums.findIndex(column => column.key === 'total');

const bySale = (label: ReportColumn, kind: 'time' | 'ranking') =>
  ({
    takes: 'days',
    access: 'lead',
    columns: [label, ...saleSums],
    chart: { label: 0, value: saleTotal, kind },
  }) satisfies ReportSpec;
const byLine = (label: ReportColumn) =>
  ({
    takes: 'days',
    access: 'lead',
    columns: [label, ...lineSums],
    chart: { label: 0, value: lineTotal, kind: 'ranking' },
  }) satisfies ReportSpec;

/** Every report that is a table, in the order of the list. What a report is read for comes first: the last columns are scrolled to. */
export const reports = {
  'mmur-inventory': {
    takes: 'nothing',
    access: 'cashier',
    columns: [
      id('barcode'),
      text('product'),
      { key: 'route', kind: 'word', words: 'route' },
      { key: 'medWeight', kind: 'amount' },
      { key: 'weightFlag', kind: 'word', words: 'weightFlag' },
      { key: 'remaining', kind: 'quantity', isSummed: true },
      { key: 'orderType', kind: 'word', words: 'orderType' },
      text('labStatus'),
      { key: 'coa', kind: 'link' },
    ],
    chart: null,
  },
  'sales-by-day': bySale({ key: 'day', kind: 'day' }, 'time'),
  'sales-by-hour': bySale({ key: 'hour', kind: 'hour' }, 'time'),
  'sales-by-operator': bySale(text('operator'), 'ranking'),
  'sales-by-product': byLine(text('product')),
  'sales-by-route': byLine({ key: 'route', kind: 'word', words: 'route' }),
  // What is owed comes first.
  'sales-by-tax-class': {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'taxClass', kind: 'word', words: 'taxClass' },
      money('subtotal'),
      money('tax'),
      money('total'),
      money('undone'),
      money('net'),
      money('netTax'),
      money('discount'),
      { key: 'quantity', kind: 'quantity', isSummed: true },
    ],
    chart: { label: 0, value: 3, kind: 'ranking' },
  },
  dispensations: {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'route', kind: 'word', words: 'route' },
      { key: 'orderType', kind: 'word', words: 'orderType' },
      { key: 'reported', kind: 'amount' },
      { key: 'waiting', kind: 'amount' },
      { key: 'undone', kind: 'amount' },
      { key: 'net', kind: 'amount' },
      { key: 'quantity', kind: 'quantity', isSummed: true },
      count('lines'),
    ],
    chart: { label: 0, value: 6, kind: 'ranking' },
  },
  discounts: {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'time', kind: 'dateTime' },
      id('reference'),
      text('product'),
      money('discount'),
      { key: 'reason', kind: 'word', words: 'priceReason' },
      text('operator'),
      text('approver'),
      { key: 'priceKind', kind: 'word', words: 'priceKind' },
      { key: 'quantity', kind: 'quantity' },
      { key: 'listPrice', kind: 'money' },
      { key: 'price', kind: 'money' },
    ],
    chart: null,
  },
  undos: {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'time', kind: 'dateTime' },
      id('saleReference'),
      { key: 'undoKind', kind: 'word', words: 'undoKind' },
      money('undone'),
      { key: 'reason', kind: 'word', words: 'undoReason' },
      { key: 'outcome', kind: 'word', words: 'undoOutcome' },
      text('operator'),
      text('approver'),
      text('note'),
      id('reference'),
    ],
    chart: null,
  },
  reporting: {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'day', kind: 'day' },
      count('reports'),
      count('accepted'),
      count('refused'),
      count('open'),
      count('attempts'),
      { key: 'answered', kind: 'duration' },
      { key: 'arrived', kind: 'duration' },
      { key: 'slowest', kind: 'duration' },
      { key: 'deepest', kind: 'count' },
    ],
    chart: { label: 0, value: 7, kind: 'time' },
  },
  'outage-history': {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'began', kind: 'dateTime' },
      { key: 'ended', kind: 'dateTime' },
      { key: 'duration', kind: 'duration' },
      { key: 'cause', kind: 'word', words: 'outageCause' },
      { key: 'lastContact', kind: 'dateTime' },
      { key: 'tries', kind: 'count' },
      count('queued'),
      text('onDuty'),
      { key: 'noticed', kind: 'dateTime' },
      text('noticedBy'),
    ],
    chart: null,
  },
  tills: {
    takes: 'days',
    access: 'lead',
    columns: [
      { key: 'z', kind: 'count' },
      { key: 'closed', kind: 'dateTime' },
      text('closedBy'),
      { key: 'expected', kind: 'money' },
      { key: 'counted', kind: 'money' },
      money('difference'),
      text('explanation'),
      text('approver'),
      { key: 'counts', kind: 'count' },
      { key: 'float', kind: 'money' },
      { key: 'opened', kind: 'dateTime' },
      text('openedBy'),
    ],
    chart: null,
  },
  'package-trace': {
    takes: 'package',
    access: 'lead',
    columns: [
      { key: 'time', kind: 'dateTime' },
      { key: 'movement', kind: 'word', words: 'movement' },
      { key: 'quantity', kind: 'quantity', isSummed: true },
      id('reference'),
      text('operator'),
      { key: 'status', kind: 'word', words: 'syncStatus' },
    ],
    chart: null,
  },
} as const satisfies Record<string, ReportSpec>;

export type ReportId = keyof typeof reports;
export const reportIds = Object.keys(reports) as readonly ReportId[];

export function specOf(id: ReportId): ReportSpec {
  return reports[id];
}
