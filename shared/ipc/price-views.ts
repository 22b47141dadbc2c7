import { z } from 'zod';
import { discountPolicySchema } from '../cart/discount-policy';
import { priceReasons } from '../cart/price-change';
import { positiveCents } from './fields';

/** Basis points off, cents off each, or the new price of one. */
export const priceTermsView = z.strictObject({
  kind: z.enum(['percent', 'amount', 'override']),
  value: positiveCents,
});
export const priceReason = z.enum(priceReasons);

/** What was agreed for a line instead of its list price. */
export const priceChangeView = priceTermsView.extend({
  reason: priceReason,
  /** The lead's name; null where nobody had to allow it. */
  approvedBy: z.string().nullable(),
});
export type PriceChangeView = z.infer<typeof priceChangeView>;

/** Everything the screen needs to say beforehand what the main process will decide. */
export const pricingView = z.strictObject({
  policy: discountPolicySchema,
  /** Basis points in force today. */
  rates: z.strictObject({ medical: z.int(), device: z.int(), merchandise: z.int() }),
});
export type PricingView = z.infer<typeof pricingView>;
