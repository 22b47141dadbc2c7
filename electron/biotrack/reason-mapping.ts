import { z } from 'zod';
import { otherCodes, type Refusal, type RefusalCode, type Release, ruleCodes } from '../../shared/compliance/refusal';
import type { AllotmentUnit, Amount } from '../../shared/kernel/units';
import patternData from './reasons.json';
import { amount, day, optionalText, readUnit, readWord, text } from './wire-scalars';
import { routes } from './wire-words';

/** Codes the state may send; those this register alone makes are not among them, so that no answer can forge one. */
const localOnly: readonly RefusalCode[] = [
  'VALIDATION_STALE',
  'ALLOTMENT_MISMATCH',
  'REGISTRY_STALE',
  'OFFLINE_BLOCKED',
  'UNMAPPED_STATE_ERROR',
  'PATIENT_REQUIRED',
  'PRICE_MISSING',
  'UNSETTLED_SALE',
];
const stateCodes = [...ruleCodes, ...otherCodes].filter(code => !localOnly.includes(code));

/** Texts change without notice while the error code stays, so the map from words to codes is data. First match wins. */
const textPatterns = z
  .array(z.strictObject({ pattern: z.string().transform(words => new RegExp(words, 'i')), code: z.enum(stateCodes) }))
  .parse(patternData);

const reasonSchema = z.object({
  code: text,
  message: optionalText,
  line: z.coerce.number().int().positive().optional().catch(undefined),
  order_id: optionalText.catch(null),
  route: optionalText.catch(null),
  requested: amount.optional().catch(undefined),
  available: amount.optional().catch(undefined),
  unit: optionalText.catch(null),
  release: z.array(z.object({ day, amount })).optional().catch(undefined),
});
type WireReason = z.infer<typeof reasonSchema>;

/** What a refused answer says, never empty: coded reasons where it has them, else the words, else UNMAPPED_STATE_ERROR. */
export function readReasons(reasons: unknown, errorText: string): readonly Refusal[] {
  const listed = Array.isArray(reasons) ? reasons.map(reason => readReason(reason)) : [];
  return listed.length > 0 ? listed : [refusalFromText(errorText)];
}

function readReason(value: unknown): Refusal {
  const parsed = reasonSchema.safeParse(value);
  if (!parsed.success) return { code: 'UNMAPPED_STATE_ERROR', stateText: JSON.stringify(value).slice(0, 300) };
  const reason = parsed.data;
  const code = readWord(stateCodes, reason.code);
  const words = reason.message ?? reason.code;
  const named: Refusal = code === null ? refusalFromText(words) : { code };
  return { ...named, ...place(reason), ...amounts(reason), stateText: words };
}

export function refusalFromText(words: string): Refusal {
  const found = textPatterns.find(({ pattern }) => pattern.test(words));
  return { code: found?.code ?? 'UNMAPPED_STATE_ERROR', stateText: words };
}

function place(reason: WireReason): Pick<Refusal, 'line' | 'orderId' | 'route'> {
  const route = readWord(routes, reason.route);
  return {
    ...(reason.line === undefined ? {} : { line: reason.line }),
    ...(reason.order_id === null ? {} : { orderId: reason.order_id }),
    ...(route === null ? {} : { route }),
  };
}

type Amounts = { requested?: Amount; available?: Amount; unit?: AllotmentUnit; release?: readonly Release[] };

/** Amounts mean nothing without their unit, and are left out together. */
function amounts({ requested, available, unit: word, release }: WireReason): Amounts {
  const unit = readUnit(word);
  if (unit === null) return {};
  return {
    unit,
    ...(requested === undefined ? {} : { requested }),
    ...(available === undefined ? {} : { available }),
    ...(release === undefined || release.length === 0
      ? {}
      : { release: release.map(({ day: on, amount: released }) => ({ on, amount: released })) }),
  };
}
