import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { getEntry } from '../repositories/outbox';
import { recordMove, setState } from './move-entry';

export type AttemptToBegin = {
  readonly outboxId: string;
  readonly attemptId: string;
  readonly at: Instant;
  /** With the boot id it tells later how long ago this was, whatever the wall clock did. */
  readonly monotonicMs: number;
  readonly bootId: string;
  /** The state's newest transaction number; the first one given is kept. */
  readonly watermark: string | null;
};

/**
 * queued -> sending, on disk before a socket opens: whatever happens next, a restart knows that the state may have it.
 * @returns the number of this attempt, from 1
 */
export function beginAttempt(db: WritableDb, attempt: AttemptToBegin): number {
  return db.transaction(() => writeBeginning(db, attempt));
}

/** The same as a part of a transaction of more. */
export function writeBeginning(db: WritableDb, attempt: AttemptToBegin): number {
  const entry = getEntry(db, attempt.outboxId);
  const number = entry.attempts + 1;
  // What was learnt about the attempt before says nothing about this one.
  db.prepare<[number, string | null, string]>(`
    UPDATE outbox SET attempts = ?, watermark = coalesce(watermark, ?), negative_count = 0, negative_first_at = NULL,
      negative_last_at = NULL WHERE id = ?
  `).run(number, attempt.watermark, entry.id);
  db.prepare<[string, string, number, string, string, number, number]>(`
    INSERT INTO attempt (id, outbox_id, number, body_sha256, boot_id, began_at, monotonic_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?)
  `).run(attempt.attemptId, entry.id, number, entry.bodySha256, attempt.bootId, attempt.at, attempt.monotonicMs);
  recordMove(db, entry, { to: 'sending', event: 'attempt-began', detail: `attempt ${number}`, at: attempt.at });
  setState(db, entry, 'sending', entry.dueAt);
  return number;
}
