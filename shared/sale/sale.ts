import type { PriceChange } from '../cart/price-change';
import type { OrderType, Route, TaxClass } from '../catalog/sellable-item';
import type { AllotmentUnit, Amount, Cents, Quantity } from '../kernel/units';
import type { Tender } from '../payment/tender';

/** What a line counts against the registry, and against which order. */
export type CountedAmount = { readonly orderId: string; readonly amount: Amount; readonly unit: AllotmentUnit };

/** A decided line: priced, taxed and counted. Immutable once the sale is committed. */
export type SaleLine = {
  readonly number: number;
  /** `package:<16 digits>` or `merchandise:<sku>`. */
  readonly itemKey: string;
  readonly barcode: string | null;
  readonly name: string;
  readonly taxClass: TaxClass;
  readonly quantity: Quantity;
  readonly listPriceCents: Cents;
  /** What was paid for one, and what the state was told. */
  readonly unitPriceCents: Cents;
  readonly amountCents: Cents;
  readonly discountCents: Cents;
  readonly taxCents: Cents;
  /** 'DEVICE' is reported without route; null for merchandise, which is never reported. */
  readonly orderType: OrderType | 'DEVICE' | null;
  readonly route: Route | null;
  readonly counted: CountedAmount | null;
  /** Why the unit price is not the list price, and who allowed it; null where it is. */
  readonly priceChange: PriceChange | null;
};

/** A sale that the rules allow, ready to be written. */
export type DecidedSale = {
  readonly lines: readonly SaleLine[];
  /** Already taken out of the subtotal. */
  readonly discountCents: Cents;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
  readonly tenders: readonly Tender[];
  readonly changeCents: Cents;
  /** Whether anything in it is reported to the state. */
  readonly isReported: boolean;
};
