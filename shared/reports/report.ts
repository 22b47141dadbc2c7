import type { AllotmentUnit } from '../kernel/units';

/** THC in µg, CBD in µg, or smoking weight in mg. */
export type Measured = { readonly amount: number; readonly unit: AllotmentUnit };

export type Cell = string | number | Measured | null;
export type ReportRow = readonly Cell[];

/**
 * What a cell holds: 'id' what something is known by on paper and in the state, 'day' a civil date, 'dateTime' an instant, 'hour' 0 to 23, 'duration' milliseconds, 'money' cents,
 * 'quantity' hundredths, 'amount' a Measured, 'link' a web address, 'word' a key of the column's vocabulary.
 */
export type CellKind =
  | 'id'
  | 'text'
  | 'word'
  | 'link'
  | 'day'
  | 'dateTime'
  | 'hour'
  | 'duration'
  | 'money'
  | 'quantity'
  | 'count'
  | 'amount';

/** Cells that are compared by their length, and so stand to the right. */
export const figureKinds: readonly CellKind[] = ['money', 'quantity', 'count', 'amount', 'duration'];

/** Closed lists whose words are in the catalogue. */
export type Vocabulary =
  | 'route'
  | 'orderType'
  | 'taxClass'
  | 'syncStatus'
  | 'weightFlag'
  | 'priceKind'
  | 'movement'
  | 'undoKind'
  | 'undoReason'
  | 'priceReason'
  | 'undoOutcome'
  | 'outageCause';

export type ReportColumn = {
  /** Names the column in the catalogue. */
  readonly key: string;
  readonly kind: CellKind;
  readonly words?: Vocabulary;
  /** Added up under the table. */
  readonly isSummed?: boolean;
};

export type ReportSpec = {
  /** What has to be said before it can run. */
  readonly takes: 'nothing' | 'days' | 'package';
  readonly access: 'cashier' | 'lead';
  readonly columns: readonly ReportColumn[];
  /** Bars over the rows: which column names a bar and which is its length; 'time' keeps the order of the rows. */
  readonly chart: { readonly label: number; readonly value: number; readonly kind: 'time' | 'ranking' } | null;
};

/** One slice of the work is done: how far it is, and the rows that are final by now. */
export type ReportStep = { readonly done: number; readonly of: number; readonly rows: readonly ReportRow[] };

/** As many as the main process checks and hands on in one go; two thousand at once would hold a scan up. */
export const rowsAtOnce = 250;

/** What the question was answered with, as far as a screen can hold it. */
export type ReportResult = {
  readonly rows: readonly ReportRow[];
  /** Over all rows, in the order of the columns; null where a sum would mean nothing. */
  readonly totals: ReportRow;
  readonly rowCount: number;
};
