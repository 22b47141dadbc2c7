import type { OrderType } from '../catalog/sellable-item';
import { type AppError, appError } from '../kernel/error-code';
import { err, ok, type Result } from '../kernel/result';
import type { AllotmentUnit, CivilDate } from '../kernel/units';
import type { RegistryDispensation, RegistryOrder, RegistrySnapshot } from './registry';

const unitsOf = {
  MEDICAL: ['ug_thc'],
  SMOKING: ['mg_smoking'],
  LOW_THC: ['ug_cbd', 'ug_thc'],
} as const satisfies Record<OrderType, readonly AllotmentUnit[]>;

/**
 * Whether the state's answer may be sold by. An amount that is negative, missing, too precise or at odds with the others
 * makes the whole answer unusable (E-LIM-02), and an answer about somebody else is not used at all (E-PAT-07).
 */
export function checkSnapshot(snapshot: RegistrySnapshot, cardId: string): Result<RegistrySnapshot, AppError> {
  if (snapshot.cardId !== cardId) return err(appError('E-PAT-07'));
  const isUsable = [hasSoundOrders, hasSoundAggregate, hasSoundHistory, hasSoundHolds].every(isSound =>
    isSound(snapshot),
  );
  return isUsable ? ok(snapshot) : err(appError('E-LIM-02'));
}

function hasSoundOrders({ orders, registryDay }: RegistrySnapshot): boolean {
  const ids = new Set(orders.map(order => order.orderId));
  return ids.size === orders.length && orders.every(order => isSoundOrder(order, registryDay));
}

/**
 * What is left of a running order is its total less what was dispensed; of one that is over the rest is forfeited, so less
 * may be left. For today the registry may keep more back, for windows and holds; it may never offer more.
 */
function isSoundOrder(order: RegistryOrder, registryDay: CivilDate): boolean {
  const { total, dispensed, remaining, dispensableToday, windowDays, startsOn, endsOn } = order;
  const left = Math.max(0, total - dispensed);
  const isRunning = order.isOpen && registryDay <= endsOn;
  return (
    [total, dispensed, remaining, dispensableToday].every(isAmount) &&
    (isRunning ? remaining === left : remaining <= left) &&
    dispensableToday <= remaining &&
    isWindow(windowDays) &&
    startsOn <= endsOn &&
    isSoundKind(order)
  );
}

type Kind = Pick<RegistryDispensation, 'orderType' | 'route' | 'unit'>;

/** Smoking is a type and a route of its own, and each type is counted in units of its own. */
function isSoundKind({ orderType, route, unit }: Kind): boolean {
  const isSmoking = orderType === 'SMOKING';
  return (route === 'SMOKING') === isSmoking && unitsOf[orderType].some(allowed => allowed === unit);
}

/** Without an aggregate nobody knows how much of the medical orders may go together. */
function hasSoundAggregate({ aggregate, orders }: RegistrySnapshot): boolean {
  if (aggregate === null) return !orders.some(order => order.orderType === 'MEDICAL' && order.isOpen);
  const { cap, dispensableToday, windowDays, unit } = aggregate;
  return (
    isAmount(cap) && isAmount(dispensableToday) && dispensableToday <= cap && isWindow(windowDays) && unit === 'ug_thc'
  );
}

/** Nothing can have been dispensed after the day of the answer. */
function hasSoundHistory({ history, registryDay }: RegistrySnapshot): boolean {
  return (history ?? []).every(entry => isAmount(entry.amount) && entry.day <= registryDay && isSoundKind(entry));
}

function hasSoundHolds({ holds }: RegistrySnapshot): boolean {
  return holds.every(hold => isAmount(hold.amount) && (hold.route === 'SMOKING') === (hold.unit === 'mg_smoking'));
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isWindow(days: number): boolean {
  return Number.isSafeInteger(days) && days > 0;
}
