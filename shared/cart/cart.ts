import type { BlockCode } from '../catalog/blocking';
import { blockedBy } from '../catalog/blocking';
import { itemKey } from '../catalog/item-key';
import type { Route, SellableItem } from '../catalog/sellable-item';
import { oneUnit } from '../kernel/quantity';
import { err, ok, type Result } from '../kernel/result';
import type { Cents, CivilDate, Quantity } from '../kernel/units';
import { type PriceChange, unitPriceAfter } from './price-change';

/** A line holds the item as it was scanned; prices and stock are read again before anything is decided. */
export type CartLine = {
  readonly id: string;
  readonly item: SellableItem;
  readonly quantity: Quantity;
  /** The chosen route of a package that may be dispensed under several; null for devices and merchandise. */
  readonly route: Route | null;
  /** What was agreed instead of the list price; null: the list price itself. */
  readonly priceChange: PriceChange | null;
};

export type CartCaregiver = { readonly cardId: string; readonly name: string };

/** Unsaved and replaced, never mutated. An item stands on one line only. */
export type Cart = {
  readonly id: string;
  readonly patientId: string | null;
  readonly caregiver: CartCaregiver | null;
  readonly lines: readonly CartLine[];
};

export type CartRefusal =
  | { readonly kind: 'blocked'; readonly codes: readonly [BlockCode, ...BlockCode[]] }
  /** A package of one, scanned again. */
  | { readonly kind: 'already-in-cart' }
  | { readonly kind: 'not-enough-on-hand'; readonly onHand: Quantity }
  /** Zero, negative or a fraction of a unit; `max` whole units may be taken. */
  | { readonly kind: 'not-a-whole-number'; readonly max: number }
  | { readonly kind: 'route-not-allowed' }
  | { readonly kind: 'discount-not-allowed' }
  | { readonly kind: 'discount-needs-approval' }
  | { readonly kind: 'no-such-line' };

export function emptyCart(id: string): Cart {
  return { id, patientId: null, caregiver: null, lines: [] };
}

/**
 * Puts one scanned unit in the cart. Scanning an item again adds one to its line, up to what is on hand.
 *
 * @param day the registry's day, by which goods expire
 */
export function addItem(cart: Cart, item: SellableItem, newLineId: string, day: CivilDate): Result<Cart, CartRefusal> {
  const [code, ...others] = blockedBy(item, day);
  if (code !== undefined) return err({ kind: 'blocked', codes: [code, ...others] });
  const line = cart.lines.find(other => itemKey(other.item) === itemKey(item));
  const quantity = ((line?.quantity ?? 0) + oneUnit) as Quantity;
  const onHand = onHandOf(item);
  if (quantity > onHand) {
    const isOnlyOne = line !== undefined && onHand <= oneUnit;
    return err(isOnlyOne ? { kind: 'already-in-cart' } : { kind: 'not-enough-on-hand', onHand });
  }
  if (line !== undefined) return ok(replaceLine(cart, { ...line, item, quantity }));
  const added: CartLine = { id: newLineId, item, quantity, route: routeOf(item), priceChange: null };
  return ok({ ...cart, lines: [...cart.lines, added] });
}

/** Sets how many whole units a line holds. */
export function setQuantity(cart: Cart, lineId: string, quantity: Quantity): Result<Cart, CartRefusal> {
  const line = cart.lines.find(other => other.id === lineId);
  if (line === undefined) return err({ kind: 'no-such-line' });
  const onHand = onHandOf(line.item);
  if (!Number.isSafeInteger(quantity) || quantity <= 0 || quantity % oneUnit !== 0) {
    return err({ kind: 'not-a-whole-number', max: Math.floor(onHand / oneUnit) });
  }
  if (quantity > onHand) return err({ kind: 'not-enough-on-hand', onHand });
  return ok(replaceLine(cart, { ...line, quantity }));
}

export function removeLine(cart: Cart, lineId: string): Cart {
  return { ...cart, lines: cart.lines.filter(line => line.id !== lineId) };
}

/** A package is dispensed by its own route or by one of its alternatives, and by nothing else. */
export function setRoute(cart: Cart, lineId: string, route: Route): Result<Cart, CartRefusal> {
  const line = cart.lines.find(other => other.id === lineId);
  if (line === undefined) return err({ kind: 'no-such-line' });
  if (!routesOf(line.item).includes(route)) return err({ kind: 'route-not-allowed' });
  return ok(replaceLine(cart, { ...line, route }));
}

/** Another patient never inherits a caregiver, nor does nobody; the same patient keeps the one chosen. */
export function choosePatient(cart: Cart, patientId: string | null): Cart {
  return cart.patientId === patientId ? cart : { ...cart, patientId, caregiver: null };
}

export function chooseCaregiver(cart: Cart, caregiver: CartCaregiver): Cart {
  return { ...cart, caregiver };
}

export function removeCaregiver(cart: Cart): Cart {
  return { ...cart, caregiver: null };
}

/** What is paid for one: the list price, or what was agreed instead; null while the item has no price. */
export function unitPriceOf({ item, priceChange }: Pick<CartLine, 'item' | 'priceChange'>): Cents | null {
  if (item.priceCents === null || priceChange === null) return item.priceCents;
  return unitPriceAfter(item.priceCents, priceChange.terms);
}

/** Anything the state is told about is sold to a patient; a delivery device as well. */
export function needsPatient(cart: Cart): boolean {
  return cart.lines.some(line => line.item.kind === 'package');
}

/**
 * Takes items as they are now. A package that the inventory no longer has stays visible with none on hand, so that the
 * rules refuse it by name; a route that is no longer one of its own falls back to the package's. A discount follows the
 * new list price, an agreed price stays.
 */
export function refreshItems(cart: Cart, items: readonly SellableItem[]): Cart {
  const byKey = new Map(items.map(item => [itemKey(item), item]));
  const lines = cart.lines.map(line => {
    const item = byKey.get(itemKey(line.item)) ?? goneFrom(line.item);
    const keepsRoute = line.route !== null && routesOf(item).includes(line.route);
    return { ...line, item, route: keepsRoute ? line.route : routeOf(item) };
  });
  return { ...cart, lines };
}

/** The doorway's own bound on a quantity; merchandise is not counted in stock. */
const maxQuantity = 10_000_000 as Quantity;

function goneFrom(item: SellableItem): SellableItem {
  return item.kind === 'package' ? { ...item, onHand: 0 as Quantity } : item;
}

function onHandOf(item: SellableItem): Quantity {
  return item.kind === 'package' ? item.onHand : maxQuantity;
}

function routeOf(item: SellableItem): Route | null {
  return item.kind === 'package' && item.orderType !== 'DEVICE' ? item.route : null;
}

function routesOf(item: SellableItem): readonly Route[] {
  const own = routeOf(item);
  return item.kind === 'package' && own !== null ? [own, ...item.altRoutes] : [];
}

function replaceLine(cart: Cart, next: CartLine): Cart {
  return { ...cart, lines: cart.lines.map(line => (line.id === next.id ? next : line)) };
}
