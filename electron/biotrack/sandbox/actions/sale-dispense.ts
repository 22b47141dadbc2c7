import { z } from 'zod';
import { formatAmount, formatDecimal, mustParseDecimal } from '../decimal';
import { employeeRefusal } from '../employee-refusal';
import { findPatient } from '../find-patient';
import { periodRefusal } from '../period-refusal';
import { type AcceptedLine, type PostedSale, postSale } from '../post-sale';
import { failure, type Reply, refused, success } from '../reply';
import type { ChargedLine } from '../rules/allotment';
import { evaluate } from '../rules/evaluate';
import type { CartLine } from '../rules/items';
import { validationToken } from '../validation-token';
import {
  cardId,
  channel,
  envelope,
  epoch,
  goods,
  hasRouteUnlessDevice,
  money,
  nonce,
  precisionReasons,
  presenter,
  shortText,
  uuid,
} from '../wire-fields';
import type { World } from '../world';
import { writeAction } from './action';

/** How far the register's clock may be off; beyond it the state takes the sale for a backdated one. */
const saleTimeToleranceSeconds = 300;

const lineSchema = z
  .strictObject({
    ...goods,
    item_number: z.int().positive(),
    external_id: shortText.nullish(),
    tax_excise: money.optional(),
    tax_other: money.optional(),
  })
  .refine(hasRouteUnlessDevice, { path: ['route'], error: 'every line but a device has a route' });

const schema = z
  .strictObject({
    ...envelope,
    nonce,
    location: z.string(),
    request_id: uuid,
    external_id: shortText,
    terminal_id: shortText,
    employee_id: shortText,
    sale_time: epoch,
    type: z.literal('MEDICAL'),
    card_id: cardId,
    card_key: z.string(),
    caregiver_card_id: cardId.nullish(),
    presenter: presenter.default('PATIENT'),
    channel: channel.default('STORE'),
    validation_token: z.string().max(100).nullish(),
    data: z.array(lineSchema).min(1).max(500),
  })
  .refine(({ data }) => new Set(data.map(line => line.item_number)).size === data.length, {
    path: ['data'],
    error: 'item numbers repeat',
  });

type Request = z.infer<typeof schema>;

export const saleDispense = writeAction(schema, { registry: true }, dispense);

function dispense(world: World, request: Request, now: number): Reply {
  const refusal =
    employeeRefusal(world, request.employee_id, now) ??
    parameterRefusal(request, now) ??
    periodRefusal(world, request.sale_time, now);
  if (refusal !== null) return refusal;
  const found = findPatient(world, request.card_id, now);
  if (found.kind === 'refused') return found.reply;
  const lines = cartLines(request);
  const stranger = lines.find(line => !world.packages.has(line.barcodeid));
  if (stranger !== undefined) {
    return refused(now, '602', 'BARCODE_NOT_FOUND', `${stranger.barcodeid} is not in the inventory`, stranger.line);
  }
  const caregiverCardId = request.caregiver_card_id ?? null;
  const subject = { location: request.location, cardId: request.card_id, caregiverCardId, lines };
  if ((request.validation_token ?? null) !== null && request.validation_token !== validationToken(subject)) {
    return refused(now, '602', 'PARAM_INVALID', 'validation_token: belongs to another card, place or cart');
  }
  const cart = {
    cardKey: request.card_key,
    caregiverCardId,
    presenter: request.presenter,
    channel: request.channel,
    lines,
  };
  const { allotment, reasons } = evaluate(world, found.patient, cart, now);
  if (reasons.length > 0) return failure(now, '202', reasons[0]?.message ?? '', reasons);
  const posted = postSale(world, found.patient, saleHead(request), acceptedLines(request, allotment.lines), now);
  return postedReply(request, posted, now);
}

function parameterRefusal(request: Request, now: number): Reply | null {
  const imprecise = precisionReasons(request.data.map(line => ({ ...line, line: line.item_number })));
  if (imprecise.length > 0) return failure(now, '602', imprecise[0]?.message ?? '', imprecise);
  if (Math.abs(request.sale_time - now) <= saleTimeToleranceSeconds) return null;
  return refused(now, '602', 'BACKDATE_NOT_ALLOWED', 'sale_time is too far from the time of the state');
}

function cartLines(request: Request): readonly CartLine[] {
  return request.data
    .map(({ item_number, barcodeid, quantity, order_type, route }) => {
      return {
        line: item_number,
        barcodeid,
        quantity: mustParseDecimal(quantity, 2),
        orderType: order_type,
        route: route ?? null,
      };
    })
    .sort((one, other) => one.line - other.line);
}

function saleHead(request: Request) {
  return {
    requestId: request.request_id,
    externalId: request.external_id,
    terminalId: request.terminal_id,
    employeeId: request.employee_id,
    caregiverCardId: request.caregiver_card_id ?? null,
    channel: request.channel,
    saleTime: request.sale_time,
  };
}

function acceptedLines(request: Request, lines: readonly ChargedLine[]): readonly AcceptedLine[] {
  const prices = new Map(request.data.map(line => [line.item_number, line.price]));
  return lines.map(charged => {
    const price = prices.get(charged.line.line);
    if (charged.found === undefined || price === undefined) throw new TypeError('a judged line without its package');
    return { ...charged, found: charged.found, price };
  });
}

function postedReply(request: Request, { sale, lines, dispensationId }: PostedSale, now: number): Reply {
  return success(now, {
    transactionid: String(sale.transaction),
    sale_id: sale.saleId,
    request_id: request.request_id,
    external_id: request.external_id,
    duplicate: 0,
    posted_at: now,
    data: lines.map(({ line, transaction, remaining }) => ({
      item_number: line.itemNumber,
      barcodeid: line.barcodeid,
      transactionid: String(transaction),
      remaining_quantity: formatDecimal(remaining, 2),
      order_id: line.orderId,
      amount: line.amount === null || line.unit === null ? null : formatAmount(line.amount, line.unit),
      unit: line.unit,
    })),
    registry: { status: sale.registryStatus, dispensation_id: dispensationId },
  });
}
