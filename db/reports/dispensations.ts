import type { AllotmentUnit } from '../../shared/kernel/units';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { ReadableDb } from '../handles';

type DispensedRow = {
  readonly route: string;
  readonly order_type: string;
  readonly unit: AllotmentUnit;
  readonly lines: number;
  readonly quantity: number;
  readonly reported: number;
  readonly waiting: number;
  readonly back: number;
};

const select = `
  SELECT sale_line.route, sale_line.order_type, sale_line.counted_unit AS unit, count(*) AS lines,
    sum(sale_line.quantity) AS quantity,
    sum(CASE WHEN outbox.state = 'accepted' THEN sale_line.counted_amount ELSE 0 END) AS reported,
    sum(CASE WHEN outbox.state = 'accepted' THEN 0 ELSE sale_line.counted_amount END) AS waiting,
    sum(CASE WHEN outbox.state = 'accepted' THEN (
      SELECT coalesce(sum(sale_line.counted_amount * undo_line.quantity / sale_line.quantity), 0)
      FROM undo CROSS JOIN undo_line ON undo_line.undo_id = undo.id AND undo_line.line = sale_line.number
      WHERE undo.sale_id = sale.id AND undo.state = 'done' AND undo.kind IN ('void', 'restock')) ELSE 0 END) AS back
  FROM sale CROSS JOIN outbox ON outbox.sale_id = sale.id AND outbox.op = 'dispense'
    CROSS JOIN sale_line ON sale_line.sale_id = sale.id
  WHERE sale.sold_at >= ? AND sale.sold_at < ? AND sale_line.counted_unit IS NOT NULL
    AND outbox.state NOT IN ('rejected', 'cancelled')
  GROUP BY 1, 2, 3
`;

/**
 * What was dispensed by route: apart what the state has and what is still on its way. Refused sales are none. What voids and
 * returned goods took back goes off the days on which it was sold, as the state takes it off the sale itself.
 */
export function* dispensations(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  const sums = new Map<string, DispensedRow>();
  for (const { from, until, done, of } of daySlices(days, zone)) {
    for (const row of db.prepare<[number, number], DispensedRow>(select).all(from, until)) {
      const key = `${row.route} ${row.order_type} ${row.unit}`;
      sums.set(key, added(sums.get(key), row));
    }
    yield { done, of, rows: done < of ? [] : toRows([...sums.values()]) };
  }
}

function added(sum: DispensedRow | undefined, row: DispensedRow): DispensedRow {
  if (sum === undefined) return row;
  return {
    ...row,
    lines: sum.lines + row.lines,
    quantity: sum.quantity + row.quantity,
    reported: sum.reported + row.reported,
    waiting: sum.waiting + row.waiting,
    back: sum.back + row.back,
  };
}

function toRows(sums: readonly DispensedRow[]): readonly ReportRow[] {
  return sums
    .toSorted((a, b) => b.quantity - a.quantity || (a.route < b.route ? -1 : 1))
    .map(({ route, order_type, unit, lines, quantity, reported, waiting, back }) => {
      const amounts = [reported, waiting, back, reported - back].map(amount => ({ amount, unit }));
      return [route, order_type, ...amounts, quantity, lines];
    });
}
