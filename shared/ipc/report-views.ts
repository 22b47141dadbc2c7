import { z } from 'zod';
import { rowsAtOnce } from '../reports/report';
import { reportIds } from '../reports/report-list';
import { day, instant, requestId, unit } from './fields';

/** A report and what it is to be about; days are those of the store. */
export const reportInput = z.strictObject({
  /** Made by the screen, which cancels by it. */
  runId: requestId,
  report: z.enum(reportIds as [(typeof reportIds)[number], ...(typeof reportIds)[number][]]),
  days: z.strictObject({ from: day, to: day }).nullable(),
  barcode: z
    .string()
    .regex(/^\d{16}$/)
    .nullable(),
});

const cell = z.union([z.string(), z.int(), z.strictObject({ amount: z.int(), unit }), z.null()]);

export const reportRows = z.array(z.array(cell).readonly()).max(rowsAtOnce).readonly();

/** The first rows; sums and count are over all of them. */
export const reportView = z.strictObject({
  rows: reportRows,
  totals: z.array(cell).readonly(),
  rowCount: z.int(),
});
export type ReportResultView = z.infer<typeof reportView>;

/** What stands over a report on paper: whose it is, and of when. */
export const reportSheetHead = z.strictObject({
  store: z.strictObject({ name: z.string(), address: z.string(), licence: z.string() }),
  terminal: z.strictObject({ id: z.string(), name: z.string() }),
  /** When it was read, not when it was printed. */
  madeAt: instant,
  madeBy: z.string(),
});
export type ReportSheetHead = z.infer<typeof reportSheetHead>;

/** What became of it, where it did not fail. */
export const reportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), result: reportView }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export const exportOutcome = z.strictObject({ kind: z.enum(['saved', 'cancelled']) });

export const reportProgress = z.strictObject({ runId: z.string(), done: z.int(), of: z.int() });
export type ReportProgress = z.infer<typeof reportProgress>;
