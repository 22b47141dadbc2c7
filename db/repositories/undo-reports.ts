import type { ReadableDb } from '../handles';
import { findEntry, findEntryBySale, getEntry, type OutboxEntry } from './outbox';

/** The report of what an undoing did to its sale; null where the state need not hear of it. */
export function findUndoReport(db: ReadableDb, undoId: string): OutboxEntry | null {
  const row = db
    .prepare<[string], { id: string }>(`SELECT id FROM outbox WHERE undo_id = ? AND op <> 'destroy'`)
    .get(undoId);
  return row ? findEntry(db, row.id) : null;
}

/** What a lead asks about: a sale, or what undoes one, of the latter the newest report; or one of its reports by its own id. */
export function findEntryOf(db: ReadableDb, subjectId: string): OutboxEntry | null {
  const newest = db
    .prepare<[string], { id: string }>('SELECT id FROM outbox WHERE undo_id = ? ORDER BY position DESC LIMIT 1')
    .get(subjectId);
  return newest ? findEntry(db, newest.id) : (findEntryBySale(db, subjectId) ?? findEntry(db, subjectId));
}

/** Everything that the state is told of one undoing, in that order: what it does to the sale, then to the goods that came back. */
export function listReportsOf(db: ReadableDb, undoId: string): readonly OutboxEntry[] {
  return db
    .prepare<[string], { id: string }>('SELECT id FROM outbox WHERE undo_id = ? ORDER BY position')
    .all(undoId)
    .map(({ id }) => getEntry(db, id));
}

/** What undoes a sale and has not gone out yet. */
export function listQueuedUndos(db: ReadableDb, parentId: string): readonly OutboxEntry[] {
  return db
    .prepare<[string], { id: string }>(
      `SELECT id FROM outbox WHERE parent_id = ? AND state = 'queued' ORDER BY position`,
    )
    .all(parentId)
    .map(({ id }) => getEntry(db, id));
}
