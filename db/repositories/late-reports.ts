import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

/**
 * Since when the oldest report waits for the state itself, and not for a person; null: none does.
 * @param putOffUpTo what is queued up to this position is put off on purpose, and not counted
 */
export function findOldestOwed(db: ReadableDb, putOffUpTo = 0): Instant | null {
  // Behind a long queue that is put off stand a few: they are gone through by themselves, and not along the index of the queue.
  const queued = `${putOffUpTo === 0 ? '' : '+'}state = 'queued' AND position > ?`;
  const row = db
    .prepare<[number], { since: number | null }>(`
      SELECT min(since) AS since FROM (
        SELECT min(sold_at) AS since FROM outbox WHERE ${queued}
        UNION ALL SELECT min(sold_at) FROM outbox WHERE state = 'sending'
        UNION ALL SELECT min(sold_at) FROM outbox WHERE state = 'unknown')
    `)
    .get(putOffUpTo);
  return (row?.since ?? null) as Instant | null;
}

export function hasQueuedUpTo(db: ReadableDb, position: number): boolean {
  const found = db.prepare<[number]>(`SELECT 1 FROM outbox WHERE state = 'queued' AND position <= ? LIMIT 1`);
  return found.get(position) !== undefined;
}

export type PendingReports = { readonly count: number; readonly since: Instant; readonly localRef: string };

/** So many of the oldest are compared; while the registry is away for a day, looking costs no more than in its first hour. */
const compared = 200;

/** What BioTrack took and the patient registry has not, since the oldest of them was sent; null: nothing. */
export function findPendingReports(db: ReadableDb): PendingReports | null {
  const oldest = db
    .prepare<[], { since: number | null; external_id: string | null }>(`
      SELECT min(since) AS since, external_id FROM (
        SELECT coalesce(last_ended_at, posted_at, sold_at) AS since, external_id
        FROM outbox WHERE registry_status = 'PENDING' ORDER BY position LIMIT ${compared})
    `)
    .get();
  if (!oldest || oldest.since === null || oldest.external_id === null) return null;
  const counted = db
    .prepare<[], { count: number }>("SELECT count(*) AS count FROM outbox WHERE registry_status = 'PENDING'")
    .get();
  return { count: counted?.count ?? 0, since: oldest.since as Instant, localRef: oldest.external_id };
}
