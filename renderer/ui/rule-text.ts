import type { Route } from '../../shared/catalog/sellable-item';
import type { RefusalCode } from '../../shared/compliance/refusal';
import type { Words } from './words';

export type BrokenRule = {
  readonly code: RefusalCode;
  readonly route?: Route | null | undefined;
  /** The day the sentence speaks of. */
  readonly on?: string | null | undefined;
  readonly stateText?: string | undefined;
};

/** Sentences about a day, which read differently when nobody knows the day. */
const dated = ['CARD_EXPIRED', 'CAREGIVER_CARD_EXPIRED', 'ITEM_EXPIRED'] as const satisfies readonly RefusalCode[];

/** Sentences about a route, which read differently when the state named none. */
const routed = [
  'ROUTE_NOT_CERTIFIED',
  'ORDER_REMAINING_EXCEEDED',
  'ROUTE_EXCEEDED',
  'FORM_ROUTE_MISMATCH',
] as const satisfies readonly RefusalCode[];

/** The sentence of one rule that said no. */
export function ruleText(
  { code, route, on, stateText }: BrokenRule,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const day = on ?? null;
  const undated = day === null ? dated.find(each => each === code) : undefined;
  if (undated !== undefined) return t(`undated.${undated}`);
  const way = route ?? null;
  const unrouted = way === null ? routed.find(each => each === code) : undefined;
  if (unrouted !== undefined) return t(`unrouted.${unrouted}`);
  return t(`refusal.${code}`, {
    route: way === null ? '' : t(`route.${way}`),
    date: day === null ? '' : format.day(day),
    text: stateText ?? '',
  });
}
