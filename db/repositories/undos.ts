import type { Cents, Instant, Quantity } from '../../shared/kernel/units';
import type { OwnReason, UndoKind, UndoReasonCode } from '../../shared/undo/undo-policy';
import type { ReadableDb } from '../handles';

/** 'waiting' for the state; 'done'; 'failed': it came to nothing, and its lines may be undone again. */
export type UndoState = 'waiting' | 'done' | 'failed';

export type StoredUndoLine = {
  readonly number: number;
  readonly name: string;
  readonly barcode: string | null;
  /** Merchandise has a barcode too, and is none of the state's business. */
  readonly isPackage: boolean;
  readonly quantity: Quantity;
  readonly amountCents: Cents;
  readonly taxCents: Cents;
  /** The corrected price of a correction. */
  readonly unitPriceCents: Cents | null;
};

export type StoredUndoTender = {
  readonly number: number;
  readonly kind: 'cash' | 'debit';
  readonly amountCents: Cents;
  readonly reference: string | null;
};

export type StoredUndo = {
  readonly id: string;
  readonly localRef: string;
  readonly saleId: string;
  readonly kind: UndoKind;
  readonly reason: UndoReasonCode;
  /** What the store called it; null: one of ours. */
  readonly ownReason: OwnReason | null;
  readonly note: string;
  readonly at: Instant;
  readonly operatorName: string;
  readonly approverName: string | null;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
  readonly state: UndoState;
  readonly lines: readonly StoredUndoLine[];
  readonly tenders: readonly StoredUndoTender[];
};

type UndoRow = {
  readonly id: string;
  readonly local_ref: string;
  readonly sale_id: string;
  readonly kind: string;
  readonly reason: string;
  readonly own_reason: string | null;
  readonly note: string;
  readonly at: number;
  readonly operator_name: string;
  readonly approver_name: string | null;
  readonly subtotal_cents: number;
  readonly tax_cents: number;
  readonly total_cents: number;
  readonly state: string;
};

type LineRow = {
  readonly line: number;
  readonly name: string;
  readonly barcode: string | null;
  readonly order_type: string | null;
  readonly quantity: number;
  readonly amount_cents: number;
  readonly tax_cents: number;
  readonly unit_price_cents: number | null;
};

const select = `SELECT undo.*, operator.name AS operator_name, approver.name AS approver_name FROM undo
  JOIN user AS operator ON operator.id = undo.operator_id LEFT JOIN user AS approver ON approver.id = undo.approver_id`;

function listLines(db: ReadableDb, undoId: string): readonly StoredUndoLine[] {
  return db
    .prepare<[string], LineRow>(`
      SELECT undo_line.line, sale_line.name, sale_line.barcode, sale_line.order_type, undo_line.quantity,
        undo_line.amount_cents, undo_line.tax_cents, undo_line.unit_price_cents
      FROM undo_line JOIN sale_line ON sale_line.sale_id = undo_line.sale_id AND sale_line.number = undo_line.line
      WHERE undo_id = ? ORDER BY undo_line.line
    `)
    .all(undoId)
    .map(row => ({
      number: row.line,
      name: row.name,
      barcode: row.barcode,
      isPackage: row.order_type !== null,
      quantity: row.quantity as Quantity,
      amountCents: row.amount_cents as Cents,
      taxCents: row.tax_cents as Cents,
      unitPriceCents: row.unit_price_cents as Cents | null,
    }));
}

function listTenders(db: ReadableDb, undoId: string): readonly StoredUndoTender[] {
  return db
    .prepare<[string], { number: number; kind: 'cash' | 'debit'; amount_cents: number; reference: string | null }>(
      'SELECT number, kind, amount_cents, reference FROM undo_tender WHERE undo_id = ? ORDER BY number',
    )
    .all(undoId)
    .map(({ number, kind, amount_cents, reference }) => {
      return { number, kind, amountCents: amount_cents as Cents, reference };
    });
}

function toUndo(db: ReadableDb, row: UndoRow): StoredUndo {
  return {
    id: row.id,
    localRef: row.local_ref,
    saleId: row.sale_id,
    kind: row.kind as UndoKind,
    reason: row.reason as UndoReasonCode,
    ownReason: row.own_reason === null ? null : (JSON.parse(row.own_reason) as OwnReason),
    note: row.note,
    at: row.at as Instant,
    operatorName: row.operator_name,
    approverName: row.approver_name,
    subtotalCents: row.subtotal_cents as Cents,
    taxCents: row.tax_cents as Cents,
    totalCents: row.total_cents as Cents,
    state: row.state as UndoState,
    lines: listLines(db, row.id),
    tenders: listTenders(db, row.id),
  };
}

function findOne(db: ReadableDb, column: 'id' | 'request_id' | 'local_ref', value: string): StoredUndo | null {
  const row = db.prepare<[string], UndoRow>(`${select} WHERE undo.${column} = ?`).get(value);
  return row ? toUndo(db, row) : null;
}

export function findUndo(db: ReadableDb, id: string): StoredUndo | null {
  return findOne(db, 'id', id);
}

export function getUndo(db: ReadableDb, id: string): StoredUndo {
  const undo = findUndo(db, id);
  if (!undo) throw new Error('No undo has this id');
  return undo;
}

/** What an earlier press of the same button did. */
export function findUndoByRequest(db: ReadableDb, requestId: string): StoredUndo | null {
  return findOne(db, 'request_id', requestId);
}

/** By the reference on its slip. */
export function findUndoByRef(db: ReadableDb, localRef: string): StoredUndo | null {
  return findOne(db, 'local_ref', localRef);
}

/** Everything that was done to a sale since, oldest first; by its number, because a clock may have been set back meanwhile. */
export function listUndos(db: ReadableDb, saleId: string): readonly StoredUndo[] {
  return db
    .prepare<[string], UndoRow>(`${select} WHERE undo.sale_id = ? ORDER BY undo.sequence, undo.id`)
    .all(saleId)
    .map(row => toUndo(db, row));
}

/** The state has voided it, or it never was the state's matter. */
export function isVoided(db: ReadableDb, saleId: string): boolean {
  const row = db
    .prepare<[string], { found: number }>(
      `SELECT EXISTS (SELECT 1 FROM undo WHERE sale_id = ? AND kind = 'void' AND state = 'done') AS found`,
    )
    .get(saleId);
  return row?.found === 1;
}
