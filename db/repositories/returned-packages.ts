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
  /** The state destroyed it before its time, so that it may still be here. */
  readonly isGoneEarly: boolean;
  /** The state has it scheduled, whoever asked for that. */
  readonly isScheduledThere: boolean;
  /** Whether something about the goods is a lead's to settle, or was. */
  readonly trouble: 'open' | 'settled' | null;
  /** A label with its number was given to be printed. */
  readonly isLabelled: boolean;
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
  readonly gone_early_at: number | null;
  readonly is_gone: number;
  readonly is_scheduled_there: number;
  readonly is_trouble_open: number | null;
  readonly labelled_at: number | null;
};

/** Goods are here only once their refund is done, so that every incident of it is about them. */
const select = `SELECT returned.*, sale_line.name, undo.local_ref, destroy.state AS destruction,
    returned.gone_early_at IS NOT NULL OR EXISTS (
      SELECT 1 FROM package WHERE package.barcode = returned.barcode AND package.status = 'DEPLETED') AS is_gone,
    EXISTS (SELECT 1 FROM package
      WHERE package.barcode = returned.barcode AND package.status = 'DESTROY_SCHEDULED') AS is_scheduled_there,
    (SELECT max(ended.outbox_id IS NULL) FROM undo_incident AS incident
      LEFT JOIN undo_incident_end AS ended ON ended.outbox_id = incident.outbox_id
      WHERE incident.undo_id = returned.undo_id) AS is_trouble_open
  FROM returned_package AS returned JOIN undo ON undo.id = returned.undo_id
  JOIN sale_line ON sale_line.sale_id = undo.sale_id AND sale_line.number = returned.line
  LEFT JOIN outbox AS destroy ON destroy.undo_id = returned.undo_id AND destroy.op = 'destroy'
    AND destroy.position = (SELECT max(position) FROM outbox WHERE undo_id = returned.undo_id AND op = 'destroy')`;

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
    isGoneEarly: row.gone_early_at !== null,
    isScheduledThere: row.is_scheduled_there === 1,
    trouble: row.is_trouble_open === null ? null : row.is_trouble_open === 1 ? 'open' : 'settled',
    isLabelled: row.labelled_at !== null,
  };
}

export function listReturnedOf(db: ReadableDb, undoId: string): readonly ReturnedPackage[] {
  return db
    .prepare<[string], Row>(`${select} WHERE returned.undo_id = ? ORDER BY returned.line`)
    .all(undoId)
    .map(toReturned);
}

/** What a lead has settled is no more to wait for, unless the state has it scheduled after all. */
const isSettled = `is_trouble_open IS 0 AND destruction IN ('rejected', 'cancelled') AND NOT is_scheduled_there`;
/** Still in the house, or perhaps, until a lead has looked. */
const isHere = `(is_trouble_open IS 1 OR NOT (is_gone OR ${isSettled}))`;

/** All that are still in the house, the longest first. */
export function listReturned(db: ReadableDb, limit = 500): readonly ReturnedPackage[] {
  return db
    .prepare<[number], Row>(`
      SELECT * FROM (${select}) WHERE ${isHere}
      ORDER BY returned_at, undo_id, line LIMIT +?
    `)
    .all(limit)
    .map(toReturned);
}

/** Undoings with goods in the house that have their number, and no label with it. */
export function listUnlabelledReturns(db: ReadableDb): readonly string[] {
  return db
    .prepare<[], { undo_id: string }>(`
      SELECT undo_id FROM (${select}) WHERE barcode IS NOT NULL AND labelled_at IS NULL AND ${isHere}
      GROUP BY undo_id ORDER BY min(returned_at), undo_id
    `)
    .all()
    .map(row => row.undo_id);
}

/** Only the first label counts: from then on the goods are known for what they are. */
export function setLabelled(db: WritableDb, barcode: string, at: Instant): void {
  db.prepare<[number, string]>(
    'UPDATE returned_package SET labelled_at = ? WHERE barcode = ? AND labelled_at IS NULL',
  ).run(at, barcode);
}

/** Refunds whose goods all have their number, and whose destruction nobody has asked for; goods that are gone need none. */
export function listUnscheduledReturns(db: ReadableDb, limit: number): readonly string[] {
  return db
    .prepare<[number], { undo_id: string }>(`
      SELECT undo_id FROM returned_package GROUP BY undo_id HAVING count(*) = count(barcode)
        AND count(*) > count(gone_early_at) AND NOT EXISTS (
        SELECT 1 FROM outbox WHERE outbox.undo_id = returned_package.undo_id AND outbox.op = 'destroy')
      ORDER BY min(returned_at) LIMIT +?
    `)
    .all(limit)
    .map(row => row.undo_id);
}

/** Whether the state refused to put goods of a refund down to be destroyed that are here and that it has not scheduled since. */
export function isDestructionRefused(db: ReadableDb, undoId: string): boolean {
  return listReturnedOf(db, undoId).some(({ destruction, isGone, isScheduledThere }) => {
    return (destruction === 'rejected' || destruction === 'cancelled') && !isGone && !isScheduledThere;
  });
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
    'UPDATE returned_package SET destroy_after = ? WHERE undo_id = ? AND barcode IS NOT NULL AND destroy_after IS NULL AND gone_early_at IS NULL',
  ).run(at, undoId);
}

/** Goods that the inventory shows as destroyed although their time has not come, and of which nobody has heard yet. */
export function listGoneEarly(
  db: ReadableDb,
  now: Instant,
  limit: number,
): readonly { readonly undoId: string; readonly barcode: string }[] {
  return db
    .prepare<[number, number], { undo_id: string; barcode: string }>(`
      SELECT returned.undo_id, returned.barcode FROM returned_package AS returned
      JOIN package ON package.barcode = returned.barcode AND package.status = 'DEPLETED'
      WHERE returned.gone_early_at IS NULL AND coalesce(returned.destroy_after > ?, 1) LIMIT +?
    `)
    .all(now, limit)
    .map(row => ({ undoId: row.undo_id, barcode: row.barcode }));
}

/** @returns whether that is news */
export function setGoneEarly(db: WritableDb, undoId: string, barcode: string, at: Instant): boolean {
  const changed = db
    .prepare<[number, string, string]>(
      'UPDATE returned_package SET gone_early_at = ? WHERE undo_id = ? AND barcode = ? AND gone_early_at IS NULL',
    )
    .run(at, undoId, barcode);
  return changed > 0;
}
