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

/** Of the moments of an undoing: */
export type AllotmentLooks = {
  /** Nothing older is looked for, whatever became of its goods. */
  readonly since: Instant;
  /** Older is looked for only while its goods are in the house, or where they went later than this. */
  readonly awaitedSince: Instant;
  /** Younger is looked for in every round, and older where it was last asked about before the other moment. */
  readonly soonSince: Instant;
  readonly askedBefore: Instant;
  readonly now: Instant;
};

/** The registry may give an allotment back with the destruction of the goods alone, days after they came. */
const isAwaited = `EXISTS (SELECT 1 FROM returned_package AS returned
  LEFT JOIN package ON package.barcode = returned.barcode WHERE returned.undo_id = undo.id
    AND (package.status IS NOT 'DEPLETED' OR package.synced_at >= @awaitedSince))`;

/**
 * Undoings that the state has taken and whose allotment nobody has seen again. They take turns, the one asked about longest
 * ago first: none that stays away, or that the state refuses to speak of, holds up another. It is asked at every round of
 * the line, so the limit is an expression: SQLite compiles a statement anew whenever a bare parameter of LIMIT is bound.
 */
export function listUnseenAllotments(db: ReadableDb, looks: AllotmentLooks, limit: number): readonly string[] {
  return db
    .prepare<[AllotmentLooks & { readonly limit: number }], { undo_id: string }>(`
      SELECT seen.undo_id FROM undo CROSS JOIN undo_allotment AS seen ON seen.undo_id = undo.id
      WHERE undo.at >= @since AND undo.state = 'done' AND seen.is_back = 0
        AND (undo.at >= @awaitedSince OR ${isAwaited})
        AND (undo.at >= @soonSince OR seen.asked_at IS NULL OR seen.asked_at <= @askedBefore OR seen.asked_at > @now)
      ORDER BY seen.asked_at, undo.at DESC LIMIT +@limit
    `)
    .all({ ...looks, limit })
    .map(row => row.undo_id);
}

export function setAsked(db: WritableDb, undoId: string, at: Instant): void {
  db.prepare<[number, string]>('UPDATE undo_allotment SET asked_at = ? WHERE undo_id = ?').run(at, undoId);
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
