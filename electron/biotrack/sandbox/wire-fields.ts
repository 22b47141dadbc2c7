import { z } from 'zod';
import { parseDecimal } from './decimal';
import { orderTypes, routes } from './fixture';
import type { Reason } from './reasons';
import { failure, type Reply } from './reply';

/** More decimals than a field allows is a rule refusal (`PRECISION`), not a malformed parameter, so the schema lets them by. */
const anyDecimal = z.string().regex(/^\d{1,9}(\.\d{1,20})?$/, 'must be a decimal string');

export const flag = z.union([z.literal(0), z.literal(1)]);
export const ident16 = z.string().regex(/^\d{16}$/, 'must be a string of 16 digits');
export const epoch = z.int().nonnegative();
export const cardId = z.string().min(1).max(32);
export const uuid = z.guid();
export const shortText = z.string().min(1).max(64);
export const nonce = z.string().regex(/^[A-Za-z0-9-]{16,64}$/, 'must be 16 to 64 letters, digits or hyphens');
export const money = anyDecimal;
export const quantity = anyDecimal.refine(text => /[1-9]/.test(text), 'must be more than zero');
export const presenter = z.enum(['PATIENT', 'CAREGIVER']);
export const channel = z.enum(['STORE', 'DELIVERY']);

/** Transaction numbers come back as strings and are sent as numbers; the real system takes either. */
export const transactionNumber = z
  .union([z.int().nonnegative(), z.string().regex(/^\d{1,15}$/)])
  .transform(value => Number(value));

/** The sale that a later call is about, as its own answer named it. */
export const transactionText = z.string().regex(/^[1-9]\d{0,18}$/, 'must be a transaction number');
/** Which reasons there are is nobody's law; what one looks like is. */
export const reasonWord = z.string().regex(/^[A-Z][A-Z_]{1,39}$/, 'must be a word of capitals');
export const note = z.string().max(200);

/** Fields any request may carry. */
export const envelope = {
  API: z.literal('4.0'),
  action: z.string(),
  sessionid: z.string().optional(),
  training: flag.optional(),
  enforce_rules_training: flag.optional(),
  nonce: nonce.optional(),
};

/** What a line of goods says in both sale calls; only a device has no route. */
export const goods = {
  barcodeid: ident16,
  quantity,
  price: money,
  order_type: z.enum([...orderTypes, 'DEVICE']),
  route: z.enum(routes).nullish(),
};

type Goods = { readonly order_type: string; readonly route?: string | null | undefined };

export function hasRouteUnlessDevice(line: Goods): boolean {
  return (line.order_type === 'DEVICE') === ((line.route ?? null) === null);
}

type Priced = { readonly quantity: string; readonly price: string };

/** Finer quantities are what the real system rounds in silence and then reports as missing stock; here they are refused. */
export function precisionReasons(lines: readonly (Priced & { readonly line: number })[]): readonly Reason[] {
  return lines.flatMap(({ line, quantity: asked, price }) => {
    const fine = [...(isFiner(asked) ? ['quantity'] : []), ...(isFiner(price) ? ['price'] : [])];
    return fine.map(field => ({ code: 'PRECISION' as const, line, message: `${field} has more than 2 decimals` }));
  });
}

function isFiner(text: string): boolean {
  return parseDecimal(text, 2) === null;
}

export function invalidParameters(now: number, error: z.ZodError): Reply {
  const reasons = error.issues.map(issue => {
    const field = issue.path.map(String).join('.');
    return { code: 'PARAM_INVALID' as const, message: field === '' ? issue.message : `${field}: ${issue.message}` };
  });
  return failure(now, '602', reasons[0]?.message ?? 'invalid parameters', reasons);
}
