import { z } from 'zod';
import { cardStandings } from '../people/card-standing';
import { day, id, instant, text } from './fields';

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
  /** What the card is worth today, as far as it is known before the state is asked anew. */
  standing: z.enum(cardStandings),
  /** The registry moved the expiration today; `from` is the date it had. */
  expiryChange: z.strictObject({ from: day, at: instant }).nullable(),
  note: z.string(),
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
  standing: z.enum(cardStandings),
});
export type PatientRow = z.infer<typeof patientRow>;

/** The guide's six fields. Refinements with sentences of their own are in shared/people; these bounds only keep out floods. */
export const patientInput = z.strictObject({
  firstName: text(400),
  lastName: text(400),
  dateOfBirth: text(40),
  registryId: text(64),
  registryState: z.literal('FL'),
  registryExpiresOn: text(40),
});
export type PatientInput = z.infer<typeof patientInput>;

/** Patients the operator was shown because they look alike, and said that this is somebody else. */
export const declaredDistinct = z.array(id).max(50).optional();

/** What a scan told of somebody this store does not know; empty where it did not say. */
export const patientPrefill = z.strictObject({
  firstName: z.string(),
  lastName: z.string(),
  dateOfBirth: day.or(z.literal('')),
  registryId: z.string(),
});
export type PatientPrefill = z.infer<typeof patientPrefill>;
