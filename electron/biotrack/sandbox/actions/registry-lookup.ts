import { z } from 'zod';
import { addDays, dayAt } from '../civil-day';
import { formatAmount } from '../decimal';
import { findPatient } from '../find-patient';
import { failure, type Reply, success } from '../reply';
import { balanceOf, type OrderBalance, openOrders } from '../rules/orders';
import { aggregateWindow } from '../rules/windows';
import { cardId, envelope } from '../wire-fields';
import type { Patient, World } from '../world';
import { readAction } from './action';

const schema = z.strictObject({
  ...envelope,
  location: z.string(),
  card_id: cardId,
  card_key: z.string(),
});

/** "View State Registry": the open orders, what is left of them today, and the history a window is counted from. */
export const registryLookup = readAction(schema, { registry: true }, lookUp);

function lookUp(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const found = findPatient(world, request.card_id, now);
  if (found.kind === 'refused') return found.reply;
  const { patient } = found;
  const { registry, store } = world.settings;
  if (!world.cardKeys.isValid(request.card_key, patient.cardId, store.location, now)) {
    const message = 'look the card up again';
    return failure(now, '202', message, [{ code: 'CARD_KEY_EXPIRED', message }]);
  }
  const today = dayAt(now, registry.zone);
  const aggregate = aggregateWindow(world, patient, today);
  return success(now, {
    card_id: patient.cardId,
    as_of: now,
    registry_day: today,
    certification: patient.certification,
    orders: openOrders(patient, today).map(order => orderRow(balanceOf(world, patient, order, today))),
    aggregate: {
      order_type: 'MEDICAL',
      unit: 'mg_thc',
      cap: formatAmount(patient.aggregateCap, 'mg_thc'),
      window_days: aggregate.days,
      dispensable_today: formatAmount(aggregate.available, 'mg_thc'),
    },
    history: historyRows(patient, addDays(today, 1 - registry.other_days)),
    holds: patient.holds.map(({ holdId, route, amount, unit, created }) => {
      return { hold_id: holdId, route, amount: formatAmount(amount, unit), unit, created };
    }),
  });
}

function orderRow({ order, dispensed, remaining, windowDays, dispensableToday }: OrderBalance) {
  const { unit } = order;
  return {
    order_id: order.orderId,
    order_type: order.orderType,
    route: order.route,
    unit,
    start: order.start,
    end: order.end,
    status: order.status,
    total: formatAmount(order.total, unit),
    dispensed: formatAmount(dispensed, unit),
    remaining: formatAmount(remaining, unit),
    window_days: windowDays,
    dispensable_today: formatAmount(dispensableToday, unit),
  };
}

/** What lies before the longest window can no longer matter to anyone. */
function historyRows(patient: Patient, first: string) {
  return patient.dispensations
    .filter(sold => sold.day >= first && sold.amount > 0n)
    .map(({ dispensationId, day, orderId, route, amount, unit, mmtc }) => {
      return {
        dispensation_id: dispensationId,
        day,
        order_id: orderId,
        route,
        amount: formatAmount(amount, unit),
        unit,
        mmtc,
      };
    });
}
