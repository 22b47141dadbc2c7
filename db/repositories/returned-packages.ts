import type { Instant, Quantity } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb, WritableDb } from '../handles';

/** Goods that came back and may never be sold again. */
export type ReturnedPackage = {
  readonly undoId: string;
  readonly line: number;
  readonly name: string;
  readonly parentBarcode: string;
  readonly quantity: Quantity;
  readonly returnedAt: Instant;
  /** The slip of the refund. */
  readonly localRef: string;
  /** The state's own number for it; null until it has told it. */
  readonly barcode: string | null;
  readonly destroyAfter: Instant | null;
  /** How far the destruction is with the state; null where nobody has asked for it. */
  readonly destruction: OutboxState | null;
  /** The state shows none of it any more. */
  readonly isGone: boolean;
};

type Row = {
  readonly undo_id: string;
  readonly line: number;
  readonly name: string;
  readonly parent_barcode: string;
  readonly quantity: number;
  readonly returned_at: number;
  readonly local_ref: string;
  readonly barcode: string | null;
  readonly destroy_after: number | null;
  readonly destruction: string | null;
  readonly is_gone: number;
};

const select = `SELECT returned.*, sale_line.name, undo.local_ref, destroy.state AS destruction,
    EXISTS (SELECT 1 FROM package WHERE package.barcode = returned.barcode AND package.status = 'DEPLETED') AS is_gone
  FROM returned_package AS returned JOIN undo ON undo.id = returned.undo_id
  JOIN sale_line ON sale_line.sale_id = undo.sale_id AND sale_line.number = returned.line
  LEFT JOIN outbox AS destroy ON destroy.undo_id = returned.undo_id AND destroy.op = 'destroy'`;

function toReturned(row: Row): ReturnedPackage {
  return {
    undoId: row.undo_id,
    line: row.line,
    name: row.name,
    parentBarcode: row.parent_barcode,
    quantity: row.quantity as Quantity,
    returnedAt: row.returned_at as Instant,
    localRef: row.local_ref,
    barcode: row.barcode,
    destroyAfter: row.destroy_after as Instant | null,
    destruction: row.destruction as OutboxState | null,
    isGone: row.is_gone === 1,
  };
}

export function listReturnedOf(db: ReadableDb, undoId: string): readonly ReturnedPackage[] {
  return db
    .prepare<[string], Row>(`${select} WHERE returned.undo_id = ? ORDER BY returned.line`)
    .all(undoId)
    .map(toReturned);
}

/** All that are still in the house, the longest first. */
export function listReturned(db: ReadableDb, limit = 500): readonly ReturnedPackage[] {
  return db
    .prepare<[number], Row>(`${select} WHERE NOT is_gone ORDER BY returned.returned_at, returned.undo_id LIMIT +?`)
    .all(limit)
    .map(toReturned);
}

/** Refunds whose goods all have their number, and whose destruction nobody has asked for. */
export function listUnscheduledReturns(db: ReadableDb, limit: number): readonly string[] {
  return db
    .prepare<[number], { undo_id: string }>(`
      SELECT undo_id FROM returned_package GROUP BY undo_id HAVING count(*) = count(barcode) AND NOT EXISTS (
        SELECT 1 FROM outbox WHERE outbox.undo_id = returned_package.undo_id AND outbox.op = 'destroy')
      ORDER BY min(returned_at) LIMIT +?
    `)
    .all(limit)
    .map(row => row.undo_id);
}

/**
 * Refunds whose goods have no number yet, with the state's transaction of each, after which the goods must appear: another
 * register may have taken the same goods back before. Where it is not known, with what the state had counted before the send.
 */
export function listUnnamedReturns(
  db: ReadableDb,
  limit: number,
): readonly { readonly undoId: string; readonly watermark: string }[] {
  return db
    .prepare<[number], { undo_id: string; watermark: string | null }>(`
      SELECT DISTINCT returned.undo_id, coalesce(refund.transaction_id, refund.watermark) AS watermark FROM returned_package AS returned
      JOIN outbox AS refund ON refund.undo_id = returned.undo_id AND refund.op = 'refund'
      WHERE returned.barcode IS NULL ORDER BY returned.returned_at LIMIT +?
    `)
    .all(limit)
    .map(row => ({ undoId: row.undo_id, watermark: row.watermark ?? '0' }));
}

export function isKnownReturn(db: ReadableDb, barcode: string): boolean {
  return db.prepare<[string]>('SELECT 1 FROM returned_package WHERE barcode = ?').get(barcode) !== undefined;
}

export type ReturnToInsert = Pick<
  ReturnedPackage,
  'undoId' | 'line' | 'parentBarcode' | 'quantity' | 'returnedAt' | 'barcode'
>;

export function insertReturned(db: WritableDb, returned: ReturnToInsert): void {
  db.prepare<[string, number, string, number, number, string | null]>(`
    INSERT INTO returned_package (undo_id, line, parent_barcode, quantity, returned_at, barcode) VALUES (?, ?, ?, ?, ?, ?)
  `).run(
    ...([returned.undoId, returned.line, returned.parentBarcode, returned.quantity, returned.returnedAt] as const),
    returned.barcode,
  );
}

export function setDestroyAfter(db: WritableDb, undoId: string, at: Instant): void {
  db.prepare<[number, string]>(
    'UPDATE returned_package SET destroy_after = ? WHERE undo_id = ? AND barcode IS NOT NULL AND destroy_after IS NULL',
  ).run(at, undoId);
}
