import { z } from 'zod';
import { dayPresets } from '../reports/day-presets';
import { historyColumns } from '../reports/history-columns';
import { cents, id, instant, requestId, text } from './fields';
import { saleFilter, saleRow } from './sale-views';

export const historyColumn = z.enum(historyColumns as [(typeof historyColumns)[number]]);
const columns = z.array(historyColumn).max(historyColumns.length).readonly();

/** A sale as the history can show it. */
export const historyRow = saleRow.extend({
  caregiverName: z.string().nullable(),
  /** Already taken out of the subtotal. */
  discountCents: cents,
  subtotalCents: cents,
  taxCents: cents,
  /** Each way of paying once. */
  paidBy: z.array(z.enum(['cash', 'debit'])).readonly(),
  givenBackCents: cents,
  postedAt: instant.nullable(),
});
export type HistoryRow = z.infer<typeof historyRow>;

/** A name for filters and columns; whoever made it sees it, and nobody else. */
export const historyView = z.strictObject({
  id,
  name: z.string(),
  filter: saleFilter,
  /** Days that move with the calendar; the filter then names none. */
  days: z.enum(dayPresets).nullable(),
  columns,
});
export type HistoryView = z.infer<typeof historyView>;

export const operatorChoices = z.array(z.strictObject({ id: z.string(), name: z.string() }));

export const historyPreferences = z.strictObject({
  /** Wherever no view of one's own says otherwise. */
  columns,
  /** The view that is shown first: a built-in one by its name, or one's own by its id; null: all sales. */
  firstView: z.string().nullable(),
  views: z.array(historyView).readonly(),
});
export type HistoryPreferences = z.infer<typeof historyPreferences>;

export const columnsInput = z.strictObject({ columns });
export const firstViewInput = z.strictObject({ view: id.nullable() });
export const viewNameLength = 60;
/** The id is made by the screen, so that a repeated press keeps one view; a known one is changed or renamed. */
export const viewInput = historyView.extend({
  id: requestId,
  name: text(viewNameLength).refine(name => name.trim() !== ''),
});
export const viewIdInput = z.strictObject({ viewId: id });

export const historyExportInput = z.strictObject({
  /** Made by the screen, which cancels by it. */
  runId: requestId,
  filter: saleFilter,
  columns,
  /** The names of the file's columns, as the screen has them. */
  headers: z.array(text(60)).max(historyColumns.length + 1),
});
