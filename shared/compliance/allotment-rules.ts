import type { OrderType, Route } from '../catalog/sellable-item';
import type { AllotmentUnit, Amount, CivilDate } from '../kernel/units';
import type { LineCount } from './counting';
import type { AllotmentUse, PendingAmount } from './dispensation';
import type { Refusal, Release } from './refusal';
import type { RegistryOrder, RegistrySnapshot } from './registry';
import { listReleases, type WindowKey } from './windows';

/** Lines that draw on the same order, or on the aggregate. */
type Draw = { readonly lines: readonly LineCount[]; readonly unit: AllotmentUnit };

export type AllotmentJudgement = { readonly refusals: readonly Refusal[]; readonly use: readonly AllotmentUse[] };

/**
 * Whether the amounts fit: the order's balance, the route's number of today, and the aggregate over all medical lines.
 * What was sold here and is not settled is taken off first. Equality passes; the refusal stands on the line that crosses.
 */
export function judgeAllotments(
  counts: readonly LineCount[],
  registry: RegistrySnapshot,
  pending: readonly PendingAmount[],
  day: CivilDate,
): AllotmentJudgement {
  const byOrder = new Map<RegistryOrder, LineCount[]>();
  for (const count of counts) {
    if (count.order === null) continue;
    byOrder.set(count.order, [...(byOrder.get(count.order) ?? []), count]);
  }
  const judged = [...byOrder].map(([order, lines]) =>
    judgeOrder(order, { lines, unit: order.unit }, registry, pending, day),
  );
  const medical = [...byOrder.values()].flat().filter(count => count.orderType === 'MEDICAL');
  const all = medical.length === 0 ? judged : [...judged, judgeAggregate(medical, registry, pending, day)];
  return { refusals: all.flatMap(one => one.refusals), use: all.flatMap(one => one.use) };
}

function judgeOrder(
  order: RegistryOrder,
  draw: Draw,
  registry: RegistrySnapshot,
  pending: readonly PendingAmount[],
  day: CivilDate,
): AllotmentJudgement {
  const { orderId, orderType, route, windowDays } = order;
  const pendingHere = sumPending(pending, entry => entry.orderType === orderType && entry.route === route);
  const available = less(order.dispensableToday, pendingHere);
  const refusals: Refusal[] = [];
  const balance = overdraw(draw, less(order.remaining, pendingHere));
  if (balance !== null) refusals.push({ code: 'ORDER_REMAINING_EXCEEDED', ...balance, orderId, route });
  const today = overdraw(draw, available);
  if (today !== null) {
    // Room in the window helps nobody whose order is used up, nor after the order has ended.
    const releases = balance === null ? listReleasesOf(registry, { orderType, route, windowDays }, day) : [];
    const release = enough(
      releases.filter(({ on }) => on <= order.endsOn),
      today,
    );
    const code = orderType === 'SMOKING' ? 'SMOKING_EXCEEDED' : 'ROUTE_EXCEEDED';
    refusals.push({ code, ...today, orderId, route, ...release });
  }
  return { refusals, use: [describeUse(orderType, route, draw, available, pendingHere)] };
}

/** A registry that sends no aggregate allows none: the check on the snapshot says so, and this fails closed. */
function judgeAggregate(
  lines: readonly LineCount[],
  registry: RegistrySnapshot,
  pending: readonly PendingAmount[],
  day: CivilDate,
): AllotmentJudgement {
  const { aggregate } = registry;
  const draw: Draw = {
    lines: lines.toSorted((a, b) => a.line.number - b.line.number),
    unit: aggregate?.unit ?? 'ug_thc',
  };
  const pendingHere = sumPending(pending, entry => entry.orderType === 'MEDICAL');
  const available = less(aggregate?.dispensableToday ?? (0 as Amount), pendingHere);
  const over = overdraw(draw, available);
  const use = [describeUse('MEDICAL', null, draw, available, pendingHere)];
  if (over === null) return { refusals: [], use };
  const key = { orderType: 'MEDICAL', route: null, windowDays: aggregate?.windowDays ?? 0 } as const;
  const release = aggregate === null ? {} : enough(listReleasesOf(registry, key, day), over);
  return { refusals: [{ code: 'AGGREGATE_EXCEEDED', ...over, ...release }], use };
}

type Overdraft = {
  readonly line: number;
  readonly requested: Amount;
  readonly available: Amount;
  readonly unit: AllotmentUnit;
};

/** By how much the lines together exceed what is available, and which of them crossed. */
function overdraw(draw: Draw, available: Amount): Overdraft | null {
  let running = 0;
  let crossing: LineCount | null = null;
  for (const count of draw.lines) {
    running += count.amount;
    if (crossing === null && running > available) crossing = count;
  }
  if (crossing === null) return null;
  return { line: crossing.line.number, requested: running as Amount, available, unit: draw.unit };
}

/** The earliest releases that together make enough room. */
function enough(releases: readonly Release[], over: Overdraft): { readonly release?: readonly Release[] } {
  let missing = over.requested - over.available;
  const release: Release[] = [];
  for (const next of releases) {
    if (missing <= 0) break;
    missing -= next.amount;
    release.push(next);
  }
  return release.length === 0 ? {} : { release };
}

function listReleasesOf(registry: RegistrySnapshot, key: WindowKey, day: CivilDate): readonly Release[] {
  return registry.history === null ? [] : listReleases(registry.history, key, day);
}

function describeUse(
  orderType: OrderType,
  route: Route | null,
  draw: Draw,
  availableToday: Amount,
  pendingHere: Amount,
): AllotmentUse {
  const inCart = draw.lines.reduce((sum, count) => sum + count.amount, 0) as Amount;
  return { orderType, route, unit: draw.unit, inCart, availableToday, pendingHere };
}

function sumPending(pending: readonly PendingAmount[], matches: (entry: PendingAmount) => boolean): Amount {
  return pending.filter(matches).reduce((sum, entry) => sum + entry.amount, 0) as Amount;
}

function less(amount: Amount, taken: Amount): Amount {
  return Math.max(0, amount - taken) as Amount;
}
