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
};

/** For what is written in both languages. What is left over is shared out; a table that is wider than its place is scrolled. */
const widths: Readonly<Record<CellKind, number>> = {
  id: 216,
  text: 160,
  word: 132,
  link: 180,
  day: 134,
  dateTime: 226,
  hour: 142,
  duration: 124,
  money: 116,
  quantity: 104,
  count: 104,
  amount: 150,
};

/** Lists with long words. */
const widthsOfWords: Readonly<Partial<Record<Vocabulary, number>>> = {
  movement: 210,
  undoKind: 190,
  undoReason: 180,
  priceReason: 160,
  outageCause: 170,
  weightFlag: 180,
  route: 130,
};

/** Names of goods, and what people wrote, are longer than other texts. */
const widthsOf: Readonly<Record<string, number>> = { barcode: 192, product: 230, note: 230, explanation: 230 };

const broken: readonly CellKind[] = ['text', 'word', 'link'];

export function shapeOf({ key, kind, words }: ReportColumn): ColumnShape {
  const ofWords = words === undefined ? undefined : widthsOfWords[words];
  return {
    width: widthsOf[key] ?? ofWords ?? widths[kind],
    isNumber: figureKinds.includes(kind),
    isWhole: !broken.includes(kind),
  };
}

/** As much as a sheet of paper takes upright. */
const uprightWidth = 1_040;

/** Whether it is printed along the long side of the paper. */
export function isWide({ columns }: Pick<ReportSpec, 'columns'>): boolean {
  return columns.reduce((sum, column) => sum + shapeOf(column).width, 0) > uprightWidth;
}
