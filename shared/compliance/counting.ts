import { hasMedWeight } from '../catalog/blocking';
import type { OrderType, StatePackage } from '../catalog/sellable-item';
import { oneUnit } from '../kernel/quantity';
import { divideUp } from '../kernel/rounding';
import type { AllotmentUnit, Amount, CivilDate, Quantity } from '../kernel/units';
import type { DispensationFacts, DispensationLine } from './dispensation';
import { hasAllowedRoute } from './item-rules';
import type { RegistryOrder, RegistrySnapshot } from './registry';
import type { RuleSet } from './rule-set';
import { compareByEnd, isOpenOn } from './windows';

/** A line with what it counts, and the order that it counts against where there is one. */
export type LineCount = {
  readonly line: DispensationLine;
  readonly orderType: OrderType;
  readonly amount: Amount;
  readonly unit: AllotmentUnit;
  readonly order: RegistryOrder | null;
};

/** Quantity times Med Usable Weight; a share of a microgram counts as a whole one. null: it counts nothing. */
export function amountOf(item: StatePackage, quantity: Quantity): Amount | null {
  if (item.orderType === 'DEVICE' || item.medWeight === null || !hasMedWeight(item)) return null;
  return divideUp(quantity * item.medWeight, oneUnit) as Amount;
}

/** Counts the lines of marijuana whose weight is known, in the order of the cart. */
export function countLines(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly LineCount[] {
  return facts.lines.flatMap(line => {
    const { orderType, unit } = line.item;
    const amount = amountOf(line.item, line.quantity);
    if (orderType === null || orderType === 'DEVICE' || unit === null || amount === null) return [];
    // Goods that may not go by their route are refused for that, whatever room the route's order has.
    const isSought = facts.registry !== null && hasAllowedRoute(line, rules);
    const order = isSought ? findOrder(facts.registry, line, day) : null;
    return [{ line, orderType, amount, unit, order }];
  });
}

/**
 * The open order of the line's type, route and unit; the one that ends first comes first, used up or not, and a line is
 * never split over two.
 */
export function findOrder(registry: RegistrySnapshot, line: DispensationLine, day: CivilDate): RegistryOrder | null {
  const { orderType, unit } = line.item;
  const [first] = registry.orders
    .filter(order => order.orderType === orderType && order.route === line.route && isOpenOn(order, day))
    .filter(order => unit === null || order.unit === unit)
    .toSorted(compareByEnd);
  return first ?? null;
}
