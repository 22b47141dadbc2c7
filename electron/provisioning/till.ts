import { z } from 'zod';
import { defaultTillPolicy, type TillPolicy, tillPolicySchema } from '../../shared/till/till-policy';

const { shape } = tillPolicySchema;
const limit = shape.approveOverCents;

const said = z.strictObject({
  drawer: shape.drawer.optional(),
  denominations: shape.denominations.optional(),
  recounts: shape.recounts.optional(),
  expected_seen_by: shape.expectedSeenBy.optional(),
  explain_over_cents: shape.explainOverCents.optional(),
  approve_over_cents: limit.optional(),
  drop_above_cents: shape.dropAboveCents.optional(),
  cash_in_approve_over_cents: limit.optional(),
  cash_out_approve_over_cents: limit.optional(),
  drop_approve_over_cents: limit.optional(),
});

/** What a store says about its drawers; what it leaves out is the house default (shared/till/policies/till.json). */
export const tillSettings = said.refine(settings => tillPolicySchema.safeParse(mergedWith(settings)).success, {
  path: ['approve_over_cents'],
  message: 'a lead before an explanation',
});
export type TillSettings = z.output<typeof tillSettings>;

export function tillPolicyOf(settings: TillSettings | undefined): TillPolicy {
  return settings === undefined ? defaultTillPolicy : tillPolicySchema.parse(mergedWith(settings));
}

function mergedWith(settings: z.output<typeof said>): TillPolicy {
  const house = defaultTillPolicy;
  const { 'cash-in': cashIn, 'cash-out': cashOut, drop } = house.movements;
  return {
    ...house,
    source: 'policy.till of the setup file',
    drawer: settings.drawer ?? house.drawer,
    denominations: settings.denominations ?? house.denominations,
    recounts: settings.recounts ?? house.recounts,
    expectedSeenBy: settings.expected_seen_by ?? house.expectedSeenBy,
    explainOverCents: settings.explain_over_cents ?? house.explainOverCents,
    approveOverCents: settings.approve_over_cents ?? house.approveOverCents,
    dropAboveCents: settings.drop_above_cents ?? house.dropAboveCents,
    movements: {
      'cash-in': { ...cashIn, approveOverCents: settings.cash_in_approve_over_cents ?? cashIn.approveOverCents },
      'cash-out': { ...cashOut, approveOverCents: settings.cash_out_approve_over_cents ?? cashOut.approveOverCents },
      drop: { ...drop, approveOverCents: settings.drop_approve_over_cents ?? drop.approveOverCents },
    },
  };
}
