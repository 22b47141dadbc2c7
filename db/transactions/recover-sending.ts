import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { getEntry } from '../repositories/outbox';
import { recordMove, setState } from './move-entry';

/**
 * At start-up: whoever was sending when the register stopped may or may not have been heard. Never back to queued. What
 * waited is due at once: its time was written by an earlier boot's clock, which may have been days ahead of this one.
 * @returns how many were being sent
 */
export function recoverSending(db: WritableDb, at: Instant): number {
  return db.transaction(() => {
    const rows = db
      .prepare<[], { id: string }>(`SELECT id FROM outbox WHERE state = 'sending' ORDER BY position`)
      .all();
    for (const { id } of rows) {
      db.prepare<[number, string]>(
        `UPDATE attempt SET ended_at = ?, outcome = 'lost', detail = 'restart' WHERE outbox_id = ? AND ended_at IS NULL`,
      ).run(at, id);
      db.prepare<[number, string]>('UPDATE outbox SET last_ended_at = ? WHERE id = ?').run(at, id);
      const entry = getEntry(db, id);
      recordMove(db, entry, { to: 'unknown', event: 'recovered', detail: 'restart', at });
      setState(db, entry, 'unknown', at);
    }
    db.prepare<[number, number]>(
      `UPDATE outbox SET due_at = ? WHERE state IN ('queued', 'unknown') AND due_at > ?`,
    ).run(at, at);
    return rows.length;
  });
}

/**
 * At start-up: the reports that stood in the queue wait until whatever another life of this disk may have sent has had its time to
 * land (shared/sync/inherited-report.ts). One statement, however long the queue.
 * @param upTo the newest position that stood there
 */
export function deferInherited(db: WritableDb, upTo: number, dueAt: Instant): void {
  db.transaction(() =>
    db
      .prepare<[number, number]>(`UPDATE outbox SET due_at = ? WHERE state = 'queued' AND position <= ?`)
      .run(dueAt, upTo),
  );
}

/** The state's list names these: there is nothing to wait for. */
export function hastenReports(db: WritableDb, ids: readonly string[], at: Instant): void {
  db.transaction(() => {
    const hasten = db.prepare<[number, string]>(
      `UPDATE outbox SET due_at = min(due_at, ?) WHERE id = ? AND state = 'queued'`,
    );
    for (const id of ids) hasten.run(at, id);
  });
}
