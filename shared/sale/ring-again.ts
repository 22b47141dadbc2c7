import { addItem, type Cart, setQuantity, setRoute } from '../cart/cart';
import type { Route, SellableItem } from '../catalog/sellable-item';
import type { CivilDate, Quantity } from '../kernel/units';
import type { IncidentStanding } from './incident';

/**
 * What was refused may be rung up once more when nothing of it is left open: the money went back and the goods are here. Goods
 * that are gone cannot be sold by selling others in their place.
 */
export function mayRingAgain({ isMoneyReturned, goods }: Pick<IncidentStanding, 'isMoneyReturned' | 'goods'>): boolean {
  return isMoneyReturned && goods === 'kept';
}

/** A line of the sale that was refused, under an id of its own in the new cart, with its item as it is now. */
export type LineToRing = {
  readonly id: string;
  readonly name: string;
  readonly item: SellableItem | null;
  readonly quantity: Quantity;
  readonly route: Route | null;
};

/** `leftOut` by name: what cannot be sold any more, or not as much of it. */
export type RungAgain = { readonly cart: Cart; readonly leftOut: readonly string[] };

/**
 * The same goods in a fresh cart, at today's prices: what a lead allowed was for that sale, and the state's yes as well. Who
 * collects them is asked anew, too, so no caregiver comes along.
 */
export function ringAgain(fresh: Cart, lines: readonly LineToRing[], day: CivilDate): RungAgain {
  return lines.reduce<RungAgain>(
    ({ cart, leftOut }, line) => {
      const next = addLine(cart, line, day);
      return next === null ? { cart, leftOut: [...leftOut, line.name] } : { cart: next, leftOut };
    },
    { cart: fresh, leftOut: [] },
  );
}

function addLine(cart: Cart, { id, item, quantity, route }: LineToRing, day: CivilDate): Cart | null {
  if (item === null) return null;
  const added = addItem(cart, item, id, day);
  if (!added.ok) return null;
  const counted = setQuantity(added.value, id, quantity);
  if (!counted.ok) return null;
  const routed = route === null ? null : setRoute(counted.value, id, route);
  return routed?.ok ? routed.value : counted.value;
}
