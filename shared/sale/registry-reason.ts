import type { Refusal } from '../compliance/refusal';

const ofGoods: ReadonlySet<string> = new Set(['QTY_INSUFFICIENT', 'MED_WEIGHT_MISSING', 'FORM_ROUTE_MISMATCH']);

/** Whether the registry's word on card, caregiver and order says no, and not the shelf or the hour. */
export function isRegistryReason({ code }: Refusal): boolean {
  return code !== 'OUTSIDE_HOURS' && !code.startsWith('ITEM_') && !ofGoods.has(code);
}
