import { z } from 'zod';
import defaults from './policies/discounts.json';
import { priceReasons } from './price-change';

const bp = z.int().min(0).max(10_000);
const isDistinct = (values: readonly (string | number)[]): boolean => new Set(values).size === values.length;

/** How far prices may be moved at the counter; data with a date, because no rule of the state says. */
export const discountPolicySchema = z
  .strictObject({
    reviewed: z.iso.date(),
    source: z.string().min(1),
    /** The largest discount that nobody has to approve; 0: every one needs a lead. */
    maxBp: bp,
    /** The largest that a lead may approve. */
    maxApprovedBp: bp,
    /** What may be sold below its list price at all. */
    classes: z.array(z.enum(['medical', 'device', 'merchandise'])).refine(isDistinct, 'a class twice'),
    /** Whether anything may be given away. */
    allowsZero: z.boolean(),
    /** How far a new price may lie below and above the list price; it always needs a lead. */
    overrideMaxBelowBp: bp,
    overrideMaxAboveBp: z.int().min(0).max(100_000),
    /** One press each. */
    quickBp: z.array(bp.min(1)).max(6).refine(isDistinct, 'a percentage twice'),
    reasons: z.array(z.enum(priceReasons)).min(1).refine(isDistinct, 'a reason twice'),
  })
  .refine(policy => policy.maxBp <= policy.maxApprovedBp, {
    path: ['maxApprovedBp'],
    message: 'less with an approval than without',
  });
export type DiscountPolicy = Readonly<z.output<typeof discountPolicySchema>>;

export const defaultDiscountPolicy: DiscountPolicy = discountPolicySchema.parse(defaults);
