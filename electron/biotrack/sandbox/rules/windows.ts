import { addDays, type Day } from '../civil-day';
import { formatAmount, mustParseDecimal } from '../decimal';
import type { DayTotal } from '../dispensed-totals';
import type { Route } from '../fixture';
import legal from '../fixtures/legal-caps.json';
import type { Release } from '../reasons';
import type { Order, Patient, World } from '../world';

/** What a rolling window still allows today, and what was dispensed in it, for saying when room returns. */
export type Window = {
  readonly days: number;
  readonly available: bigint;
  readonly counted: readonly DayTotal[];
};

/**
 * The rolling ceiling of an order's route: the order's total, never above the legal cap, less all that was dispensed by that
 * route in the window. Low-THC is outside the dosing table and has no window.
 */
export function routeWindow(world: World, patient: Patient, order: Order, today: Day): Window | null {
  if (order.orderType === 'LOW_THC') return null;
  const days = windowDays(world, order);
  const counted = patient.totals.within(addDays(today, 1 - days), today, order.orderType, order.route);
  const ceiling = smaller(order.total, routeCap(world, order.route));
  return { days, available: atLeastZero(ceiling - sum(counted)), counted };
}

/** All medical routes together may not pass the patient's cap in the long window. */
export function aggregateWindow(world: World, patient: Patient, today: Day): Window {
  const days = world.settings.registry.other_days;
  const counted = patient.totals.within(addDays(today, 1 - days), today, 'MEDICAL', null);
  const held = patient.holds.filter(hold => hold.unit === 'mg_thc');
  return { days, available: atLeastZero(patient.aggregateCap - sum(counted) - sum(held)), counted };
}

export function windowDays(world: World, order: Pick<Order, 'orderType'>): number {
  const { smoking_days, other_days } = world.settings.registry;
  return order.orderType === 'SMOKING' ? smoking_days : other_days;
}

/**
 * When room returns: by day, until what is missing is covered. A dispensation of day D is released at the start of D + days.
 * @param until the last day on which room is of any use
 */
export function releasesFor(window: Window, missing: bigint, unit: string, until: Day | null): readonly Release[] {
  const releases: Release[] = [];
  let left = missing;
  for (const { day, amount } of window.counted) {
    const returns = addDays(day, window.days);
    if (left <= 0n || (until !== null && returns > until)) break;
    // What takes nothing gives nothing back: a dispensation that was undone, or one of goods without a weight.
    if (amount === 0n) continue;
    releases.push({ day: returns, amount: formatAmount(amount, unit) });
    left -= amount;
  }
  return releases;
}

function routeCap(world: World, route: Route): bigint {
  const caps: Partial<Record<Route, string>> = { ...legal.route_caps, ...world.settings.registry.route_caps };
  const cap = caps[route];
  if (cap === undefined) throw new RangeError(`no legal cap for route ${route}`);
  return mustParseDecimal(cap, 3);
}

export function sum(parts: readonly { readonly amount: bigint }[]): bigint {
  return parts.reduce((total, part) => total + part.amount, 0n);
}

export function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

export function atLeastZero(value: bigint): bigint {
  return value < 0n ? 0n : value;
}
