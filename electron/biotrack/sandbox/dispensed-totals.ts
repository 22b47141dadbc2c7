import type { Day } from './civil-day';
import type { OrderType, Route } from './fixture';

type Dispensed = {
  readonly day: Day;
  readonly orderId: string;
  readonly orderType: OrderType;
  readonly route: Route;
  readonly amount: bigint;
};
export type DayTotal = { readonly day: Day; readonly amount: bigint };

/** One patient's dispensations added up by order and by day, so that judging a cart costs the same after ten thousand sales. */
export class DispensedTotals {
  private readonly byOrder = new Map<string, bigint>();
  private readonly byDay: { readonly orderType: OrderType; readonly route: Route; readonly days: Map<Day, bigint> }[] =
    [];

  add({ day, orderId, orderType, route, amount }: Dispensed): void {
    this.byOrder.set(orderId, this.ofOrder(orderId) + amount);
    const days = this.daysOf(orderType, route);
    days.set(day, (days.get(day) ?? 0n) + amount);
  }

  ofOrder(orderId: string): bigint {
    return this.byOrder.get(orderId) ?? 0n;
  }

  /** The totals of first..last, both included, oldest first; of all routes when none is named. */
  within(first: Day, last: Day, orderType: OrderType, route: Route | null): readonly DayTotal[] {
    const totals = new Map<Day, bigint>();
    for (const kept of this.byDay) {
      if (kept.orderType !== orderType || (route !== null && kept.route !== route)) continue;
      for (const [day, amount] of kept.days) {
        if (day >= first && day <= last) totals.set(day, (totals.get(day) ?? 0n) + amount);
      }
    }
    return [...totals].map(([day, amount]) => ({ day, amount })).sort((one, other) => (one.day < other.day ? -1 : 1));
  }

  private daysOf(orderType: OrderType, route: Route): Map<Day, bigint> {
    const kept = this.byDay.find(one => one.orderType === orderType && one.route === route);
    if (kept !== undefined) return kept.days;
    const days = new Map<Day, bigint>();
    this.byDay.push({ orderType, route, days });
    return days;
  }
}
