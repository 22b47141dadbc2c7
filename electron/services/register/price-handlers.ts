import type { CartEvent } from '../../../db/transactions/save-cart';
import { type Cart, type CartRefusal, unitPriceOf } from '../../../shared/cart/cart';
import {
  changePrice,
  clearPrice,
  discountCart,
  type PercentOff,
  priceAction,
  priceSubject,
} from '../../../shared/cart/discount';
import { type PriceChange, type PriceTerms, termsValue, toTerms } from '../../../shared/cart/price-change';
import { itemKey } from '../../../shared/catalog/item-key';
import type { PricingView } from '../../../shared/ipc/price-views';
import type { RegisterView } from '../../../shared/ipc/register-views';
import type { AppError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Handlers } from '../../ipc/handlers';
import type { ServiceContext } from '../service-context';
import { readTaxRates } from '../today';
import type { CartDesk } from './cart-desk';
import { cartError } from './cart-error';

type PriceChannel = 'register.pricing' | 'register.changePrice' | 'register.discountCart' | 'register.clearPrice';
type PriceContext = Pick<ServiceContext, 'clock' | 'config' | 'approvals'>;
type Answer = () => Result<RegisterView, AppError>;

/** Discounts and agreed prices on the open cart. What a cashier may not decide alone needs a lead's yes to exactly this. */
export function priceHandlers(context: PriceContext, desk: CartDesk, answer: Answer): Pick<Handlers, PriceChannel> {
  const policy = context.config.discounts;

  /** Tried without a lead first: an approval is only spent on what is allowed with one, and only where one is needed. */
  function approved(
    decide: (approverId: string | null) => Result<Cart, CartRefusal>,
    approval: { readonly token: string | null; readonly lineId: string | null; readonly terms: PriceTerms },
  ): Result<{ readonly cart: Cart; readonly approverId: string | null }, AppError> {
    const { token, lineId, terms } = approval;
    const alone = decide(null);
    if (alone.ok) return ok({ cart: alone.value, approverId: null });
    if (alone.error.kind !== 'discount-needs-approval') return err(cartError(alone.error));
    const subject = priceSubject(desk.current().cart.id, lineId, terms);
    const spent = context.approvals.spend(token, { action: priceAction(terms), subject });
    if (!spent.ok) return spent;
    const { approverId } = spent.value;
    const together = decide(approverId);
    return together.ok ? ok({ cart: together.value, approverId }) : err(cartError(together.error));
  }

  return {
    'register.pricing': () => ok(toPricingView(context)),
    'register.changePrice': input => {
      const { lineId, reason } = input;
      const terms = toTerms(input.terms.kind, input.terms.value);
      const { cart } = desk.current();
      const decide = (approverId: string | null) => changePrice(cart, lineId, { terms, reason, approverId }, policy);
      const changed = approved(decide, { token: input.approvalToken, lineId, terms });
      if (!changed.ok) return changed;
      desk.replace(changed.value.cart, 'cart-edited', priceEvent(changed.value.cart, lineId));
      return answer();
    },
    'register.discountCart': input => {
      const { reason } = input;
      const terms = { kind: 'percent', bp: input.bp } as const;
      const { cart } = desk.current();
      const asked = (approverId: string | null): PercentOff => ({ terms, reason, approverId });
      const changed = approved(by => discountCart(cart, asked(by), policy), {
        ...{ token: input.approvalToken, lineId: null, terms },
      });
      if (!changed.ok) return changed;
      const detail = { ...described(asked(changed.value.approverId)), lines: cart.lines.length };
      desk.replace(changed.value.cart, 'cart-edited', { action: 'cart.discounted', detail });
      return answer();
    },
    'register.clearPrice': input => {
      const { cart } = desk.current();
      if (cart.lines.every(line => line.priceChange === null)) return answer();
      const detail = { line: input.lineId };
      desk.replace(clearPrice(cart, input.lineId), 'cart-edited', { action: 'cart.price-cleared', detail });
      return answer();
    },
  };
}

/** A fresh, mutable copy for the doorway. */
function toPricingView(context: PriceContext): PricingView {
  const { classes, quickBp, reasons, ...rest } = context.config.discounts;
  const policy = { ...rest, classes: [...classes], quickBp: [...quickBp], reasons: [...reasons] };
  return { policy, rates: { ...readTaxRates(context) } };
}

function priceEvent(cart: Cart, lineId: string): CartEvent {
  const line = cart.lines.find(candidate => candidate.id === lineId);
  if (line === undefined || line.priceChange === null) throw new Error('A changed price is not in the cart.');
  return {
    action: 'cart.price-changed',
    detail: {
      line: lineId,
      item: itemKey(line.item),
      listPriceCents: line.item.priceCents,
      unitPriceCents: unitPriceOf(line),
      ...described(line.priceChange),
    },
  };
}

function described({ terms, reason, approverId }: PriceChange) {
  return { kind: terms.kind, value: termsValue(terms), reason, approverId };
}
