import type { Cents, Instant, Quantity } from '../../shared/kernel/units';
import type { OwnReason, UndoKind, UndoReasonCode } from '../../shared/undo/undo-policy';
import { crashPoint } from '../crash-point';
import type { WritableDb } from '../handles';
import { insertInto } from '../insert-row';
import { appendAudit } from '../repositories/audit';
import { findKnownMark } from '../repositories/inherited-reports';
import { findEntryBySale, type OutboxOp } from '../repositories/outbox';
import { insertEvent } from '../repositories/outbox-history';
import { takeSequence } from '../repositories/terminal-sequence';
import { findUndoByRequest, getUndo, type StoredUndo } from '../repositories/undos';
import { withdraw } from './settle-sale';

/** The duty to tell the state, frozen before the commit like that of a sale. */
export type UndoReportToWrite = {
  readonly outboxId: string;
  readonly op: Exclude<OutboxOp, 'dispense'>;
  readonly requestId: string;
  readonly nonce: string;
  readonly externalId: string;
  readonly bodyText: string;
  readonly bodySha256: string;
};

export type UndoToWrite = {
  readonly id: string;
  /** Made by the screen for each press; a repeated one gets the first undo. */
  readonly requestId: string;
  readonly localRef: string;
  readonly terminalId: string;
  readonly sequence: number;
  readonly saleId: string;
  readonly kind: UndoKind;
  readonly reason: UndoReasonCode;
  /** The store's own name of it; null: it is one of ours. */
  readonly ownReason: OwnReason | null;
  readonly note: string;
  readonly at: Instant;
  readonly operatorId: string;
  readonly employeeId: string | null;
  readonly approval: { readonly approverId: string; readonly reason: string } | null;
  /** null: a card alone was given back, while no till was open. */
  readonly tillSessionId: string | null;
  readonly lines: readonly {
    readonly number: number;
    readonly quantity: Quantity;
    readonly amountCents: Cents;
    readonly taxCents: Cents;
    readonly unitPriceCents: Cents | null;
  }[];
  readonly tenders: readonly {
    readonly number: number;
    readonly kind: 'cash' | 'debit';
    readonly amountCents: Cents;
    readonly reference: string | null;
  }[];
  /** 'withdraw': the sale's own report has never left, and never will. */
  readonly report: UndoReportToWrite | 'withdraw' | null;
};

export type WrittenUndo = { readonly undo: StoredUndo; readonly isRepeat: boolean };

const insertUndoRow = insertInto('undo', [
  ...([
    'id',
    'request_id',
    'local_ref',
    'terminal_id',
    'sequence',
    'sale_id',
    'kind',
    'reason',
    'own_reason',
    'note',
    'at',
  ] as const),
  ...(['operator_id', 'employee_id', 'approver_id', 'approval_reason', 'till_session_id'] as const),
  ...(['subtotal_cents', 'tax_cents', 'total_cents', 'state', 'sold_at'] as const),
]);

/** Undoings are found in the order of their sales. */
function getSoldAt(db: WritableDb, saleId: string): number {
  const sale = db.prepare<[string], { sold_at: number }>('SELECT sold_at FROM sale WHERE id = ?').get(saleId);
  if (sale === undefined) throw new Error('There is no such sale to undo');
  return sale.sold_at;
}

function insertUndo(db: WritableDb, undo: UndoToWrite): void {
  const subtotal = undo.lines.reduce((sum, line) => sum + line.amountCents, 0);
  const tax = undo.lines.reduce((sum, line) => sum + line.taxCents, 0);
  insertUndoRow(db, {
    id: undo.id,
    request_id: undo.requestId,
    local_ref: undo.localRef,
    terminal_id: undo.terminalId,
    sequence: undo.sequence,
    sale_id: undo.saleId,
    kind: undo.kind,
    reason: undo.reason,
    own_reason: undo.ownReason === null ? null : JSON.stringify(undo.ownReason),
    note: undo.note,
    at: undo.at,
    operator_id: undo.operatorId,
    employee_id: undo.employeeId,
    approver_id: undo.approval?.approverId ?? null,
    approval_reason: undo.approval?.reason ?? null,
    till_session_id: undo.tillSessionId,
    subtotal_cents: subtotal,
    tax_cents: tax,
    total_cents: subtotal + tax,
    state: undo.report === null || undo.report === 'withdraw' ? 'done' : 'waiting',
    sold_at: getSoldAt(db, undo.saleId),
  });
}

