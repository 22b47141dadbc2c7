import type { ReadableDb, WritableDb } from './handles';

/** How much this connection has changed since it was opened; the same number twice means that nothing happened between. */
export function countChanges(db: ReadableDb): number {
  return db.prepare<[], { changes: number }>('SELECT total_changes() AS changes').get()?.changes ?? 0;
}

/**
 * Moves what was committed from the log into the file, as far as nobody still reads it there. Not TRUNCATE, which the
 * reference names: that one waits for a long report, and everything else with it.
 */
export function emptyLog(db: WritableDb): void {
  db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
}
