import type { Instant } from '../../shared/kernel/units';
import type { OrderUse } from '../../shared/sync/witness';
import type { ReadableDb, WritableDb } from '../handles';

/** What the registry has shown of an allotment that an undoing gives back. */
export type UndoAllotment = {
  readonly undoId: string;
  /** What was dispensed under each order just before; null where nobody could ask. */
  readonly before: readonly OrderUse[] | null;
  readonly checkedAt: Instant | null;
  readonly isBack: boolean;
  /** The state said that it comes back with the destruction of the goods. */
  readonly isDelayed: boolean;
};

type Row = {
  readonly undo_id: string;
  readonly before: string | null;
  readonly checked_at: number | null;
  readonly is_back: number;
  readonly is_delayed: number;
};

function toAllotment(row: Row): UndoAllotment {
  return {
    undoId: row.undo_id,
    before: row.before === null ? null : (JSON.parse(row.before) as OrderUse[]),
    checkedAt: row.checked_at as Instant | null,
    isBack: row.is_back === 1,
    isDelayed: row.is_delayed === 1,
  };
}

export function findUndoAllotment(db: ReadableDb, undoId: string): UndoAllotment | null {
  const row = db.prepare<[string], Row>('SELECT * FROM undo_allotment WHERE undo_id = ?').get(undoId);
  return row ? toAllotment(row) : null;
}

/** Undoings that the state has taken and whose allotment nobody has seen again, youngest first, back to a moment. */
export function listUnseenAllotments(db: ReadableDb, since: Instant, limit: number): readonly string[] {
  return db
    .prepare<[number, number], { undo_id: string }>(`
      SELECT seen.undo_id FROM undo CROSS JOIN undo_allotment AS seen ON seen.undo_id = undo.id
      WHERE undo.at >= ? AND undo.state = 'done' AND seen.is_back = 0 ORDER BY undo.at DESC LIMIT +?
    `)
    .all(since, limit)
    .map(row => row.undo_id);
}

/** The first figure stands: a later try to send comes after the state may have given the amount back. */
export function keepBefore(db: WritableDb, undoId: string, before: readonly OrderUse[] | null): void {
  db.prepare<[string, string | null]>(`
    INSERT INTO undo_allotment (undo_id, before, checked_at, is_back, is_delayed) VALUES (?, ?, NULL, 0, 0)
    ON CONFLICT (undo_id) DO NOTHING
  `).run(undoId, before === null ? null : JSON.stringify(before));
}

export function setDelayed(db: WritableDb, undoId: string): void {
  db.prepare<[string]>('UPDATE undo_allotment SET is_delayed = 1 WHERE undo_id = ?').run(undoId);
}

export function setSeen(db: WritableDb, undoId: string, at: Instant, isBack: boolean): void {
  db.prepare<[number, number, string]>(
    'UPDATE undo_allotment SET checked_at = ?, is_back = max(is_back, ?) WHERE undo_id = ?',
  ).run(at, Number(isBack), undoId);
}
