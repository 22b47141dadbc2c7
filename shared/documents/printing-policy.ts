import { z } from 'zod';
import printing from './policies/printing.json';

const count = z.int().positive();

/** How long paper is waited for; data with a date, because it is about people who fetch rolls and not about machines. */
export const printingPolicySchema = z
  .strictObject({
    reviewed: z.iso.date(),
    source: z.string().min(1),
    /** What a job may take while nothing is wrong: this, and its bytes at so many a second. */
    jobBaseMs: count,
    bytesPerS: count,
    /** What it may take in all, paper that is fetched in the middle included. Then a person says how it ended. */
    jobLongestMs: count,
    /** How long a job waits for a printer that is not ready; later its paper would only surprise somebody. */
    waitLongestMs: count,
    /** How long a receipt may wait for the BioTrack Sale ID. Then it says that the posting is pending. */
    waitForStateMs: count,
    /** How many labels of a strip are prepared and printed as one job. */
    sheetsPerJob: count,
    /** How long the register remembers what was printed. */
    keptDays: count,
    /** How many jobs the list shows. */
    listed: count.max(200),
  })
  .refine(policy => policy.jobBaseMs < policy.jobLongestMs, 'a job in trouble gets longer than one without');

export type PrintingPolicy = Readonly<z.output<typeof printingPolicySchema>>;

export const printingPolicy: PrintingPolicy = printingPolicySchema.parse(printing);
