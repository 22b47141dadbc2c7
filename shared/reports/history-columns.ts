import type { ReportColumn } from './report';

/** Everything the history of sales can show of a sale, in the order in which it is shown. */
const columns = {
  time: { key: 'time', kind: 'dateTime' },
  reference: { key: 'reference', kind: 'text' },
  patient: { key: 'patient', kind: 'text' },
  caregiver: { key: 'caregiver', kind: 'text' },
  operator: { key: 'operator', kind: 'text' },
  lines: { key: 'lines', kind: 'count' },
  discount: { key: 'discount', kind: 'money' },
  subtotal: { key: 'subtotal', kind: 'money' },
  tax: { key: 'tax', kind: 'money' },
  total: { key: 'total', kind: 'money' },
  paidBy: { key: 'paidBy', kind: 'text' },
  givenBack: { key: 'givenBack', kind: 'money' },
  biotrackId: { key: 'biotrackId', kind: 'text' },
  postedAt: { key: 'postedAt', kind: 'dateTime' },
  status: { key: 'status', kind: 'word', words: 'syncStatus' },
} as const satisfies Readonly<Record<string, ReportColumn>>;

export type HistoryColumn = keyof typeof columns;
export const historyColumns = Object.keys(columns) as readonly HistoryColumn[];

/** The way to a sale, and whether the state has it: nobody may come to overlook that. */
export const fixedColumns: readonly HistoryColumn[] = ['reference', 'biotrackId', 'status'];

export const usualColumns: readonly HistoryColumn[] = [
  'time',
  'reference',
  'patient',
  'operator',
  'total',
  'biotrackId',
  'status',
];

/** In a file a sale is also found by the id that never changes. */
const saleId = { key: 'saleId', kind: 'text' } as const satisfies ReportColumn;

/** What may be shown, in order and with what is always there; a name that is no column any more is left out. */
export function toHistoryColumns(names: readonly string[]): readonly HistoryColumn[] {
  return historyColumns.filter(column => names.includes(column) || fixedColumns.includes(column));
}

export function withColumn(
  shown: readonly HistoryColumn[],
  column: HistoryColumn,
  isShown: boolean,
): readonly HistoryColumn[] {
  return toHistoryColumns(isShown ? [...shown, column] : shown.filter(each => each !== column));
}

export function isSameColumns(one: readonly HistoryColumn[], other: readonly HistoryColumn[]): boolean {
  return one.length === other.length && one.every(column => other.includes(column));
}

/** The columns of the file: what is shown, and before it the id. */
export function exportColumns(shown: readonly HistoryColumn[]): readonly ReportColumn[] {
  return [saleId, ...shown.map(column => columns[column])];
}

/** Whether people who buy are named in it. */
export function namesPatients(shown: readonly HistoryColumn[]): boolean {
  return shown.includes('patient') || shown.includes('caregiver');
}
