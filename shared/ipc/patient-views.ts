import { z } from 'zod';
import { amount, day, instant, orderType, route, text, unit } from './fields';

export const cardStatus = z.enum(['ACTIVE', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'PENDING', 'UNKNOWN']);

export const patientSummary = z.strictObject({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  dateOfBirth: day,
  isMinor: z.boolean(),
  registryId: z.string(),
  registryExpiresOn: day,
  cardStatus: cardStatus.nullable(),
});
export type PatientSummary = z.infer<typeof patientSummary>;

/** A row of a list other customers may see: the card masked to its last four (rule P14). */
export const patientRow = z.strictObject({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthYear: z.int(),
  registryIdMasked: z.string(),
  isMinor: z.boolean(),
  registryExpiresOn: day,
});
export type PatientRow = z.infer<typeof patientRow>;

/** The guide's six fields. Refinements with sentences of their own are in shared/people. */
export const patientInput = z.strictObject({
  firstName: text(120),
  lastName: text(120),
  dateOfBirth: text(10),
  registryId: text(64),
  registryState: z.literal('FL'),
  registryExpiresOn: text(10),
});
export type PatientInput = z.infer<typeof patientInput>;

export const caregiverView = z.strictObject({
  cardId: z.string(),
  name: z.string(),
  cardExpiresOn: day.nullable(),
  isEligible: z.boolean(),
  ineligibleReason: z.string().nullable(),
});
export type CaregiverView = z.infer<typeof caregiverView>;

export const registryView = z.strictObject({
  asOf: instant,
  registryDay: day,
  /** false: the state could not be asked now, this is the last answer. */
  isFresh: z.boolean(),
  cardStatus: cardStatus.nullable(),
  cardExpiresOn: day.nullable(),
  certification: z.strictObject({ physician: z.string(), startsOn: day, endsOn: day, status: z.string() }).nullable(),
  orders: z.array(
    z.strictObject({
      orderId: z.string(),
      orderType,
      route,
      unit,
      startsOn: day,
      endsOn: day,
      isOpen: z.boolean(),
      total: amount,
      dispensed: amount,
      remaining: amount,
      windowDays: z.int(),
      availableToday: amount,
      pendingHere: amount,
      nextRelease: z.strictObject({ on: day, amount }).nullable(),
      /** Local mathematics where it differs from the registry's number, which wins. */
      mismatch: amount.nullable(),
    }),
  ),
  aggregate: z
    .strictObject({
      unit,
      cap: amount,
      windowDays: z.int(),
      availableToday: amount,
      pendingHere: amount,
      nextRelease: z.strictObject({ on: day, amount }).nullable(),
    })
    .nullable(),
  holds: z.array(z.strictObject({ holdId: z.string(), route, amount, unit })),
  history: z.array(z.strictObject({ day, route, amount, unit, mmtc: z.string().nullable() })).nullable(),
});
export type RegistryView = z.infer<typeof registryView>;
