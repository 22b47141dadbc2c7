import type { Instant } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';
import type { OutboxOp } from './outbox';

export const unsettledStates = ['queued', 'sending', 'unknown', 'review'] as const satisfies readonly OutboxState[];
export type UnsettledState = (typeof unsettledStates)[number];

/** One sale that the state has not settled, as the leads' queue lists it. */
export type QueueEntry = {
  readonly outboxId: string;
  /** The sale, or what undoes one. */
  readonly saleId: string;
  readonly localRef: string;
  readonly op: OutboxOp;
  /** The sale itself, or the one that is undone. */
  readonly aboutSaleId: string;
  readonly soldAt: Instant;
  readonly cardId: string;
  readonly state: UnsettledState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly reviewReason: string | null;
};

type QueueRow = {
  readonly id: string;
  readonly subject_id: string;
  readonly local_ref: string;
  readonly op: string;
  readonly about_sale_id: string;
  readonly sold_at: number;
  readonly card_id: string;
  readonly state: string;
  readonly attempts: number;
  readonly due_at: number;
  readonly review_reason: string | null;
};

/** Each state has its stretch of the index, so that a page costs the same in a queue of ten thousand. */
const subject = 'coalesce(sale_id, undo_id)';
const oneState = `SELECT * FROM (SELECT id, ${subject} AS subject_id, sale_id, parent_id, op, card_id, state, attempts, due_at, sold_at FROM outbox
  WHERE state = ? AND sold_at >= ? AND (sold_at, ${subject}) > (?, ?) ORDER BY sold_at, ${subject} LIMIT +?)`;

/** Oldest first, a page at a time. @param after the sale to continue after */
export function listQueue(
  db: ReadableDb,
  states: readonly UnsettledState[],
  after: string | null,
  limit: number,
): readonly QueueEntry[] {
  if (states.length === 0) return [];
  const from = after === null ? undefined : findKey(db, after);
  const soldAt = from?.sold_at ?? -1;
  const rows = db
    .prepare<(string | number)[], QueueRow>(`
      SELECT entry.id, entry.subject_id, coalesce((SELECT local_ref FROM sale WHERE sale.id = entry.subject_id),
          (SELECT local_ref FROM undo WHERE undo.id = entry.subject_id)) AS local_ref, entry.op,
        coalesce(entry.sale_id, (SELECT parent.sale_id FROM outbox AS parent WHERE parent.id = entry.parent_id)) AS about_sale_id,
        entry.sold_at, entry.card_id, entry.state, entry.attempts, entry.due_at,
        iif(entry.state = 'review', (SELECT detail FROM outbox_event WHERE outbox_id = entry.id
          AND event = 'put-to-review' ORDER BY number DESC LIMIT 1), NULL) AS review_reason
      FROM (${states.map(() => oneState).join(' UNION ALL ')}) AS entry
      ORDER BY entry.sold_at, entry.subject_id LIMIT +?
    `)
    .all(...states.flatMap(state => [state, soldAt, soldAt, from?.subject_id ?? '', limit]), limit);
  return rows.map(row => ({
    outboxId: row.id,
    saleId: row.subject_id,
    localRef: row.local_ref,
    op: row.op as OutboxOp,
    aboutSaleId: row.about_sale_id,
    soldAt: row.sold_at as Instant,
    cardId: row.card_id,
    state: row.state as UnsettledState,
    attempts: row.attempts,
    dueAt: row.due_at as Instant,
    reviewReason: row.review_reason,
  }));
}

function findKey(db: ReadableDb, subjectId: string) {
  return db
    .prepare<[string, string], { sold_at: number; subject_id: string }>(
      `SELECT sold_at, ${subject} AS subject_id FROM outbox WHERE sale_id = ? OR undo_id = ? ORDER BY position DESC LIMIT 1`,
    )
    .get(subjectId, subjectId);
}
