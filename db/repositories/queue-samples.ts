import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb, WritableDb } from '../handles';

export type QueueSample = {
  readonly at: Instant;
  /** Sales that the state has not settled, whatever they wait for. */
  readonly waiting: number;
  /** How long the state took over a sale since the sample before; null where it answered none. */
  readonly medianMs: number | null;
};

/** Oldest first. */
export function listQueueSamples(db: ReadableDb, from: Instant, until: Instant): readonly QueueSample[] {
  const rows = db
    .prepare<[number, number], { at: number; waiting: number; median_ms: number | null }>(
      'SELECT at, waiting, median_ms FROM queue_sample WHERE at >= ? AND at < ? ORDER BY at',
    )
    .all(from, until);
  return rows.map(row => ({ at: row.at as Instant, waiting: row.waiting, medianMs: row.median_ms }));
}

/** How long the queue was when that was noted last before a moment: it has not changed since then. */
export function findWaitingBefore(db: ReadableDb, before: Instant): number | null {
  const row = db
    .prepare<[number], { waiting: number }>('SELECT waiting FROM queue_sample WHERE at < ? ORDER BY at DESC LIMIT 1')
    .get(before);
  return row?.waiting ?? null;
}

/** A clock set back may meet a moment that has its sample already; the newer one tells more. */
export function insertQueueSample(db: WritableDb, sample: QueueSample): void {
  db.prepare<[number, number, number | null]>(
    'INSERT OR REPLACE INTO queue_sample (at, waiting, median_ms) VALUES (?, ?, ?)',
  ).run(sample.at, sample.waiting, sample.medianMs);
}

export function deleteQueueSamplesBefore(db: WritableDb, before: Instant): void {
  db.prepare<[number]>('DELETE FROM queue_sample WHERE at < ?').run(before);
}
