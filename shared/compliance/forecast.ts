import type { OrderType, Route } from '../catalog/sellable-item';
import type { AllotmentUnit, Amount, CivilDate } from '../kernel/units';
import { addDays, daysBetween } from '../time/civil-date';
import type { PendingAmount } from './dispensation';
import type { RegistryDispensation, RegistryOrder, RegistrySnapshot } from './registry';
import { findLimit, type RuleLimit, type RuleSet } from './rule-set';
import { availableUnder, compareByEnd, isOpenOn, sumAggregateHolds, sumRouteHolds } from './windows';

/** How far ahead it looks: after the longest window nothing of today is left to come back. */
export const forecastDays = 70;

/** From this day on this much is available, until the next step. */
export type ForecastStep = { readonly on: CivilDate; readonly amount: Amount };

/** One route, through all orders that follow each other in it; a null route is the aggregate of the medical routes. */
export type Forecast = {
  readonly orderType: OrderType;
  readonly route: Route | null;
  readonly unit: AllotmentUnit;
  /** Today first, then only the days on which the amount changes. */
  readonly steps: readonly ForecastStep[];
  /** The first day on which more than today is available. */
  readonly again: ForecastStep | null;
  /**
   * What the registry keeps back today beyond local mathematics. Nobody here knows why nor until when, so it is kept back
   * on every later day too: a local guess never raises the state's number.
   */
  readonly keptBack: Amount;
};

/** Local mathematics of one route: what would be available on the day that lies so many days ahead. */
type Track = Pick<Forecast, 'orderType' | 'route' | 'unit'> & {
  readonly ahead: (offset: number, pending: number) => number;
  /** The registry's own number; null where it gave none for this day. */
  readonly told: Amount | null;
  readonly pending: number;
};

/**
 * What will be available on each of the coming days if nothing more is dispensed: windows empty, orders end and their
 * unused rest is forfeited, orders of later start take their place. What is pending here counts as dispensed today. For
 * today the registry's number stands (design.md D7). null without history: then nothing can be foretold.
 */
export function forecastAllotments(
  snapshot: RegistrySnapshot,
  pending: readonly PendingAmount[],
  rules: RuleSet,
  day: CivilDate,
): readonly Forecast[] | null {
  const { history } = snapshot;
  if (history === null) return null;
  const days = Array.from({ length: forecastDays + 1 }, (_, offset) => addDays(day, offset));
  const aged = listAged(history, day);
  const facts: Facts = { snapshot, pending, rules, days, aged, isToday: snapshot.registryDay === day };
  const tracks = [...trackAggregate(facts), ...listRoutes(facts).map(orders => trackRoute(facts, orders))];
  return tracks.map(track => follow(track, days));
}

/** The first day, today included, on which so much is available; null: not within the days looked at. */
export function firstDayFor<D extends string>(
  { steps }: { readonly steps: readonly { readonly on: D; readonly amount: number }[] },
  requested: number,
): D | null {
  return steps.find(step => step.amount >= requested)?.on ?? null;
}

type Facts = {
  readonly snapshot: RegistrySnapshot;
  readonly pending: readonly PendingAmount[];
  readonly rules: RuleSet;
  readonly days: readonly CivilDate[];
  readonly aged: readonly { readonly entry: RegistryDispensation; readonly offset: number }[];
  /** Whether the registry's numbers are of this very day. */
  readonly isToday: boolean;
};

/** How many days ago each was; a long history has far more rows than days, and dates are slow to count. */
function listAged(history: readonly RegistryDispensation[], day: CivilDate): Facts['aged'] {
  const offsets = new Map<CivilDate, number>();
  return history.map(entry => {
    const offset = offsets.get(entry.day) ?? daysBetween(day, entry.day);
    offsets.set(entry.day, offset);
    return { entry, offset };
  });
}

/** Orders of one kind, route and unit. */
type RouteOrders = readonly [RegistryOrder, ...RegistryOrder[]];

function listRoutes({ snapshot, days }: Facts): readonly RouteOrders[] {
  const [first, last] = [days[0], days.at(-1)];
  const routes = new Map<string, RouteOrders>();
  for (const order of snapshot.orders) {
    if (first === undefined || last === undefined || order.endsOn < first || order.startsOn > last) continue;
    if (!order.isOpen) continue;
    const key = `${order.orderType} ${order.route} ${order.unit}`;
    const others = routes.get(key);
    routes.set(key, others === undefined ? [order] : [...others, order]);
  }
  return [...routes.values()];
}

