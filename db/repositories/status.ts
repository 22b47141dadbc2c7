import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

/** What the status bar counts. */
export type StatusCounts = {
  readonly queued: number;
  readonly sending: number;
  readonly checking: number;
  readonly needsReview: number;
  readonly oldestQueuedAt: Instant | null;
  readonly packages: number;
  readonly inventorySyncedAt: Instant | null;
};

type StatusRow = {
  readonly queued: number;
  readonly sending: number;
  readonly checking: number;
  readonly needs_review: number;
  readonly oldest_queued_at: number | null;
  readonly packages: number;
  readonly synced_at: number | null;
};

/** One query, each part along an index: it runs after every change. */
export function getStatusCounts(db: ReadableDb): StatusCounts {
  const row = db
    .prepare<[], StatusRow>(`
      SELECT
        (SELECT count(*) FROM outbox WHERE state = 'queued') AS queued,
        (SELECT count(*) FROM outbox WHERE state = 'sending') AS sending,
        (SELECT count(*) FROM outbox WHERE state = 'unknown') AS checking,
        (SELECT count(*) FROM outbox WHERE state = 'review') AS needs_review,
        (SELECT min(sold_at) FROM outbox WHERE state = 'queued') AS oldest_queued_at,
        (SELECT count(*) FROM package) AS packages,
        (SELECT synced_at FROM inventory_state) AS synced_at
    `)
    .get();
  if (!row) throw new Error('The status query answered nothing');
  return {
    queued: row.queued,
    sending: row.sending,
    checking: row.checking,
    needsReview: row.needs_review,
    oldestQueuedAt: row.oldest_queued_at as Instant | null,
    packages: row.packages,
    inventorySyncedAt: row.synced_at as Instant | null,
  };
}
