import type { SellableItem, TaxClass } from '../catalog/sellable-item';
import { divideHalfUp } from '../kernel/rounding';
import type { Cents } from '../kernel/units';

/**
 * What each class pays today, in basis points: 7.5 % is 750, exempt is 0. Per store and dated (tax-table.ts), never
 * constants.
 */
export type TaxRates = Readonly<Record<TaxClass, number>>;

const basisPoints = 10_000;

export function taxClassOf(item: SellableItem): TaxClass {
  if (item.kind === 'merchandise') return 'merchandise';
  return item.orderType === 'DEVICE' ? 'device' : 'medical';
}

/** The tax of one line, half a cent up, on what is paid after any discount. */
export function computeTax(amountCents: Cents, taxClass: TaxClass, rates: TaxRates): Cents {
  return divideHalfUp(amountCents * rates[taxClass], basisPoints) as Cents;
}
