import { itemKey } from '../catalog/item-key';
import type { TaxClass } from '../catalog/sellable-item';
import { oneUnit } from '../kernel/quantity';
import { divideHalfUp } from '../kernel/rounding';
import type { Cents, Quantity } from '../kernel/units';
import { computeTax, type TaxRates, taxClassOf } from '../tax/tax';
import type { Cart, CartLine } from './cart';
import { type PriceTerms, unitPriceAfter } from './price-change';

export type LineTotal = {
  readonly lineId: string;
  /** 1-based, as everywhere a line is named. */
  readonly number: number;
  readonly itemKey: string;
  readonly taxClass: TaxClass;
  readonly listPriceCents: Cents;
  /** What is paid for one, and what the state is told. */
  readonly unitPriceCents: Cents;
  /** Unit price times quantity; tax is not in it. */
  readonly amountCents: Cents;
  /** What the list would have asked beyond the amount; a price above the list is no discount. */
  readonly discountCents: Cents;
  readonly taxCents: Cents;
};

export type Totals = {
  readonly lines: readonly LineTotal[];
  /** Already taken out of the subtotal. */
  readonly discountCents: Cents;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
};

/** Tax is rounded on each line, so that the lines of a receipt add up to its total. */
export function computeTotals(cart: Pick<Cart, 'lines'>, rates: TaxRates): Totals {
  const lines = cart.lines.map((line, index) => computeLine(line, index + 1, rates));
  const sum = (part: (line: LineTotal) => Cents) => lines.reduce((total, line) => total + part(line), 0) as Cents;
  const subtotalCents = sum(line => line.amountCents);
  const taxCents = sum(line => line.taxCents);
  const discountCents = sum(line => line.discountCents);
  return { lines, discountCents, subtotalCents, taxCents, totalCents: (subtotalCents + taxCents) as Cents };
}

export type LineMoney = Pick<
  LineTotal,
  'listPriceCents' | 'unitPriceCents' | 'amountCents' | 'discountCents' | 'taxCents'
>;

/** The money of one line, and of one that a cashier is only thinking about: what is shown before is what is paid after. */
export function computeLineMoney(
  line: { readonly listCents: Cents; readonly quantity: Quantity; readonly taxClass: TaxClass },
  terms: PriceTerms | null,
  rates: TaxRates,
): LineMoney {
  const { listCents, quantity, taxClass } = line;
  const unitPriceCents = terms === null ? listCents : unitPriceAfter(listCents, terms);
  const amountCents = divideHalfUp(unitPriceCents * quantity, oneUnit) as Cents;
  const listed = divideHalfUp(listCents * quantity, oneUnit);
  const discountCents = Math.max(0, listed - amountCents) as Cents;
  const taxCents = computeTax(amountCents, taxClass, rates);
  return { listPriceCents: listCents, unitPriceCents, amountCents, discountCents, taxCents };
}

/** An item that lost its price shows as nothing to pay, whatever was agreed; the rules refuse it with PRICE_MISSING. */
function computeLine(line: CartLine, number: number, rates: TaxRates): LineTotal {
  const { item, quantity, priceChange } = line;
  const taxClass = taxClassOf(item);
  const goods = { listCents: item.priceCents ?? (0 as Cents), quantity, taxClass };
  const terms = item.priceCents === null ? null : (priceChange?.terms ?? null);
  return { lineId: line.id, number, itemKey: itemKey(item), taxClass, ...computeLineMoney(goods, terms, rates) };
}
