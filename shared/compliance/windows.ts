import type { OrderType, Route } from '../catalog/sellable-item';
import type { Amount, CivilDate } from '../kernel/units';
import { addDays } from '../time/civil-date';
import type { Release } from './refusal';
import type { RegistryDispensation, RegistryHold, RegistryOrder, RegistrySnapshot } from './registry';
import { findLimit, type RuleSet } from './rule-set';

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

/** The next time that room comes back; null when nothing is in the window, or the state sent no history. */
export function findNextRelease(snapshot: RegistrySnapshot, key: WindowKey, day: CivilDate): Release | null {
  return snapshot.history === null ? null : (listReleases(snapshot.history, key, day)[0] ?? null);
}

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
  const held = sumHolds(holds, hold => hold.unit === aggregate.unit);
  return { orders, aggregate: atLeastNothing(aggregate.cap - used - held) };
}

/**
 * The lesser of two ceilings: what is left of the order, and its total, never above the legal cap, less what the window
 * holds. Low-THC has no window in the rules, so only the order bounds it.
 */
function dispensableOf(
  order: RegistryOrder,
  history: readonly RegistryDispensation[],
  holds: readonly RegistryHold[],
  rules: RuleSet,
  day: CivilDate,
): Amount {
  const held = sumHolds(holds, hold => hold.route === order.route && hold.unit === order.unit);
  const limit = findLimit(rules, order.orderType, order.route);
  if (limit === null) return atLeastNothing(order.remaining - held);
  const key = { orderType: order.orderType, route: order.route, windowDays: limit.windowDays };
  const ceiling = Math.min(order.total, limit.limit) - sumInWindow(history, key, day);
  return atLeastNothing(Math.min(ceiling, order.remaining) - held);
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
