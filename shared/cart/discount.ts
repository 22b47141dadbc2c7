import type { TaxClass } from '../catalog/sellable-item';
import { assertNever } from '../kernel/assert-never';
import { err, ok, type Result } from '../kernel/result';
import type { Cents } from '../kernel/units';
import { taxClassOf } from '../tax/tax';
import type { Cart, CartLine, CartRefusal } from './cart';
import type { DiscountPolicy } from './discount-policy';
import { type PriceChange, type PriceTerms, termsValue, unitPriceAfter } from './price-change';

/** What bears on a price: the rest of the line does not. */
export type PricedGoods = { readonly listCents: Cents | null; readonly taxClass: TaxClass };

/** 'free': the cashier's own word is enough. */
export type TermsVerdict = 'free' | 'needs-approval' | 'not-allowed';

const basisPoints = 10_000;

/** Whether a price may be moved so far, and by whom. Asked by the screen before, and by the sale again at the end. */
export function judgeTerms(
  { listCents, taxClass }: PricedGoods,
  terms: PriceTerms,
  policy: DiscountPolicy,
): TermsVerdict {
  if (listCents === null || !isWhole(terms) || !policy.classes.includes(taxClass)) return 'not-allowed';
  if (unitPriceAfter(listCents, terms) === 0 && !policy.allowsZero) return 'not-allowed';
  switch (terms.kind) {
    case 'percent':
      return judgeShare(terms.bp, basisPoints, policy);
    case 'amount':
      return judgeShare(terms.cents, listCents, policy);
    case 'override':
      return isWithinBounds(listCents, terms.cents, policy) ? 'needs-approval' : 'not-allowed';
    default:
      return assertNever(terms, 'price terms');
  }
}

/** Moves the price of one line; what was agreed for it before is replaced. */
export function changePrice(
  cart: Cart,
  lineId: string,
  asked: PriceChange,
  policy: DiscountPolicy,
): Result<Cart, CartRefusal> {
  const line = cart.lines.find(other => other.id === lineId);
  if (line === undefined) return err({ kind: 'no-such-line' });
  const refusal = refuse([line], asked, policy);
  return refusal === null ? ok(withChange(cart, [line], asked)) : err(refusal);
}

export type PercentOff = PriceChange & { readonly terms: { readonly kind: 'percent' } };

/**
 * One percentage on every line that may be discounted. Goods of another class stay as they are, and so does what is
 * scanned afterwards. One line that may not go so far refuses the whole: half a promise is none.
 */
export function discountCart(cart: Cart, asked: PercentOff, policy: DiscountPolicy): Result<Cart, CartRefusal> {
  const lines = discountableLines(cart, policy);
  if (lines.length === 0) return err({ kind: 'discount-not-allowed' });
  const refusal = refuse(lines, asked, policy);
  return refusal === null ? ok(withChange(cart, lines, asked)) : err(refusal);
}

/** Back to the list price; of one line, or of all. */
export function clearPrice(cart: Cart, lineId: string | null): Cart {
  const lines = cart.lines.map(line => (lineId === null || line.id === lineId ? { ...line, priceChange: null } : line));
  return { ...cart, lines };
}

export function discountableLines<L extends Pick<CartLine, 'item'>>(
  cart: { readonly lines: readonly L[] },
  policy: DiscountPolicy,
): readonly L[] {
  return cart.lines.filter(({ item }) => item.priceCents !== null && policy.classes.includes(taxClassOf(item)));
}

/** Prices move and limits change while a cart is held: what was agreed must still be allowed when it is paid. */
export function isStillAllowed(line: CartLine, policy: DiscountPolicy): boolean {
  const { priceChange } = line;
  return priceChange === null || allows(goodsOf(line), priceChange, policy);
}

/**
 * What a lead says yes to: this very price for this very line. Spent on another amount, another line or another cart it
 * is worth nothing.
 *
 * @param lineId null for the whole cart
 */
export function priceSubject(cartId: string, lineId: string | null, terms: PriceTerms): string {
  return `${cartId}:${lineId ?? 'all'}:${terms.kind}-${termsValue(terms)}`;
}

/** The word of the house for what is asked of the lead. */
export function priceAction(terms: PriceTerms): 'price-override' | 'discount' {
  return terms.kind === 'override' ? 'price-override' : 'discount';
}

/** `part` of `whole`, both in the same unit, against the two caps; whole numbers only, so a cap itself is still inside. */
function judgeShare(part: number, whole: number, policy: DiscountPolicy): TermsVerdict {
  const isWithin = (capBp: number) => part * basisPoints <= capBp * whole;
  if (isWithin(policy.maxBp)) return 'free';
  return isWithin(policy.maxApprovedBp) ? 'needs-approval' : 'not-allowed';
}

function isWithinBounds(listCents: Cents, cents: Cents, policy: DiscountPolicy): boolean {
  const price = cents * basisPoints;
  return (
    price >= listCents * (basisPoints - policy.overrideMaxBelowBp) &&
    price <= listCents * (basisPoints + policy.overrideMaxAboveBp)
  );
}

/** Terms that say something: a part of a cent, a discount of nothing or one of more than everything is a mistake. */
function isWhole(terms: PriceTerms): boolean {
  const value = termsValue(terms);
  const least = terms.kind === 'override' ? 0 : 1;
  const most = terms.kind === 'percent' ? basisPoints : Number.MAX_SAFE_INTEGER / basisPoints;
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function goodsOf({ item }: Pick<CartLine, 'item'>): PricedGoods {
  return { listCents: item.priceCents, taxClass: taxClassOf(item) };
}

function allows(goods: PricedGoods, asked: PriceChange, policy: DiscountPolicy): boolean {
  const verdict = judgeTerms(goods, asked.terms, policy);
  return verdict === 'free' || (verdict === 'needs-approval' && asked.approverId !== null);
}

function refuse(lines: readonly CartLine[], asked: PriceChange, policy: DiscountPolicy): CartRefusal | null {
  if (!policy.reasons.includes(asked.reason)) return { kind: 'discount-not-allowed' };
  const verdicts = lines.map(line => judgeTerms(goodsOf(line), asked.terms, policy));
  if (verdicts.includes('not-allowed')) return { kind: 'discount-not-allowed' };
  return verdicts.includes('needs-approval') && asked.approverId === null ? { kind: 'discount-needs-approval' } : null;
}

function withChange(cart: Cart, changed: readonly CartLine[], priceChange: PriceChange): Cart {
  return { ...cart, lines: cart.lines.map(line => (changed.includes(line) ? { ...line, priceChange } : line)) };
}
