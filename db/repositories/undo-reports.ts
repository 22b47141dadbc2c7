import type { ReadableDb } from '../handles';
import { findEntry, type OutboxEntry } from './outbox';

/** The report of what an undoing did to its sale; null where the state need not hear of it. */
export function findUndoReport(db: ReadableDb, undoId: string): OutboxEntry | null {
  const row = db
    .prepare<[string], { id: string }>(`SELECT id FROM outbox WHERE undo_id = ? AND op <> 'destroy'`)
    .get(undoId);
  return row ? findEntry(db, row.id) : null;
}
