import { itemKey } from '../catalog/item-key';
import type { TaxClass } from '../catalog/sellable-item';
import { oneUnit } from '../kernel/quantity';
import { divideHalfUp } from '../kernel/rounding';
import type { Cents } from '../kernel/units';
import { computeTax, type TaxRates, taxClassOf } from '../tax/tax';
import type { Cart, CartLine } from './cart';

export type LineTotal = {
  readonly lineId: string;
  /** 1-based, as everywhere a line is named. */
  readonly number: number;
  readonly itemKey: string;
  readonly taxClass: TaxClass;
  readonly unitPriceCents: Cents;
  readonly amountCents: Cents;
  readonly taxCents: Cents;
};

export type Totals = {
  readonly lines: readonly LineTotal[];
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
};

/** Tax is rounded on each line, so that the lines of a receipt add up to its total. */
export function computeTotals(cart: Pick<Cart, 'lines'>, rates: TaxRates): Totals {
  const lines = cart.lines.map((line, index) => computeLine(line, index + 1, rates));
  const subtotalCents = lines.reduce((sum, line) => sum + line.amountCents, 0) as Cents;
  const taxCents = lines.reduce((sum, line) => sum + line.taxCents, 0) as Cents;
  return { lines, subtotalCents, taxCents, totalCents: (subtotalCents + taxCents) as Cents };
}

/** An item that lost its price shows as nothing to pay; the rules refuse it with PRICE_MISSING. */
function computeLine(line: CartLine, number: number, rates: TaxRates): LineTotal {
  const unitPriceCents = line.item.priceCents ?? (0 as Cents);
  const amountCents = divideHalfUp(unitPriceCents * line.quantity, oneUnit) as Cents;
  const taxClass = taxClassOf(line.item);
  const taxCents = computeTax(amountCents, taxClass, rates);
  return { lineId: line.id, number, itemKey: itemKey(line.item), taxClass, unitPriceCents, amountCents, taxCents };
}
