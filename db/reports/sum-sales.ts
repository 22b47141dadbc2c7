import type { ReportStep } from '../../shared/reports/report';
import { type DayRange, type DaySlice, daySlices } from '../../shared/reports/report-days';
import { createSaleSums } from '../../shared/reports/sale-sums';
import { minutesOfDayAt } from '../../shared/time/wall-clock';
import type { ReadableDb } from '../handles';
import { type SoldRow, salesIn, undoneIn } from './sales-in';

type Money = Pick<SoldRow, 'operator'> & { readonly at: SoldRow['sold_at'] };

/** Sales of a stretch of days under a label of each; nothing is final before the last day is read. */
function* sumSales<L extends string | number>(
  db: ReadableDb,
  days: DayRange,
  zone: string,
  labelOf: (sale: Money, slice: DaySlice) => L,
  order: 'label' | 'total',
): Generator<ReportStep> {
  const sums = createSaleSums<L>();
  for (const slice of daySlices(days, zone)) {
    for (const sale of salesIn(db, slice)) sums.addSale(labelOf({ ...sale, at: sale.sold_at }, slice), sale);
    for (const undone of undoneIn(db, slice)) sums.addUndone(labelOf(undone, slice), undone.cents);
    yield { done: slice.done, of: slice.of, rows: slice.done < slice.of ? [] : sums.rows(order) };
  }
}

export function salesByDay(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  return sumSales(db, days, zone, (_sale, { day }) => day, 'label');
}

/** Hours of the store's clock, 0 to 23, over all the days. */
export function salesByHour(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  return sumSales(db, days, zone, ({ at }) => Math.floor(minutesOfDayAt(at, zone) / 60), 'label');
}

export function salesByOperator(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  return sumSales(db, days, zone, ({ operator }) => operator, 'total');
}
