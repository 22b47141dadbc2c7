import type { Instant } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';
import { unsettled } from './outbox';

/** The report that another one has to wait for. */
export type ReportAhead = {
  readonly id: string;
  /** Of the receipt or slip. */
  readonly localRef: string;
  readonly state: OutboxState;
  readonly dueAt: Instant;
};

type Row = { readonly id: string; readonly local_ref: string; readonly state: string; readonly due_at: number };

/** The head of the line of its patient (outbox.ts, listDueEntries); null: it is the head itself, or in no line any more. */
export function findReportAhead(db: ReadableDb, outboxId: string): ReportAhead | null {
  const row = db
    .prepare<[string], Row>(`
      SELECT head.id, head.state, head.due_at, coalesce((SELECT local_ref FROM sale WHERE sale.id = head.sale_id),
        (SELECT local_ref FROM undo WHERE undo.id = head.undo_id)) AS local_ref
      FROM outbox AS own CROSS JOIN outbox AS head ON head.position = (
        SELECT position FROM outbox AS line INDEXED BY outbox_unsettled
        WHERE line.state IN ${unsettled} AND line.patient_id = own.patient_id ORDER BY line.position LIMIT 1)
      WHERE own.id = ? AND head.position < own.position
    `)
    .get(outboxId);
  if (!row) return null;
  const { id, local_ref: localRef } = row;
  return { id, localRef, state: row.state as OutboxState, dueAt: row.due_at as Instant };
}
