import { z } from 'zod';
import { defaultUndoPolicy, undoPolicySchema } from '../../shared/undo/undo-policy';
import { storePolicy } from './store-policy';

const { shape } = undoPolicySchema;

/**
 * What a store says about undoing sales; what it leaves out is the house default (shared/undo/policies/undo.json). Reasons are
 * replaced as a whole. How returned goods are destroyed is the state's business and no store's.
 */
export const { settings: undoSettings, policyOf: undoPolicyOf } = storePolicy({
  name: 'undo',
  schema: undoPolicySchema,
  house: defaultUndoPolicy,
  said: z.strictObject({
    void_max_age_s: shape.voidMaxAgeS.optional(),
    void_needs_its_till_session: shape.voidNeedsItsTillSession.optional(),
    lead_kinds: shape.leadKinds.optional(),
    lead_above_cents: shape.leadAboveCents.optional(),
    reasons: shape.reasons.optional(),
  }),
  overrides: said => ({
    voidMaxAgeS: said.void_max_age_s,
    voidNeedsItsTillSession: said.void_needs_its_till_session,
    leadKinds: said.lead_kinds,
    leadAboveCents: said.lead_above_cents,
    reasons: said.reasons,
  }),
});
