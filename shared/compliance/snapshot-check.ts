import type { OrderType } from '../catalog/sellable-item';
import { type AppError, appError } from '../kernel/error-code';
import { err, ok, type Result } from '../kernel/result';
import type { AllotmentUnit } from '../kernel/units';
import type { RegistryOrder, RegistrySnapshot } from './registry';

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
  const isUsable = hasSoundOrders(snapshot) && hasSoundAggregate(snapshot) && hasSoundHistory(snapshot);
  return isUsable ? ok(snapshot) : err(appError('E-LIM-02'));
}

function hasSoundOrders({ orders }: RegistrySnapshot): boolean {
  const ids = new Set(orders.map(order => order.orderId));
  return ids.size === orders.length && orders.every(isSoundOrder);
}

/** The registry may keep more back than its sums say, for holds; it may never offer more. */
function isSoundOrder(order: RegistryOrder): boolean {
  const { total, dispensed, remaining, dispensableToday, windowDays, orderType, unit, startsOn, endsOn } = order;
  return (
    [total, dispensed, remaining, dispensableToday].every(isAmount) &&
    remaining <= Math.max(0, total - dispensed) &&
    dispensableToday <= remaining &&
    isWindow(windowDays) &&
    startsOn <= endsOn &&
    (order.route === 'SMOKING') === (orderType === 'SMOKING') &&
    unitsOf[orderType].some(allowed => allowed === unit)
  );
}

/** Without an aggregate nobody knows how much of the medical orders may go together. */
function hasSoundAggregate({ aggregate, orders }: RegistrySnapshot): boolean {
  if (aggregate === null) return !orders.some(order => order.orderType === 'MEDICAL' && order.isOpen);
  const { cap, dispensableToday, windowDays, unit } = aggregate;
  return (
    isAmount(cap) && isAmount(dispensableToday) && dispensableToday <= cap && isWindow(windowDays) && unit === 'ug_thc'
  );
}

function hasSoundHistory({ history, holds }: RegistrySnapshot): boolean {
  return (history ?? []).every(entry => isAmount(entry.amount)) && holds.every(hold => isAmount(hold.amount));
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isWindow(days: number): boolean {
  return Number.isSafeInteger(days) && days > 0;
}
