import type { Day } from '../civil-day';
import { amountFor, formatAmount } from '../decimal';
import type { Reason, ReasonCode } from '../reasons';
import type { Package, Patient, World } from '../world';
import { type CartLine, fitsRoute } from './items';
import { balanceOf, type OrderBalance, openOrders, orderFor } from './orders';
import { aggregateWindow, releasesFor, type Window } from './windows';

/** A line with the order it is charged to; a device, or a line without order or weight, is charged nothing. */
export type ChargedLine = {
  readonly line: CartLine;
  readonly found: Package | undefined;
  readonly balance: OrderBalance | null;
  readonly amount: bigint | null;
};

export type Allotment = {
  readonly lines: readonly ChargedLine[];
  readonly balances: readonly OrderBalance[];
  readonly aggregate: Window;
  readonly reasons: readonly Reason[];
};

export function decideAllotment(world: World, patient: Patient, lines: readonly CartLine[], today: Day): Allotment {
  const balances = new Map<string, OrderBalance>();
  const charged = lines.map(line => chargeLine(world, patient, line, today, balances));
  const aggregate = aggregateWindow(world, patient, today);
  const reasons = [
    ...missingOrderReasons(patient, charged, today),
    ...[...balances.values()].flatMap(balance => balanceReasons(balance, charged)),
    ...aggregateReasons(aggregate, charged),
  ];
  return { lines: charged, balances: [...balances.values()], aggregate, reasons };
}

function chargeLine(
  world: World,
  patient: Patient,
  line: CartLine,
  today: Day,
  balances: Map<string, OrderBalance>,
): ChargedLine {
  const found = world.packages.get(line.barcodeid);
  const nothing: ChargedLine = { line, found, balance: null, amount: null };
  if (line.orderType === 'DEVICE' || line.route === null) return nothing;
  const order = orderFor(patient, line.orderType, line.route, today);
  if (order === null || found === undefined || !fitsRoute(line, found)) return nothing;
  const balance = balances.get(order.orderId) ?? balanceOf(world, patient, order, today);
  balances.set(order.orderId, balance);
  const amount = found.weight === null ? null : amountFor(line.quantity, found.weight);
  return { line, found, balance, amount };
}

/**
 * Without any open order nothing can be dispensed, whatever else is wrong with the goods. Where others are open, a line
 * whose goods are unknown or do not fit its route says that instead; which order it lacks would only confuse.
 */
function missingOrderReasons(patient: Patient, charged: readonly ChargedLine[], today: Day): readonly Reason[] {
  const marijuana = charged.filter(({ line }) => line.orderType !== 'DEVICE');
  if (marijuana.length === 0) return [];
  if (openOrders(patient, today).length === 0) {
    return [{ code: 'NO_ACTIVE_ORDER', message: 'the patient has no open order' }];
  }
  return marijuana
    .filter(({ line, found, balance }) => balance === null && found !== undefined && fitsRoute(line, found))
    .map(({ line }) => {
      const message = `no open order for ${line.orderType} by ${line.route ?? 'no route'}`;
      const route = line.route === null ? {} : { route: line.route };
      return { code: 'ROUTE_NOT_CERTIFIED', line: line.line, ...route, message };
    });
}

/** The route's number of today is the lesser of balance and window, so a cart over its order is over that number too. */
function balanceReasons(balance: OrderBalance, charged: readonly ChargedLine[]): readonly Reason[] {
  const mine = charged.filter(line => line.balance === balance);
  const { order, remaining, window, dispensableToday } = balance;
  const base = { order_id: order.orderId, route: order.route, unit: order.unit };
  const overOrder = exceeded('ORDER_REMAINING_EXCEEDED', mine, remaining, order.unit, base, null);
  const code = order.orderType === 'SMOKING' ? 'SMOKING_EXCEEDED' : 'ROUTE_EXCEEDED';
  // Room that the window gets back is no use to whoever has used the order up, nor once the order has ended.
  const releasing = overOrder.length > 0 ? null : window;
  return [...overOrder, ...exceeded(code, mine, dispensableToday, order.unit, base, releasing, order.end)];
}

function aggregateReasons(aggregate: Window, charged: readonly ChargedLine[]): readonly Reason[] {
  const medical = charged.filter(({ line }) => line.orderType === 'MEDICAL');
  return exceeded('AGGREGATE_EXCEEDED', medical, aggregate.available, 'mg_thc', { unit: 'mg_thc' }, aggregate);
}

/** The reason stands on the line that crosses the ceiling and tells what the whole cart asks for. Equality passes. */
function exceeded(
  code: ReasonCode,
  charged: readonly ChargedLine[],
  available: bigint,
  unit: string,
  base: Partial<Reason>,
  window: Window | null,
  until: Day | null = null,
): readonly Reason[] {
  let total = 0n;
  let crossing: CartLine | null = null;
  for (const { line, amount } of charged) {
    total += amount ?? 0n;
    if (total > available && crossing === null) crossing = line;
  }
  if (crossing === null) return [];
  const requested = formatAmount(total, unit);
  const left = formatAmount(available, unit);
  const release = window === null ? {} : { release: releasesFor(window, total - available, unit, until) };
  const message = `${base.route ?? 'all medical routes'}: ${requested} ${unit} asked, ${left} left`;
  return [{ ...base, code, line: crossing.line, requested, available: left, ...release, message }];
}