function trackRoute(facts: Facts, orders: RouteOrders): Track {
  const { snapshot, days, isToday } = facts;
  const { orderType, route, unit } = orders[0];
  const limit = findLimit(facts.rules, orderType, route);
  const used =
    limit === null
      ? null
      : sumAhead(facts, entry => entry.orderType === orderType && entry.route === route, limit.windowDays);
  const held = sumRouteHolds(snapshot.holds, { route, unit });
  const inUse = orders.toSorted(compareByEnd);
  const orderOn = days.map(on => inUse.find(order => isOpenOn(order, on)) ?? null);
  const [today] = days;
  const ahead = (offset: number, pending: number) => {
    const order = orderOn[offset] ?? null;
    if (order === null) return 0;
    // What is pending is charged to the order of today; it stays in the window whichever order comes next.
    const charged = today !== undefined && isOpenOn(order, today) ? pending : 0;
    const left = { ...order, remaining: (order.remaining - charged) as Amount };
    return availableUnder(left, limit, (used?.[offset] ?? 0) + stillCounted(pending, offset, limit), held);
  };
  const told = isToday ? (orderOn[0]?.dispensableToday ?? null) : null;
  const mine = facts.pending.filter(entry => entry.orderType === orderType && entry.route === route);
  return { orderType, route, unit, ahead, told, pending: sum(mine) };
}

function trackAggregate(facts: Facts): readonly Track[] {
  const { aggregate, holds } = facts.snapshot;
  if (aggregate === null) return [];
  const { cap, unit, windowDays, dispensableToday } = aggregate;
  const used = sumAhead(facts, entry => entry.orderType === 'MEDICAL', windowDays);
  const held = sumAggregateHolds(holds, aggregate);
  const ahead = (offset: number, pending: number) =>
    Math.max(0, cap - (used[offset] ?? 0) - stillCounted(pending, offset, aggregate) - held);
  const told = facts.isToday ? dispensableToday : null;
  const mine = facts.pending.filter(entry => entry.orderType === 'MEDICAL');
  return [{ orderType: 'MEDICAL', route: null, unit, ahead, told, pending: sum(mine) }];
}

/** What the window holds on each day ahead, swept once: an entry counts through its day + windowDays - 1. */
function sumAhead(
  { aged, days }: Facts,
  isMeant: (entry: RegistryDispensation) => boolean,
  windowDays: number,
): Float64Array {
  const sums = new Float64Array(days.length);
  for (const { entry, offset } of aged) {
    const released = offset + windowDays;
    if (released <= 0 || !isMeant(entry)) continue;
    sums[0] = (sums[0] ?? 0) + entry.amount;
    if (released < sums.length) sums[released] = (sums[released] ?? 0) - entry.amount;
  }
  for (let offset = 1; offset < sums.length; offset += 1) {
    sums[offset] = (sums[offset] ?? 0) + (sums[offset - 1] ?? 0);
  }
  return sums;
}

function stillCounted(pending: number, offset: number, window: Pick<RuleLimit, 'windowDays'> | null): number {
  return window !== null && offset < window.windowDays ? pending : 0;
}

function follow({ orderType, route, unit, ahead, told, pending }: Track, days: readonly CivilDate[]): Forecast {
  const keptBack = told === null ? 0 : Math.max(0, ahead(0, 0) - told);
  const steps: ForecastStep[] = [];
  for (const [offset, on] of days.entries()) {
    const amount = offset === 0 && told !== null ? told - pending : ahead(offset, pending) - keptBack;
    const step = { on, amount: Math.max(0, amount) as Amount };
    if (steps.at(-1)?.amount !== step.amount) steps.push(step);
  }
  const today = steps[0]?.amount ?? 0;
  const again = steps.find(step => step.amount > today) ?? null;
  return { orderType, route, unit, steps, again, keptBack: keptBack as Amount };
}

function sum(entries: readonly { readonly amount: Amount }[]): number {
  return entries.reduce((total, entry) => total + entry.amount, 0);
}
