import type { OrderType, Route } from '../catalog/sellable-item';
import type { Amount, CivilDate } from '../kernel/units';
import { addDays } from '../time/civil-date';
import type { Release } from './refusal';
import type {
  RegistryAggregate,
  RegistryDispensation,
  RegistryHold,
  RegistryOrder,
  RegistrySnapshot,
} from './registry';
import { findLimit, type RuleLimit, type RuleSet } from './rule-set';

/** One allotment that fills and empties with time; a null route is the aggregate of the order type. */
export type WindowKey = { readonly orderType: OrderType; readonly route: Route | null; readonly windowDays: number };

/** What local mathematics makes of a snapshot's history; it explains and warns, the registry's own number decides. */
export type Dispensable = {
  readonly orders: readonly { readonly orderId: string; readonly dispensable: Amount }[];
  readonly aggregate: Amount | null;
};

/** A dispensation on day D counts through D + windowDays - 1 and is released at the start of D + windowDays. */
export function sumInWindow(history: readonly RegistryDispensation[], key: WindowKey, day: CivilDate): Amount {
  return listInWindow(history, key, day).reduce((sum, entry) => sum + entry.amount, 0) as Amount;
}

/** When what was dispensed comes back, earliest first, one entry a day. */
export function listReleases(
  history: readonly RegistryDispensation[],
  key: WindowKey,
  day: CivilDate,
): readonly Release[] {
  const byDay = new Map<CivilDate, number>();
  for (const entry of listInWindow(history, key, day)) {
    byDay.set(entry.day, (byDay.get(entry.day) ?? 0) + entry.amount);
  }
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([dispensedOn, amount]) => ({ on: addDays(dispensedOn, key.windowDays), amount: amount as Amount }));
}

/** Of orders that fit alike, the one that ends first is used first, used up or not. */
export function compareByEnd(one: RegistryOrder, other: RegistryOrder): number {
  return compare(one.endsOn, other.endsOn) || compare(one.orderId, other.orderId);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** An order counts from its first through its last day; what is unused then is forfeited. */
export function isOpenOn(order: RegistryOrder, day: CivilDate): boolean {
  return order.isOpen && order.startsOn <= day && day <= order.endsOn;
}

/** null without history: the state need not send it, and nothing may depend on it. */
export function computeDispensable(snapshot: RegistrySnapshot, rules: RuleSet, day: CivilDate): Dispensable | null {
  const { history, holds, aggregate } = snapshot;
  if (history === null) return null;
  const orders = snapshot.orders
    .filter(order => isOpenOn(order, day))
    .map(order => ({ orderId: order.orderId, dispensable: dispensableOf(order, history, holds, rules, day) }));
  if (aggregate === null) return { orders, aggregate: null };
  const used = sumInWindow(history, { orderType: 'MEDICAL', route: null, windowDays: aggregate.windowDays }, day);
  return { orders, aggregate: atLeastNothing(aggregate.cap - used - sumAggregateHolds(holds, aggregate)) };
}

/**
 * The lesser of two ceilings: what is left of the order, and its total, never above the legal cap, less what the window
 * holds. Low-THC has no window in the rules, so only the order bounds it.
 */
export function availableUnder(order: RegistryOrder, limit: RuleLimit | null, used: number, held: number): Amount {
  if (limit === null) return atLeastNothing(order.remaining - held);
  const ceiling = Math.min(order.total, limit.limit) - used;
  return atLeastNothing(Math.min(ceiling, order.remaining) - held);
}

function dispensableOf(
  order: RegistryOrder,
  history: readonly RegistryDispensation[],
  holds: readonly RegistryHold[],
  rules: RuleSet,
  day: CivilDate,
): Amount {
  const limit = findLimit(rules, order.orderType, order.route);
  const key = { orderType: order.orderType, route: order.route, windowDays: limit?.windowDays ?? 0 };
  const used = limit === null ? 0 : sumInWindow(history, key, day);
  return availableUnder(order, limit, used, sumRouteHolds(holds, order));
}

/** What other sales hold of a route, and of all medical routes: neither may be sold a second time. */
export function sumRouteHolds(holds: readonly RegistryHold[], of: Pick<RegistryOrder, 'route' | 'unit'>): number {
  return sumHolds(holds, hold => hold.route === of.route && hold.unit === of.unit);
}

export function sumAggregateHolds(holds: readonly RegistryHold[], aggregate: Pick<RegistryAggregate, 'unit'>): number {
  return sumHolds(holds, hold => hold.unit === aggregate.unit);
}

function listInWindow(
  history: readonly RegistryDispensation[],
  key: WindowKey,
  day: CivilDate,
): readonly RegistryDispensation[] {
  const since = addDays(day, 1 - key.windowDays);
  return history.filter(
    entry =>
      entry.day >= since && entry.orderType === key.orderType && (key.route === null || entry.route === key.route),
  );
}

function sumHolds(holds: readonly RegistryHold[], matches: (hold: RegistryHold) => boolean): number {
  return holds.filter(matches).reduce((sum, hold) => sum + hold.amount, 0);
}

function atLeastNothing(value: number): Amount {
  return Math.max(0, value) as Amount;
}
