import { z } from 'zod';
import { incidentSteps } from '../sale/incident';
import { cents, instant } from './fields';

/** A sale that the state refused after it was paid, or that a lead called off, and what was done about it. */
export const incidentView = z.strictObject({
  saleId: z.string(),
  localRef: z.string(),
  kind: z.enum(['refused', 'grace-refused', 'called-off']),
  openedAt: instant,
  soldAt: instant,
  operatorName: z.string(),
  patientName: z.string().nullable(),
  totalCents: cents,
  /** Codes of the rules that said no, joined by commas, or the state's own words where it named none. */
  reason: z.string(),
  /** The lead who let it be sold while the state could not be asked, and why. */
  grace: z.strictObject({ approverName: z.string(), reason: z.string() }).nullable(),
  /** What goes back, or went, for each tender. */
  reversals: z.array(z.strictObject({ number: z.int(), kind: z.enum(['cash', 'debit']), amountCents: cents })),
  isMoneyReturned: z.boolean(),
  goods: z.enum(['unknown', 'kept', 'gone']),
  steps: z.array(
    z.strictObject({ step: z.enum(incidentSteps), at: instant, actorName: z.string(), reason: z.string() }),
  ),
});
export type IncidentView = z.infer<typeof incidentView>;
