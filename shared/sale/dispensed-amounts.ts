import type { OrderType, Route } from '../catalog/sellable-item';
import type { AllotmentUnit } from '../kernel/units';

type CountedLine = {
  readonly orderType: OrderType | null;
  readonly route: Route | null;
  readonly quantity: number;
  readonly counted: { readonly amount: number; readonly unit: AllotmentUnit } | null;
};

/** What a sale took from one route of an order. */
export type DispensedAmount = {
  readonly orderType: OrderType | null;
  readonly route: Route | null;
  readonly unit: AllotmentUnit;
  readonly amount: number;
  readonly quantity: number;
};

/** Each route once, in the order of the lines; goods that no order counts take nothing. */
export function dispensedAmounts(lines: readonly CountedLine[]): readonly DispensedAmount[] {
  const sums = new Map<string, DispensedAmount>();
  for (const { orderType, route, quantity, counted } of lines) {
    if (counted === null) continue;
    const key = `${orderType} ${route} ${counted.unit}`;
    const sum = sums.get(key) ?? { orderType, route, unit: counted.unit, amount: 0, quantity: 0 };
    sums.set(key, { ...sum, amount: sum.amount + counted.amount, quantity: sum.quantity + quantity });
  }
  return [...sums.values()];
}
