import type { CivilDate, Quantity } from '../kernel/units';
import { addDays } from '../time/civil-date';
import { isLow } from './low-products';
import type { StatePackage } from './sellable-item';
import type { StockPolicy } from './stock-policy';

/** What may be looked through: little left, soon to expire, or counted otherwise than the state counts it. */
export const stockWatches = ['low', 'expiring', 'differs'] as const;
export type StockWatch = (typeof stockWatches)[number];

/** What is looked through package by package; what is low is low as a product. */
export const packageWatches = ['expiring', 'differs'] as const satisfies readonly StockWatch[];
export type PackageWatch = (typeof packageWatches)[number];

/** The last day on which goods count as soon to expire. */
export function expiringUntil(policy: StockPolicy, today: CivilDate): CivilDate {
  return addDays(today, policy.expiringDays);
}

type Watched = Pick<StatePackage, 'name' | 'form' | 'onHand' | 'expiresOn' | 'status'>;

/**
 * Why this package is worth a look; goods that are gone are worth none.
 * @param ofProduct what is on hand of its product, over all packages
 */
export function stockWatchesOf(
  item: Watched,
  counts: { readonly held: Quantity; readonly ofProduct: Quantity },
  today: CivilDate,
  policy: StockPolicy,
): readonly StockWatch[] {
  const { name, form, expiresOn } = item;
  const isThere = item.status === 'ACTIVE' && item.onHand > 0;
  const isExpiring = expiresOn !== null && expiresOn <= expiringUntil(policy, today);
  const checks: readonly (readonly [boolean, StockWatch])[] = [
    [isThere && isLow({ name, form, onHand: counts.ofProduct }, policy), 'low'],
    [isThere && isExpiring, 'expiring'],
    [counts.held > 0, 'differs'],
  ];
  return checks.flatMap(([applies, watch]) => (applies ? [watch] : []));
}
