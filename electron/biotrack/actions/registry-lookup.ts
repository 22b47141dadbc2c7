import { z } from 'zod';
import type {
  RegistryDispensation,
  RegistryHold,
  RegistryOrder,
  RegistrySnapshot,
} from '../../../shared/compliance/registry';
import { checkSnapshot } from '../../../shared/compliance/snapshot-check';
import { err, ok } from '../../../shared/kernel/result';
import { isSameCard, type ReadReply, readAmountsWith } from '../read-reply';
import type { WireObject } from '../reply-text';
import { listSentAmounts } from '../sent-amounts';
import { amount, day, epoch, optionalText, readUnit, readWord, requiredText, text } from '../wire-scalars';
import { orderTypes, routes } from '../wire-words';

const days = z.coerce.number().int().positive().max(3_660);

const order = z.object({
  order_id: requiredText,
  order_type: text,
  route: text,
  unit: text,
  start: day,
  end: day,
  status: text,
  total: amount,
  dispensed: amount,
  remaining: amount,
  window_days: days,
  dispensable_today: amount,
});
const aggregate = z.object({ unit: text, cap: amount, window_days: days, dispensable_today: amount });
const dispensation = z.object({
  dispensation_id: requiredText,
  day,
  order_id: optionalText,
  route: text,
  amount,
  unit: text,
  mmtc: optionalText,
});
const hold = z.object({ hold_id: requiredText, route: text, amount, unit: text });

const schema = z.object({
  card_id: requiredText,
  as_of: epoch,
  registry_day: day,
  certification: z.object({ physician: text, start: day, end: day, status: text }).nullish(),
  orders: z.array(order),
  aggregate: aggregate.nullish(),
  history: z.array(dispensation).nullish(),
  holds: z.array(hold).nullish(),
});
type Reply = z.infer<typeof schema>;

export function registryLookupMembers(location: string, cardId: string, cardKey: string): string {
  return JSON.stringify({ location, card_id: cardId, card_key: cardKey });
}

/** An answer is used whole or not at all: amounts that cannot be read, or that contradict each other, go to a lead as sent. */
export function readRegistry(body: WireObject, cardId: string): ReadReply<RegistrySnapshot> {
  const unreadable = () => err({ kind: 'unreadable-amount' as const, sent: listSentAmounts(body) });
  const reply = readAmountsWith(schema, body, ['orders', 'aggregate', 'history', 'holds']);
  if (!reply.ok) return reply.error === 'unreadable-amount' ? unreadable() : reply;
  const { value } = reply;
  if (!isSameCard(value.card_id, cardId)) return err('wrong-reference');
  const limit = readAggregate(value.aggregate ?? null);
  if (limit === 'unreadable') return unreadable();
  const snapshot = toSnapshot(value, cardId, limit);
  return checkSnapshot(snapshot, cardId).ok ? ok(snapshot) : unreadable();
}

function toSnapshot(value: Reply, cardId: string, aggregate: RegistrySnapshot['aggregate']): RegistrySnapshot {
  return {
    cardId,
    asOf: value.as_of,
    registryDay: value.registry_day,
    certification: readCertification(value),
    orders: value.orders.flatMap(readOrder),
    aggregate,
    history: readHistory(value),
    holds: (value.holds ?? []).flatMap(readHold),
  };
}

/** An order of a kind we do not know is left out, so nothing can be sold against it; the others stay usable. */
function readOrder(row: z.infer<typeof order>): readonly RegistryOrder[] {
  const orderType = readWord(orderTypes, row.order_type);
  const route = readWord(routes, row.route);
  const unit = readUnit(row.unit);
  if (orderType === null || route === null || unit === null) return [];
  return [
    {
      orderId: row.order_id,
      orderType,
      route,
      unit,
      startsOn: row.start,
      endsOn: row.end,
      isOpen: row.status === 'OPEN',
      total: row.total,
      dispensed: row.dispensed,
      remaining: row.remaining,
      windowDays: row.window_days,
      dispensableToday: row.dispensable_today,
    },
  ];
}

/** A limit in a unit we do not know is not the same as no limit. */
function readAggregate(row: z.infer<typeof aggregate> | null): RegistrySnapshot['aggregate'] | 'unreadable' {
  if (row === null) return null;
  const unit = readUnit(row.unit);
  if (unit === null) return 'unreadable';
  return { unit, cap: row.cap, windowDays: row.window_days, dispensableToday: row.dispensable_today };
}

function readCertification({ certification }: Reply): RegistrySnapshot['certification'] {
  if (certification === null || certification === undefined) return null;
  const { physician, start, end, status } = certification;
  return { physician, startsOn: start, endsOn: end, status };
}

/** Half a history would make window mathematics wrong, so one row of a kind we do not know is as good as none at all. */
function readHistory({ history, orders }: Reply): readonly RegistryDispensation[] | null {
  if (history === null || history === undefined) return null;
  const rows: RegistryDispensation[] = [];
  for (const row of history) {
    const route = readWord(routes, row.route);
    const unit = readUnit(row.unit);
    if (route === null || unit === null) return null;
    const ofOrder = readWord(orderTypes, orders.find(one => one.order_id === row.order_id)?.order_type ?? null);
    // Medical orders are counted in THC alone, whichever order the state has meanwhile left out.
    const otherwise = unit === 'ug_cbd' ? 'LOW_THC' : 'MEDICAL';
    const orderType = route === 'SMOKING' ? 'SMOKING' : (ofOrder ?? otherwise);
    const { dispensation_id: dispensationId, order_id: orderId, day: on, amount: counted, mmtc } = row;
    rows.push({ dispensationId, day: on, orderId, orderType, route, amount: counted, unit, mmtc });
  }
  return rows;
}

function readHold(row: z.infer<typeof hold>): readonly RegistryHold[] {
  const route = readWord(routes, row.route);
  const unit = readUnit(row.unit);
  return route === null || unit === null ? [] : [{ holdId: row.hold_id, route, amount: row.amount, unit }];
}
