import {
  type CellKind,
  figureKinds,
  type ReportColumn,
  type ReportSpec,
  type Vocabulary,
} from '../../../shared/reports/report';

export type ColumnShape = {
  /** In pixels, its padding included. */
  readonly width: number;
  readonly isNumber: boolean;
  /** A number, a day, an amount: half of one is another one, so that none is broken over two lines. Names and sentences may be. */
  readonly isWhole: boolean;
  /** An instant, a reference: whole on paper, and on the screen of two lines, the second of which is the time or the number. */
  readonly isStacked: boolean;
  /** Addresses and what people wrote: one long word of it must not take the room of all the others. */
  readonly isBreakable: boolean;
};

/**
 * On a screen whose rows have two lines, for what is written in both languages. What is left over is shared out; a table that is
 * wider than its place is scrolled.
 */
const widths: Readonly<Record<CellKind, number>> = {
  id: 150,
  text: 124,
  word: 116,
  link: 180,
  day: 124,
  dateTime: 134,
  hour: 126,
  duration: 112,
  money: 110,
  quantity: 96,
  count: 96,
  amount: 124,
};

/** Lists with long words. */
const widthsOfWords: Readonly<Partial<Record<Vocabulary, number>>> = {
  movement: 200,
  undoReason: 134,
  priceReason: 124,
  undoOutcome: 104,
  outageCause: 150,
  weightFlag: 132,
  route: 112,
};

/** Names of goods, and what people wrote, are longer than other texts; sixteen digits are longer than a reference. */
const widthsOf: Readonly<Record<string, number>> = {
  barcode: 184,
  product: 196,
  note: 206,
  explanation: 206,
  sales: 88,
  z: 64,
};

const broken: readonly CellKind[] = ['text', 'word', 'link'];
const written: readonly string[] = ['note', 'explanation'];

export function shapeOf({ key, kind, words }: ReportColumn): ColumnShape {
  const ofWords = words === undefined ? undefined : widthsOfWords[words];
  return {
    width: widthsOf[key] ?? ofWords ?? widths[kind],
    isNumber: figureKinds.includes(kind),
    isWhole: !broken.includes(kind),
    isStacked: kind === 'dateTime' || (kind === 'id' && key !== 'barcode'),
    isBreakable: kind === 'link' || written.includes(key),
  };
}

/** As much as a sheet of paper takes upright, by what the columns take of a screen. */
const uprightWidth = 900;

/** Whether it is printed along the long side of the paper. */
export function isWide({ columns }: Pick<ReportSpec, 'columns'>): boolean {
  return columns.reduce((sum, column) => sum + shapeOf(column).width, 0) > uprightWidth;
}
