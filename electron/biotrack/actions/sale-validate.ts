import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { Amount } from '../../../shared/kernel/units';
import { canonicalText, sha256Hex } from '../canonical';
import type { StateVerdict, ValidationRequest } from '../port';
import { type ReadReply, readAmountsWith } from '../read-reply';
import { readReasons } from '../reason-mapping';
import type { WireObject } from '../reply-text';
import { wireValidationLines } from '../wire-line';
import { amount, epoch, optionalText, readUnit } from '../wire-scalars';

const lineNumber = z.coerce.number().int().positive();
const lineSchema = z.object({ line: lineNumber, order_id: optionalText, amount: amount.nullish(), unit: optionalText });

const schema = z.object({
  verdict: z.enum(['PASS', 'FAIL']),
  cart_hash: optionalText,
  validation_token: optionalText,
  validation_expires: epoch.nullish(),
  lines: z.array(lineSchema).default([]),
  reasons: z.unknown().optional(),
});

export function saleValidateMembers(location: string, request: ValidationRequest): string {
  return JSON.stringify({
    location,
    terminal_id: request.terminalId,
    card_id: request.cardId,
    card_key: request.cardKey,
    caregiver_card_id: request.caregiverCardId,
    presenter: request.presenter,
    channel: 'STORE',
    sale_time: Math.floor(request.saleTime / 1000),
    cart_hash: request.cartHash,
    data: wireValidationLines(request.lines),
  });
}

type HashedCart = Omit<ValidationRequest, 'cartHash' | 'cardKey' | 'saleTime' | 'terminalId'>;

/** The hash a validation is bound to: goods, card, caregiver and place (biotrack-and-florida.md, section 7.8). */
export function cartHashOf(location: string, cart: HashedCart): string {
  const subject = {
    location,
    card_id: cart.cardId,
    caregiver_card_id: cart.caregiverCardId,
    data: wireValidationLines(cart.lines),
  };
  return `sha256:${sha256Hex(canonicalText(subject))}`;
}

/**
 * A verdict without reasons still refuses: FAIL is believed, and its silence is shown as an unmapped answer. A verdict that
 * names another cart is no verdict on this one; one that names none has only the line it came by to vouch for it.
 */
export function readVerdict(body: WireObject, cartHash: string): ReadReply<StateVerdict> {
  const reply = readAmountsWith(schema, body, ['lines']);
  if (!reply.ok) return reply;
  if (reply.value.cart_hash !== null && reply.value.cart_hash !== cartHash) return err('wrong-reference');
  const { verdict, validation_token: token, validation_expires: expires, lines, reasons } = reply.value;
  const isAllowed = verdict === 'PASS';
  return ok({
    isAllowed,
    token: isAllowed ? token : null,
    expiresAt: isAllowed ? (expires ?? null) : null,
    reasons: isAllowed ? [] : readReasons(reasons, 'FAIL'),
    lines: lines.flatMap(readLine),
  });
}

/** Devices count nothing, and come without amount and unit. */
function readLine(line: z.infer<typeof lineSchema>): StateVerdict['lines'] {
  const unit = readUnit(line.unit);
  if (unit === null) return [];
  return [{ number: line.line, orderId: line.order_id, amount: line.amount ?? (0 as Amount), unit }];
}
