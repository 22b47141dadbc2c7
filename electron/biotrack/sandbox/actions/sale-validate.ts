import { z } from 'zod';
import { formatAmount, mustParseDecimal } from '../decimal';
import { findPatient } from '../find-patient';
import { formatWeight } from '../inventory-row';
import { failure, type Reply, success } from '../reply';
import type { Allotment } from '../rules/allotment';
import { evaluate } from '../rules/evaluate';
import type { CartLine } from '../rules/items';
import { sum } from '../rules/windows';
import { validationToken, validationTtlSeconds } from '../validation-token';
import {
  cardId,
  channel,
  envelope,
  epoch,
  goods,
  hasRouteUnlessDevice,
  precisionReasons,
  presenter,
  shortText,
} from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

const lineSchema = z
  .strictObject({ ...goods, line: z.int().positive() })
  .refine(hasRouteUnlessDevice, { path: ['route'], error: 'every line but a device has a route' });

const schema = z
  .strictObject({
    ...envelope,
    location: z.string(),
    terminal_id: shortText,
    card_id: cardId,
    card_key: z.string(),
    caregiver_card_id: cardId.nullish(),
    presenter: presenter.default('PATIENT'),
    channel: channel.default('STORE'),
    sale_time: epoch.optional(),
    cart_hash: z.string().max(100).optional(),
    data: z.array(lineSchema).min(1).max(500),
  })
  .refine(({ data }) => new Set(data.map(line => line.line)).size === data.length, {
    path: ['data'],
    error: 'line numbers repeat',
  });

/** A dry run that changes nothing. A refused cart is an answered question: success with the verdict FAIL. */
export const saleValidate = readAction(schema, { registry: true }, validate);

function validate(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const imprecise = precisionReasons(request.data);
  if (imprecise.length > 0) return failure(now, '602', imprecise[0]?.message ?? '', imprecise);
  const found = findPatient(world, request.card_id, now);
  if (found.kind === 'refused') return found.reply;
  const lines = cartLines(request.data);
  const caregiverCardId = request.caregiver_card_id ?? null;
  const cart = {
    cardKey: request.card_key,
    caregiverCardId,
    presenter: request.presenter,
    channel: request.channel,
    lines,
  };
  const { allotment, reasons } = evaluate(world, found.patient, cart, now);
  const isPass = reasons.length === 0;
  const subject = { location: request.location, cardId: request.card_id, caregiverCardId, lines };
  return success(now, {
    verdict: isPass ? 'PASS' : 'FAIL',
    validation_token: isPass ? validationToken(subject) : null,
    validation_expires: isPass ? now + validationTtlSeconds : null,
    cart_hash: request.cart_hash ?? null,
    ...allotmentFields(allotment),
    reasons,
  });
}

function cartLines(data: z.infer<typeof schema>['data']): readonly CartLine[] {
  return data
    .map(({ line, barcodeid, quantity, order_type, route }) => {
      return { line, barcodeid, quantity: mustParseDecimal(quantity, 2), orderType: order_type, route: route ?? null };
    })
    .sort((one, other) => one.line - other.line);
}

function allotmentFields({ lines, balances, aggregate }: Allotment) {
  const medical = lines.filter(({ line }) => line.orderType === 'MEDICAL');
  return {
    lines: lines.map(({ line, found, balance, amount }) => ({
      line: line.line,
      order_id: balance?.order.orderId ?? null,
      amount: amount === null || balance === null ? null : formatAmount(amount, balance.order.unit),
      unit: balance?.order.unit ?? null,
      med_usable_weight: (found?.weight ?? null) === null ? null : formatWeight(found?.weight ?? 0n),
    })),
    totals: balances.map(balance => ({
      order_type: balance.order.orderType,
      route: balance.order.route,
      amount: formatAmount(charged(lines.filter(line => line.balance === balance)), balance.order.unit),
      dispensable_today: formatAmount(balance.dispensableToday, balance.order.unit),
    })),
    aggregate: {
      amount: formatAmount(charged(medical), 'mg_thc'),
      dispensable_today: formatAmount(aggregate.available, 'mg_thc'),
    },
  };
}

function charged(lines: Allotment['lines']): bigint {
  return sum(lines.map(({ amount }) => ({ amount: amount ?? 0n })));
}
