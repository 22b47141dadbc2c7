import type { Day } from '../civil-day';
import type { OrderType, Route } from '../fixture';
import type { Order, Patient, World } from '../world';
import { atLeastZero, routeWindow, smaller, sum, type Window, windowDays } from './windows';

export type OrderBalance = {
  readonly order: Order;
  readonly dispensed: bigint;
  readonly remaining: bigint;
  readonly window: Window | null;
  readonly windowDays: number;
  /** The lesser of the order's balance and the rolling window, less open holds: a hold takes from both. */
  readonly dispensableToday: bigint;
};

export function openOrders(patient: Patient, today: Day): readonly Order[] {
  return patient.orders.filter(order => order.status === 'OPEN' && order.start <= today && today <= order.end);
}

/** The order a line is charged to: of those open today, the one that ends first, used up or not; of two, by their ids. */
export function orderFor(patient: Patient, type: OrderType, route: Route, today: Day): Order | null {
  const fitting = openOrders(patient, today).filter(order => order.orderType === type && order.route === route);
  return fitting.reduce<Order | null>(
    (first, order) => (first === null || endsBefore(order, first) ? order : first),
    null,
  );
}

function endsBefore(one: Order, other: Order): boolean {
  return one.end === other.end ? one.orderId < other.orderId : one.end < other.end;
}

export function balanceOf(world: World, patient: Patient, order: Order, today: Day): OrderBalance {
  const dispensed = patient.totals.ofOrder(order.orderId);
  const remaining = dispensed > order.total ? 0n : order.total - dispensed;
  const window = routeWindow(world, patient, order, today);
  const held = patient.holds.filter(hold => hold.route === order.route && hold.unit === order.unit);
  const lesser = window === null ? remaining : smaller(remaining, window.available);
  return {
    order,
    dispensed,
    remaining,
    window,
    windowDays: windowDays(world, order),
    dispensableToday: atLeastZero(lesser - sum(held)),
  };
}
