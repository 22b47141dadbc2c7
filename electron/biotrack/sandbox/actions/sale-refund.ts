import { z } from 'zod';
import { formatAmount, formatDecimal, mustParseDecimal } from '../decimal';
import { employeeRefusal } from '../employee-refusal';
import { findStandingSale } from '../find-sale';
import { periodRefusal } from '../period-refusal';
import { inOrder, type Reason } from '../reasons';
import { type Refund, type RefundedLine, refundLines } from '../refund-lines';
import { failure, type Reply, success } from '../reply';
import {
  envelope,
  flag,
  ident16,
  money,
  nonce,
  note,
  precisionReasons,
  quantity,
  reasonWord,
  shortText,
  transactionText,
  uuid,
} from '../wire-fields';
import type { Sale, World } from '../world';
import { writeAction } from './action';

const lineSchema = z.strictObject({ item_number: z.int().positive(), barcodeid: ident16, quantity, price: money });

const schema = z
  .strictObject({
    ...envelope,
    nonce,
    location: z.string(),
    request_id: uuid,
    external_id: shortText,
    transactionid: transactionText,
    employee_id: shortText,
    reason: reasonWord,
    note: note.optional(),
    return_to_inventory: flag,
    data: z.array(lineSchema).min(1).max(500),
  })
  .refine(({ data }) => new Set(data.map(line => line.item_number)).size === data.length, {
    path: ['data'],
    error: 'item numbers repeat',
  });

type Request = z.infer<typeof schema>;

export const saleRefund = writeAction(schema, { registry: true }, refund);

/** The refund is an event of its own day, so it is that day's books which must be open. */
function refund(world: World, request: Request, now: number): Reply {
  const imprecise = precisionReasons(request.data.map(line => ({ ...line, line: line.item_number })));
  if (imprecise.length > 0) return failure(now, '602', imprecise[0]?.message ?? '', imprecise);
  const refusal = employeeRefusal(world, request.employee_id, now) ?? periodRefusal(world, now, now);
  if (refusal !== null) return refusal;
  const found = findStandingSale(world, request.transactionid, now);
  if (found.kind === 'refused') return found.reply;
  const { sale } = found;
  const judged = request.data.map(line => judgeLine(sale, line));
  const reasons = inOrder(judged.flatMap(line => (line.kind === 'refused' ? [line.reason] : [])));
  if (reasons.length > 0) return failure(now, '602', reasons[0]?.message ?? '', reasons);
  const lines = judged.flatMap(line => (line.kind === 'taken' ? [line.taken] : []));
  return refundReply(request, sale, refundLines(world, sale, headOf(request), lines, now), now);
}

type Judged =
  | { readonly kind: 'taken'; readonly taken: RefundedLine }
  | { readonly kind: 'refused'; readonly reason: Reason };

function judgeLine(sale: Sale, { item_number, barcodeid, quantity: asked, price }: Request['data'][number]): Judged {
  const say = (code: Reason['code'], message: string): Judged => {
    return { kind: 'refused', reason: { code, line: item_number, message } };
  };
  const line = sale.lines.find(({ itemNumber }) => itemNumber === item_number);
  if (line === undefined || line.barcodeid !== barcodeid) return say('PARAM_INVALID', 'the sale has no such line');
  if (line.refunded > 0n) return say('LINE_ALREADY_REFUNDED', `line ${item_number} was refunded before`);
  const wanted = mustParseDecimal(asked, 2);
  if (wanted > line.quantity) {
    const sold = formatDecimal(line.quantity, 2);
    return say('REFUND_QTY_EXCEEDS', `${asked} asked back of line ${item_number}, ${sold} sold`);
  }
  if (mustParseDecimal(price, 2) > mustParseDecimal(line.price, 2)) {
    return say('PARAM_INVALID', `price: line ${item_number} was sold for less`);
  }
  return { kind: 'taken', taken: { line, quantity: wanted, price } };
}

function headOf(request: Request) {
  return {
    requestId: request.request_id,
    externalId: request.external_id,
    employeeId: request.employee_id,
    reason: request.reason,
    returnsGoods: request.return_to_inventory === 1,
  };
}

function refundReply(request: Request, sale: Sale, done: Refund, now: number): Reply {
  return success(now, {
    transactionid: String(done.transaction),
    request_id: request.request_id,
    external_id: request.external_id,
    duplicate: 0,
    refund_id: done.refundId,
    new_inventory: done.packages.map(({ barcodeid, parentid, quantity: held, status, restocked }) => {
      return { barcodeid, parentid, quantity: formatDecimal(held, 2), status, restocked };
    }),
    registry: {
      status: sale.registryStatus,
      restored: done.restored.map(({ route, amount, unit }) => ({ route, amount: formatAmount(amount, unit), unit })),
    },
    visible_after: done.isVisibleNow ? 'NOW' : 'DESTROY',
  });
}
