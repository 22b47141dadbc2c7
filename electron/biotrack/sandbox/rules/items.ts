import type { Day } from '../civil-day';
import { formatDecimal } from '../decimal';
import type { OrderType, Route } from '../fixture';
import type { Reason, ReasonCode } from '../reasons';
import type { Package, World } from '../world';

export type CartLine = {
  readonly line: number;
  readonly barcodeid: string;
  readonly quantity: bigint;
  readonly orderType: OrderType | 'DEVICE';
  readonly route: Route | null;
};

/** Florida lets these, and nothing else, be smoked. */
const smokingForms: ReadonlySet<string> = new Set(['WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL']);

/** A status the rules do not know is one they must not sell. */
const unsalableStatuses: ReadonlyMap<string, ReasonCode | null> = new Map([
  ['ACTIVE', null],
  ['DEPLETED', null],
  ['IN_TRANSIT', 'ITEM_NOT_AT_LOCATION'],
  ['QUARANTINE', 'ITEM_QUARANTINED'],
]);

export function fitsRoute(line: CartLine, found: Package): boolean {
  if (line.orderType !== found.order_type) return false;
  if (line.orderType === 'DEVICE') return line.route === null;
  const isCertified = line.route === found.route || found.alt_routes.some(route => route === line.route);
  return isCertified && (line.route === 'SMOKING') === smokingForms.has(found.form);
}

export function itemReasons(world: World, line: CartLine, found: Package, today: Day): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (code: ReasonCode, message: string): void => {
    reasons.push({ code, line: line.line, message: `${found.barcodeid}: ${message}` });
  };
  if (!fitsRoute(line, found))
    add('FORM_ROUTE_MISMATCH', `${found.form} is not dispensed as ${line.route ?? line.orderType}`);
  if (found.location !== world.settings.store.location) add('ITEM_NOT_AT_LOCATION', 'held at another location');
  const status = statusReason(found);
  if (status !== null) add(status, `the package is ${found.status}`);
  if (found.order_type !== 'DEVICE' && found.qa_status !== 'PASSED')
    add('ITEM_NOT_TESTED', 'no passed laboratory test');
  if (found.expiration !== null && today > found.expiration) add('ITEM_EXPIRED', `expired on ${found.expiration}`);
  if (found.order_type !== 'DEVICE' && (found.weight ?? 0n) === 0n)
    add('MED_WEIGHT_MISSING', 'no medical usable weight');
  return reasons;
}

function statusReason(found: Package): ReasonCode | null {
  if (found.restocked === 1) return 'ITEM_NOT_RESALABLE';
  const known = unsalableStatuses.get(found.status);
  return known === undefined ? 'ITEM_NOT_RESALABLE' : known;
}

/** Lines of one package share its stock; the refusal stands on the line that asks for too much. */
export function stockReasons(lines: readonly CartLine[], packages: ReadonlyMap<string, Package>): readonly Reason[] {
  const asked = new Map<string, bigint>();
  const crossing = new Map<string, CartLine>();
  for (const line of lines) {
    const total = (asked.get(line.barcodeid) ?? 0n) + line.quantity;
    asked.set(line.barcodeid, total);
    const found = packages.get(line.barcodeid);
    if (found !== undefined && total > found.quantity && !crossing.has(line.barcodeid))
      crossing.set(line.barcodeid, line);
  }
  return [...crossing].map(([barcodeid, { line }]) => {
    const available = formatDecimal(packages.get(barcodeid)?.quantity ?? 0n, 2);
    const requested = formatDecimal(asked.get(barcodeid) ?? 0n, 2);
    const unit = packages.get(barcodeid)?.uom ?? 'each';
    const message = `${barcodeid} does not have sufficient remaining quantity: ${requested} asked, ${available} left`;
    return { code: 'QTY_INSUFFICIENT', line, requested, available, unit, message };
  });
}
