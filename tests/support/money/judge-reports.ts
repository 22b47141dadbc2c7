import { isDeepStrictEqual } from 'node:util';
import type { ReadableDb } from '../../../db/handles';
import { discounts } from '../../../db/reports/discounts';
import { sumLines } from '../../../db/reports/sum-lines';
import { salesByDay, salesByHour, salesByOperator } from '../../../db/reports/sum-sales';
import { tills } from '../../../db/reports/tills';
import { undos } from '../../../db/reports/undos';
import type { Instant } from '../../../shared/kernel/units';
import type { ReportRow, ReportStep } from '../../../shared/reports/report';
import { addDays, civilDateAt } from '../../../shared/time/civil-date';
import { sum } from './judge-sale';
import type { BookedSale, MoneyBooks } from './money-books';
import { addUpTill } from './till-sums';

type Say = (what: string) => void;
type Wanted = readonly (readonly unknown[])[];

/** The reports that leads read, over every day there was, against the rows and the drawers. */
export function judgeReports(db: ReadableDb, books: MoneyBooks, zone: string, say: Say): void {
  const moments = books.sales.flatMap(({ at, undos: made, reversals }) => [
    at,
    ...[...made, ...reversals].map(e => e.at),
  ]);
  const closes = books.tills.flatMap(({ z }) => z?.at ?? []);
  if (moments.length + closes.length === 0) return;
  const dayOf = (at: number) => civilDateAt(at as Instant, zone);
  const [first, last] = [Math.min(...moments, ...closes), Math.max(...moments, ...closes)];
  const days = { from: addDays(dayOf(first), -1), to: addDays(dayOf(last), 1) };
  const check = (name: string, told: Wanted, expected: Wanted): void => {
    if (isDeepStrictEqual(told, expected)) return;
    say(`report ${name} says ${JSON.stringify(told)} instead of ${JSON.stringify(expected)}`);
  };

  const byDay = rowsOf(salesByDay(db, days, zone));
  check('by day', byDay, expectedDays(books.sales, dayOf));
  const total = sums(byDay, 1, 7);
  check('by hour', [sums(rowsOf(salesByHour(db, days, zone)), 1, 7)], [total]);
  check('by operator', [sums(rowsOf(salesByOperator(db, days, zone)), 1, 7)], [total]);
  const quantity = sum(books.sales.flatMap(({ lines }) => lines.map(line => line.quantity)));
  for (const by of ['product', 'route'] as const) {
    check(`by ${by}`, [sums(rowsOf(sumLines(db, by, days, zone)), 1, 7)], [[quantity, ...total.slice(1)]]);
  }
  const [, discount = 0, ...money] = total;
  const byClass = sums(rowsOf(sumLines(db, 'taxClass', days, zone)), 1, 8);
  check('by tax class', [byClass], [[...money, netTaxOf(books.sales) ?? byClass[5], discount, quantity]]);
  check('of discounts', [sums(rowsOf(discounts(db, days, zone)), 3, 1)], [[discount]]);

  const told = rowsOf(undos(db, days, zone)).map(row => [row[0], row[2], row[3], row[5]]);
  const made = books.sales.flatMap(sale => sale.undos);
  const expected = made.map(each => [each.at, each.kind, sum(each.tenders.map(back => back.amount)), each.outcome]);
  check('of undoings', inOrder(told), inOrder(expected));

  const closed = rowsOf(tills(db, days, zone)).map(row => [row[0], row[3], row[4], row[5]]);
  const drawers = books.tills.flatMap(till => {
    if (till.z === null || till.counted === null) return [];
    const { expectedCents } = addUpTill(books, till);
    return [[till.z.zNumber, expectedCents, till.counted, till.counted - expectedCents]];
  });
  check('of tills', inOrder(closed), inOrder(drawers));
}

/** Day, sales, discount, subtotal, tax, total, undone, net; what went back counts on the day it went. */
function expectedDays(sales: readonly BookedSale[], dayOf: (at: number) => string): Wanted {
  const days = new Map<string, number[]>();
  const add = (at: number, ...figures: readonly number[]): void => {
    const before = days.get(dayOf(at)) ?? figures.map(() => 0);
    days.set(
      dayOf(at),
      before.map((figure, index) => figure + (figures[index] ?? 0)),
    );
  };
  for (const { at, lines, subtotal, tax, total, undos: made, reversals } of sales) {
    add(at, 1, sum(lines.map(({ discount }) => discount)), subtotal, tax, total, 0, total);
    const undone = made.flatMap(undo => undo.tenders.map(({ amount }) => ({ at: undo.at, amount })));
    for (const back of [...undone, ...reversals]) add(back.at, 0, 0, 0, 0, 0, back.amount, -back.amount);
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([day, figures]) => [day, ...figures]);
}

function rowsOf(steps: Generator<ReportStep>): readonly ReportRow[] {
  return [...steps].flatMap(({ rows }) => rows);
}

/** Of some columns from one on. */
function sums(rows: readonly ReportRow[], from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => sum(rows.map(row => Number(row[from + index]))));
}

/** The tax that is owed; null where an undoing gave back less than it was worth, which has no tax of its own. */
function netTaxOf(sales: readonly BookedSale[]): number | null {
  const made = sales.flatMap(sale => sale.undos);
  if (made.some(({ total, tenders }) => total !== sum(tenders.map(({ amount }) => amount)))) return null;
  const undone = sum(made.flatMap(({ parts }) => parts.map(({ tax }) => tax)));
  const calledOff = sales.filter(({ reversals }) => reversals.length > 0).map(({ tax }) => tax);
  return sum(sales.map(({ tax }) => tax)) - undone - sum(calledOff);
}

function inOrder(rows: Wanted): Wanted {
  return rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
