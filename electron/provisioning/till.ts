import { z } from 'zod';
import { defaultTillPolicy, type MovementKind, type TillPolicy, tillPolicySchema } from '../../shared/till/till-policy';
import { storePolicy } from './store-policy';

const { shape } = tillPolicySchema;
const limit = shape.approveOverCents;

/** What a store says about its drawers; what it leaves out is the house default (shared/till/policies/till.json). */
export const { settings: tillSettings, policyOf: tillPolicyOf } = storePolicy({
  name: 'till',
  schema: tillPolicySchema,
  house: defaultTillPolicy,
  said: z.strictObject({
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
  }),
  overrides: (said, { movements }) => ({
    drawer: said.drawer,
    denominations: said.denominations,
    recounts: said.recounts,
    expectedSeenBy: said.expected_seen_by,
    explainOverCents: said.explain_over_cents,
    approveOverCents: said.approve_over_cents,
    dropAboveCents: said.drop_above_cents,
    movements: {
      'cash-in': movement(movements, 'cash-in', said.cash_in_approve_over_cents),
      'cash-out': movement(movements, 'cash-out', said.cash_out_approve_over_cents),
      drop: movement(movements, 'drop', said.drop_approve_over_cents),
    },
  }),
  atOdds: { path: 'approve_over_cents', message: 'a lead before an explanation' },
});

function movement(house: TillPolicy['movements'], kind: MovementKind, approveOverCents: number | undefined) {
  return { ...house[kind], ...(approveOverCents === undefined ? {} : { approveOverCents }) };
}
