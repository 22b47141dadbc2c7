import { z } from 'zod';
import { day, instant } from './fields';

/** The rules that may keep one caregiver from collecting today. */
export const caregiverRules = ['CAREGIVER_NOT_LINKED', 'CAREGIVER_CARD_EXPIRED', 'CAREGIVER_INACTIVE'] as const;

export const caregiverView = z.strictObject({
  cardId: z.string(),
  name: z.string(),
  cardExpiresOn: day.nullable(),
  isEligible: z.boolean(),
  /** What stands against an ineligible one by the rules; null where nothing does. */
  whyNot: z.enum(caregiverRules).nullable(),
  /** The state's own words, where it gave any. */
  ineligibleReason: z.string().nullable(),
});
export type CaregiverView = z.infer<typeof caregiverView>;

export const caregiverListView = z.strictObject({
  caregivers: z.array(caregiverView),
  /** When the state gave this list; null: it was never asked. */
  asOf: instant.nullable(),
});
export type CaregiverListView = z.infer<typeof caregiverListView>;
