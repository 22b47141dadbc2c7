import fc from 'fast-check';
import {
  addItem,
  type Cart,
  type CartRefusal,
  chooseCaregiver,
  choosePatient,
  emptyCart,
  refreshItems,
  removeCaregiver,
  removeLine,
  setQuantity,
  setRoute,
} from '../../../shared/cart/cart';
import type { Route, SellableItem } from '../../../shared/catalog/sellable-item';
import { assertNever } from '../../../shared/kernel/assert-never';
import { ok, type Result } from '../../../shared/kernel/result';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import { anyGoods, someMerchandise, soundGoods } from './goods';

/** Everything that a cashier does to a cart, in any order; a line is named by its place, and may not be there. */
export type CartStep =
  | { readonly kind: 'scan'; readonly item: SellableItem }
  | { readonly kind: 'quantity'; readonly line: number; readonly quantity: Quantity }
  | { readonly kind: 'route'; readonly line: number; readonly route: Route }
  | { readonly kind: 'remove'; readonly line: number }
  | { readonly kind: 'patient'; readonly patientId: string | null }
  | { readonly kind: 'caregiver'; readonly cardId: string | null }
  | { readonly kind: 'refresh'; readonly items: readonly SellableItem[] };

export const today = '2026-03-10' as CivilDate;

const aLine = fc.nat({ max: 6 });
const scan = fc.oneof({ arbitrary: soundGoods, weight: 3 }, anyGoods, someMerchandise);
const aQuantity = fc.constantFrom(-100, 0, 50, 100, 150, 200, 300, 1_000, 10_000, 10_100, 20_000_000, 100.5);

export const aStep: fc.Arbitrary<CartStep> = fc.oneof(
  { arbitrary: scan.map((item): CartStep => ({ kind: 'scan', item })), weight: 6 },
  fc.tuple(aLine, aQuantity).map(([line, hundredths]): CartStep => {
    return { kind: 'quantity', line, quantity: hundredths as Quantity };
  }),
  fc.tuple(aLine, fc.constantFrom<Route>('INHALATION', 'ORAL', 'SMOKING')).map(([line, route]): CartStep => {
    return { kind: 'route', line, route };
  }),
  aLine.map((line): CartStep => ({ kind: 'remove', line })),
  fc.constantFrom('P1', 'P2', null).map((patientId): CartStep => ({ kind: 'patient', patientId })),
  fc.constantFrom('C1', 'C2', null).map((cardId): CartStep => ({ kind: 'caregiver', cardId })),
  fc.array(scan, { maxLength: 3 }).map((items): CartStep => ({ kind: 'refresh', items })),
);
export const someSteps = fc.array(aStep, { maxLength: 12 });

/** @param number how many steps went before, so that every new line has an id of its own */
export function takeStep(cart: Cart, step: CartStep, number: number): Result<Cart, CartRefusal> {
  const lineId = (place: number): string => cart.lines[place]?.id ?? 'no-such-line';
  switch (step.kind) {
    case 'scan':
      return addItem(cart, step.item, `line-${number}`, today);
    case 'quantity':
      return setQuantity(cart, lineId(step.line), step.quantity);
    case 'route':
      return setRoute(cart, lineId(step.line), step.route);
    case 'remove':
      return ok(removeLine(cart, lineId(step.line)));
    case 'patient':
      return ok(choosePatient(cart, step.patientId));
    case 'caregiver':
      return ok(
        step.cardId === null ? removeCaregiver(cart) : chooseCaregiver(cart, { cardId: step.cardId, name: 'Rae' }),
      );
    case 'refresh':
      return ok(refreshItems(cart, step.items));
    default:
      return assertNever(step, 'cart step');
  }
}

/** The cart after these steps; what is refused changes nothing. */
export function cartAfter(steps: readonly CartStep[]): Cart {
  return steps.reduce((cart, step, number) => {
    const taken = takeStep(cart, step, number);
    return taken.ok ? taken.value : cart;
  }, emptyCart('cart-1'));
}

export const aCart: fc.Arbitrary<Cart> = someSteps.map(cartAfter);
