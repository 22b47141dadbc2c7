import { z } from 'zod';
import defaults from './policies/grace.json';

const seconds = z.int().positive().max(86_400);
const cap = z.int().min(0);

/** How far a store may sell while the state cannot be asked; data with a date, because it is the owner's legal decision. */
export const gracePolicySchema = z.strictObject({
  reviewed: z.iso.date(),
  source: z.string().min(1),
  /** The registry must have answered for the patient, on this till, within this time. */
  verifiedMaxAgeS: seconds,
  /** Nothing more is sold by grace once the outage has lasted this long. */
  outageMaxS: seconds,
  /** Nor once so many reports wait on this till. */
  maxQueued: z.int().positive().max(1_000),
  maxSalesPerPatient: z.int().positive().max(10),
  /** Card and order must hold for so many days after today: the report may be posted that late. */
  coversDays: z.int().min(0).max(7),
  /** The most that one sale may count, for each unit. */
  caps: z.strictObject({ ug_thc: cap, ug_cbd: cap, mg_smoking: cap }),
});
export type GracePolicy = Readonly<z.output<typeof gracePolicySchema>>;

export const defaultGracePolicy: GracePolicy = gracePolicySchema.parse(defaults);
