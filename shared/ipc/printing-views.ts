import { z } from 'zod';
import { documentKinds } from '../documents/print-document';
import { printJobAnswers, printJobReasons, printJobStates } from '../documents/print-job';
import { instant } from './fields';

/** One piece of paper: what it is, not what stands on it. */
export const printJobView = z.strictObject({
  number: z.int(),
  document: z.enum(documentKinds),
  /** The reference of a sale, the day of a report; never a name. */
  subject: z.string(),
  isDuplicate: z.boolean(),
  requestedByName: z.string().nullable(),
  requestedAt: instant,
  state: z.enum(printJobStates),
  /** Of a queued one: what it waits for. */
  reason: z.enum(printJobReasons).nullable(),
  answer: z.enum(printJobAnswers).nullable(),
  /** Nobody but a person knows whether it was printed. */
  asks: z.boolean(),
  canRetry: z.boolean(),
  canCancel: z.boolean(),
});
export type PrintJobView = z.infer<typeof printJobView>;

/** Newest first. Those that ask are all in here, however old. */
export const printJobsView = z.strictObject({ jobs: z.array(printJobView) });
export type PrintJobsView = z.infer<typeof printJobsView>;