const insertLineRow = insertInto('undo_line', [
  ...(['undo_id', 'sale_id', 'line', 'quantity', 'amount_cents', 'tax_cents', 'unit_price_cents'] as const),
]);
const insertTenderRow = insertInto('undo_tender', [
  ...(['undo_id', 'number', 'kind', 'amount_cents', 'reference', 'till_session_id'] as const),
]);

function insertParts(db: WritableDb, undo: UndoToWrite): void {
  for (const line of undo.lines) {
    insertLineRow(db, {
      undo_id: undo.id,
      sale_id: undo.saleId,
      line: line.number,
      quantity: line.quantity,
      amount_cents: line.amountCents,
      tax_cents: line.taxCents,
      unit_price_cents: line.unitPriceCents,
    });
  }
  for (const { number, kind, amountCents, reference } of undo.tenders) {
    insertTenderRow(db, {
      undo_id: undo.id,
      number,
      kind,
      amount_cents: amountCents,
      reference,
      till_session_id: kind === 'cash' ? undo.tillSessionId : null,
    });
  }
}

const insertOutboxRow = insertInto('outbox', [
  ...(['id', 'undo_id', 'parent_id', 'patient_id', 'card_id', 'op', 'state', 'nonce', 'request_id'] as const),
  ...(['external_id', 'body_text', 'body_sha256', 'sold_at', 'due_at', 'known_mark'] as const),
]);

/** Behind the report of its own sale, and behind everything else of that patient. Called inside a transaction. */
export function insertUndoReport(
  db: WritableDb,
  undo: Pick<UndoToWrite, 'id' | 'saleId' | 'localRef' | 'at'>,
  report: UndoReportToWrite,
): void {
  const parent = findEntryBySale(db, undo.saleId);
  if (parent === null) throw new Error('Nothing of this sale was ever reported');
  insertOutboxRow(db, {
    id: report.outboxId,
    undo_id: undo.id,
    parent_id: parent.id,
    patient_id: parent.patientId,
    card_id: parent.cardId,
    op: report.op,
    state: 'queued',
    nonce: report.nonce,
    request_id: report.requestId,
    external_id: report.externalId,
    body_text: report.bodyText,
    body_sha256: report.bodySha256,
    sold_at: undo.at,
    due_at: undo.at,
    known_mark: findKnownMark(db),
  });
  insertEvent(db, report.outboxId, {
    at: undo.at,
    event: 'committed',
    from: null,
    to: 'queued',
    detail: undo.localRef,
  });
}

/** The sale's report is called off before it ever left: the state never hears of the sale, nor of its undoing. */
function withdrawReport(db: WritableDb, undo: UndoToWrite): void {
  const entry = findEntryBySale(db, undo.saleId);
  if (entry === null) throw new Error('Nothing of this sale was ever reported');
  const { operatorId: actorId, note, reason, at } = undo;
  withdraw(db, entry, at, {
    decision: 'cancel',
    actorId,
    secondId: null,
    reason: note === '' ? reason : note,
    goods: 'back',
    biotrackSaleId: null,
  });
}

function insertAll(db: WritableDb, undo: UndoToWrite): WrittenUndo {
  const first = findUndoByRequest(db, undo.requestId);
  if (first !== null && first.saleId !== undo.saleId) throw new Error('One press was made for two sales');
  if (first !== null) return { undo: first, isRepeat: true };
  insertUndo(db, undo);
  crashPoint('undo-row-written');
  insertParts(db, undo);
  if (undo.report === 'withdraw') withdrawReport(db, undo);
  else if (undo.report !== null) insertUndoReport(db, undo, undo.report);
  crashPoint('undo-report-written');
  const { id, kind, reason, note, localRef, saleId } = undo;
  appendAudit(db, {
    at: undo.at,
    actorId: undo.operatorId,
    action: `undo.${kind}`,
    subject: `sale:${saleId}`,
    detail: {
      ...{ undoId: id, localRef, reason, note },
      approverId: undo.approval?.approverId ?? '',
      returnedCents: undo.tenders.reduce((sum, { amountCents }) => sum + amountCents, 0),
    },
  });
  return { undo: getUndo(db, id), isRepeat: false };
}

/**
 * The commit point of an undoing: what is undone, the money that goes back and the duty to tell the state are one
 * transaction, with a number of its own.
 */
export function writeNextUndo(
  db: WritableDb,
  terminalId: string,
  build: (sequence: number) => UndoToWrite,
): WrittenUndo {
  return db.transaction(() => insertAll(db, build(takeSequence(db, terminalId))));
}
