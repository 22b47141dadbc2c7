import { z } from 'zod';
import { defaultDiscountPolicy, discountPolicySchema } from '../../shared/cart/discount-policy';
import { storePolicy } from './store-policy';

const { shape } = discountPolicySchema;

/** What a store says about discounts; what it leaves out is the house default (shared/cart/policies/discounts.json). */
export const { settings: discountSettings, policyOf: discountPolicyOf } = storePolicy({
  name: 'discounts',
  schema: discountPolicySchema,
  house: defaultDiscountPolicy,
  said: z.strictObject({
    max_bp: shape.maxBp.optional(),
    max_approved_bp: shape.maxApprovedBp.optional(),
    classes: shape.classes.optional(),
    allow_zero: shape.allowsZero.optional(),
    override_max_below_bp: shape.overrideMaxBelowBp.optional(),
    override_max_above_bp: shape.overrideMaxAboveBp.optional(),
    quick_bp: shape.quickBp.optional(),
    reasons: shape.reasons.optional(),
  }),
  overrides: said => ({
    maxBp: said.max_bp,
    maxApprovedBp: said.max_approved_bp,
    classes: said.classes,
    allowsZero: said.allow_zero,
    overrideMaxBelowBp: said.override_max_below_bp,
    overrideMaxAboveBp: said.override_max_above_bp,
    quickBp: said.quick_bp,
    reasons: said.reasons,
  }),
  atOdds: { path: 'max_approved_bp', message: 'less with an approval than without' },
});
