import { z } from 'zod';
import { dayAt } from './civil-day';
import { ControlRefusal } from './control-refusal';
import { mustParseDecimal, parseDecimal } from './decimal';
import { orderTypes, routes, units } from './fixture';
import { recordDispensation } from './post-sale';
import { orderFor } from './rules/orders';
import type { World } from './world';

export const injectionSchema = z.strictObject({
  card_id: z.string(),
  order_type: z.enum(orderTypes),
  route: z.enum(routes),
  amount: z.string().refine(text => parseDecimal(text, 3) !== null, 'a decimal string with at most 3 places'),
  unit: z.enum(units),
  day: z.iso.date().optional(),
});
export type Injection = z.infer<typeof injectionSchema>;

/** Another store served the patient: nothing of ours moves, but the registry counts it. */
export function injectDispensation(world: World, injection: Injection) {
  const { patient, order, day } = findInjected(world, injection);
  const { order_type, route, unit, amount } = injection;
  const dispensed = { day, orderId: order.orderId, orderType: order_type, route, unit, mmtc: 'other' };
  const exact = { ...dispensed, amount: mustParseDecimal(amount, 3) };
  const { dispensationId: id } = recordDispensation(world, patient, exact, null, world.clock.epoch());
  return { ok: true, dispensation_id: id, order_id: order.orderId };
}

/** Throws a sentence for what could not be dispensed anywhere. */
export function findInjected(world: World, { card_id, order_type, route, unit, day }: Injection) {
  const on = day ?? dayAt(world.clock.epoch(), world.settings.registry.zone);
  const patient = world.patients.get(card_id);
  if (patient === undefined) throw new ControlRefusal('no patient has this card');
  const order = orderFor(patient, order_type, route, on);
  if (order === null) throw new ControlRefusal('the patient has no such order open on that day');
  if (order.unit !== unit) throw new ControlRefusal(`the order counts in ${order.unit}`);
  return { patient, order, day: on };
}
