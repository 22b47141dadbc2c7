import { z } from 'zod';
import type { CivilDate, Quantity } from '../kernel/units';
import { addDays } from '../time/civil-date';
import defaults from './policies/stock.json';
import type { StatePackage } from './sellable-item';

/** When goods are worth a look before they cannot be sold; data, because every shelf turns over at its own pace. */
const stockPolicySchema = z.strictObject({
  reviewed: z.iso.date(),
  source: z.string().min(1),
  /** Hundredths of a unit: this many on hand, or fewer, is little. */
  lowStock: z.int().min(1),
  /** Days before the expiry day. */
  expiringDays: z.int().min(1),
});
export type StockPolicy = Readonly<z.output<typeof stockPolicySchema>>;

export const defaultStockPolicy: StockPolicy = stockPolicySchema.parse(defaults);

/** What may be looked through: little left, soon to expire, or counted otherwise than the state counts it. */
export const stockWatches = ['low', 'expiring', 'differs'] as const;
export type StockWatch = (typeof stockWatches)[number];

/** The last day on which goods count as soon to expire. */
export function expiringUntil(policy: StockPolicy, today: CivilDate): CivilDate {
  return addDays(today, policy.expiringDays);
}

/** Why this package is worth a look; goods that are gone are worth none. */
export function stockWatchesOf(
  item: Pick<StatePackage, 'onHand' | 'expiresOn' | 'status'>,
  held: Quantity,
  today: CivilDate,
  policy: StockPolicy,
): readonly StockWatch[] {
  const isThere = item.status === 'ACTIVE' && item.onHand > 0;
  const isExpiring = item.expiresOn !== null && item.expiresOn <= expiringUntil(policy, today);
  const checks: readonly (readonly [boolean, StockWatch])[] = [
    [isThere && item.onHand <= policy.lowStock, 'low'],
    [isThere && isExpiring, 'expiring'],
    [held > 0, 'differs'],
  ];
  return checks.flatMap(([applies, watch]) => (applies ? [watch] : []));
}
