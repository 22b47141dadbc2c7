import { z } from 'zod';
import { type DiscountPolicy, defaultDiscountPolicy, discountPolicySchema } from '../../shared/cart/discount-policy';

const { shape } = discountPolicySchema;

const said = z.strictObject({
  max_bp: shape.maxBp.optional(),
  max_approved_bp: shape.maxApprovedBp.optional(),
  classes: shape.classes.optional(),
  allow_zero: shape.allowsZero.optional(),
  override_max_below_bp: shape.overrideMaxBelowBp.optional(),
  override_max_above_bp: shape.overrideMaxAboveBp.optional(),
  quick_bp: shape.quickBp.optional(),
  reasons: shape.reasons.optional(),
});

/** What a store says about discounts; what it leaves out is the house default (shared/cart/policies/discounts.json). */
export const discountSettings = said.refine(settings => discountPolicySchema.safeParse(mergedWith(settings)).success, {
  path: ['max_approved_bp'],
  message: 'less with an approval than without',
});
export type DiscountSettings = z.output<typeof discountSettings>;

export function discountPolicyOf(settings: DiscountSettings | undefined): DiscountPolicy {
  return settings === undefined ? defaultDiscountPolicy : discountPolicySchema.parse(mergedWith(settings));
}

function mergedWith(settings: z.output<typeof said>): DiscountPolicy {
  const house = defaultDiscountPolicy;
  return {
    ...house,
    source: 'policy.discounts of the setup file',
    maxBp: settings.max_bp ?? house.maxBp,
    maxApprovedBp: settings.max_approved_bp ?? house.maxApprovedBp,
    classes: settings.classes ?? house.classes,
    allowsZero: settings.allow_zero ?? house.allowsZero,
    overrideMaxBelowBp: settings.override_max_below_bp ?? house.overrideMaxBelowBp,
    overrideMaxAboveBp: settings.override_max_above_bp ?? house.overrideMaxAboveBp,
    quickBp: settings.quick_bp ?? house.quickBp,
    reasons: settings.reasons ?? house.reasons,
  };
}
