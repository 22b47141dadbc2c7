import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { ReadableDb } from '../handles';

type DiscountRow = {
  readonly sold_at: number;
  readonly local_ref: string;
  readonly operator: string;
  readonly name: string;
  readonly price_kind: string;
  readonly quantity: number;
  readonly list_price_cents: number;
  readonly unit_price_cents: number;
  readonly discount_cents: number;
  readonly price_reason: string;
  readonly approver: string | null;
};

const select = `
  SELECT sale.sold_at, sale.local_ref, user.name AS operator, sale_line.name, price_kind, quantity, list_price_cents,
    unit_price_cents, discount_cents, price_reason, approver.name AS approver
  FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id CROSS JOIN user ON user.id = sale.operator_id
    LEFT JOIN user AS approver ON approver.id = sale_line.price_approver_id
  WHERE sale.sold_at >= ? AND sale.sold_at < ? AND price_kind IS NOT NULL ORDER BY sale.sold_at, sale_line.number
`;

/** Every line that was not sold at its list price: how, by whom, why, and who allowed it. */
export function* discounts(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  const lines = db.prepare<[number, number], DiscountRow>(select);
  for (const { from, until, done, of } of daySlices(days, zone)) {
    yield { done, of, rows: lines.all(from, until).map(toRow) };
  }
}

function toRow(row: DiscountRow): ReportRow {
  const { sold_at, local_ref, operator, name, price_kind, quantity } = row;
  const { list_price_cents, unit_price_cents, discount_cents, price_reason, approver } = row;
  return [
    ...[sold_at, local_ref, name, discount_cents, price_reason, operator, approver],
    ...[price_kind, quantity, list_price_cents, unit_price_cents],
  ];
}
