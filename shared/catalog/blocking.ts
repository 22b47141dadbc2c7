import { assertNever } from '../kernel/assert-never';
import type { CivilDate } from '../kernel/units';
import type { PackageStatus, SellableItem, StatePackage } from './sellable-item';

/** Why goods cannot be sold to anybody, in the order of the rule codes; the words are refusal codes. */
export type BlockCode =
  | 'FORM_ROUTE_MISMATCH'
  | 'ITEM_NOT_AT_LOCATION'
  | 'ITEM_QUARANTINED'
  | 'ITEM_NOT_TESTED'
  | 'ITEM_EXPIRED'
  | 'ITEM_NOT_RESALABLE'
  | 'MED_WEIGHT_MISSING'
  | 'QTY_INSUFFICIENT'
  | 'PRICE_MISSING';

/** BioTrack's word for goods whose laboratory test is passed. */
const passed = 'PASSED';

/** @param day the registry's day: goods are good on their expiry day */
export function blockedBy(item: SellableItem, day: CivilDate): readonly BlockCode[] {
  if (item.kind === 'merchandise') return [];
  const isDevice = item.orderType === 'DEVICE';
  const statusCode = codeOfStatus(item.status);
  const checks: readonly (readonly [isBlocked: boolean, code: BlockCode])[] = [
    [!isDevice && isUnclassified(item), 'FORM_ROUTE_MISMATCH'],
    [statusCode === 'ITEM_NOT_AT_LOCATION', 'ITEM_NOT_AT_LOCATION'],
    [statusCode === 'ITEM_QUARANTINED', 'ITEM_QUARANTINED'],
    [!isDevice && item.labStatus !== passed, 'ITEM_NOT_TESTED'],
    [item.expiresOn !== null && item.expiresOn < day, 'ITEM_EXPIRED'],
    [statusCode === 'ITEM_NOT_RESALABLE' || item.isRestocked, 'ITEM_NOT_RESALABLE'],
    [!isDevice && !hasMedWeight(item), 'MED_WEIGHT_MISSING'],
    [statusCode === 'QTY_INSUFFICIENT' || item.onHand <= 0, 'QTY_INSUFFICIENT'],
    [item.priceCents === null, 'PRICE_MISSING'],
  ];
  return checks.filter(([isBlocked]) => isBlocked).map(([, code]) => code);
}

/** Without an order type or a route there is no order to count it against. */
function isUnclassified(item: StatePackage): boolean {
  return item.orderType === null || item.route === null;
}

export function hasMedWeight(item: StatePackage): boolean {
  return item.medWeight !== null && item.medWeight > 0 && item.unit !== null;
}

/** A status word that this register does not know blocks as well. */
function codeOfStatus(status: PackageStatus): BlockCode | null {
  switch (status) {
    case 'ACTIVE':
      return null;
    case 'QUARANTINE':
      return 'ITEM_QUARANTINED';
    case 'IN_TRANSIT':
      return 'ITEM_NOT_AT_LOCATION';
    case 'RETURNED':
    case 'DESTROY_SCHEDULED':
    case 'UNKNOWN':
      return 'ITEM_NOT_RESALABLE';
    case 'DEPLETED':
      return 'QTY_INSUFFICIENT';
    default:
      return assertNever(status, 'package status');
  }
}
