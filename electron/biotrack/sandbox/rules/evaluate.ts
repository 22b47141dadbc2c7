import { dayAt } from '../civil-day';
import { inOrder, type Reason } from '../reasons';
import type { Patient, World } from '../world';
import { type Allotment, decideAllotment } from './allotment';
import { type Channel, hoursReasons } from './hours';
import { type CartLine, itemReasons, stockReasons } from './items';
import { cardReasons, type Presenter, presenterReasons } from './people';

export type Cart = {
  readonly cardKey: string;
  readonly caregiverCardId: string | null;
  readonly presenter: Presenter;
  readonly channel: Channel;
  readonly lines: readonly CartLine[];
};

export type Evaluation = { readonly allotment: Allotment; readonly reasons: readonly Reason[] };

/** Every rule of the state over one cart, at one moment. All that fails is said at once. */
export function evaluate(world: World, patient: Patient, cart: Cart, now: number): Evaluation {
  const { registry, store } = world.settings;
  const today = dayAt(now, registry.zone);
  const allotment = decideAllotment(world, patient, cart.lines, today);
  const hasKey = world.cardKeys.isValid(cart.cardKey, patient.cardId, store.location, now);
  const reasons: Reason[] = [
    ...cardReasons(world, patient, today),
    ...(hasKey ? [] : [{ code: 'CARD_KEY_EXPIRED' as const, message: 'look the card up again' }]),
    ...presenterReasons(world, patient, cart.caregiverCardId, cart.presenter, today),
    ...hoursReasons(world, cart.channel, now),
    ...allotment.reasons,
    ...cart.lines.flatMap(line => goodsReasons(world, line, today)),
    ...stockReasons(cart.lines, world.packages),
  ];
  return { allotment, reasons: inOrder(reasons) };
}

function goodsReasons(world: World, line: CartLine, today: string): readonly Reason[] {
  const found = world.packages.get(line.barcodeid);
  if (found !== undefined) return itemReasons(world, line, found, today);
  return [{ code: 'BARCODE_NOT_FOUND', line: line.line, message: `${line.barcodeid} is not in the inventory` }];
}
