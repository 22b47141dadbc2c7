import type { SellableItem, TaxClass } from '../catalog/sellable-item';
import { divideHalfUp } from '../kernel/rounding';
import type { Cents } from '../kernel/units';

/** Per store and dated: provisioning data, never constants. */
export type TaxRates = {
  /** State and county together, in basis points: 7.5 % is 750. */
  readonly merchandiseBp: number;
  /** Whether counsel agreed that delivery devices fall under the exemption (biotrack-and-florida.md, section 3.5). */
  readonly isDeviceExempt: boolean;
};

const basisPoints = 10_000;

export function taxClassOf(item: SellableItem): TaxClass {
  if (item.kind === 'merchandise') return 'merchandise';
  return item.orderType === 'DEVICE' ? 'device' : 'medical';
}

/** The tax of one line, half a cent up. Medical marijuana is exempt. */
export function computeTax(amountCents: Cents, taxClass: TaxClass, rates: TaxRates): Cents {
  const isTaxable = taxClass === 'merchandise' || (taxClass === 'device' && !rates.isDeviceExempt);
  return (isTaxable ? divideHalfUp(amountCents * rates.merchandiseBp, basisPoints) : 0) as Cents;
}
