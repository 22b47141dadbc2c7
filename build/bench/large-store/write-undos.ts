import type { WritableDb } from '../../../db/handles';
import { findEntryBySale } from '../../../db/repositories/outbox';
import { findPackageByBarcode, upsertPackage } from '../../../db/repositories/packages';
import { keepBefore, setSeen } from '../../../db/repositories/undo-allotment';
import { getUndo } from '../../../db/repositories/undos';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import {
  insertUndoReport,
  type UndoReportToWrite,
  type UndoToWrite,
  writeNextUndo,
} from '../../../db/transactions/write-undo';
import { freezeUndo } from '../../../electron/biotrack/actions/undo-bodies';
import type { UndoReport } from '../../../electron/biotrack/undo-port';
import { wireReason } from '../../../electron/biotrack/undo-reason';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Cents, Instant, Quantity } from '../../../shared/kernel/units';
import { localRef } from '../../../shared/sale/local-ref';
import type { AcceptedUndo } from '../../../shared/sync/attempt-outcome';
import defaults from '../../../shared/undo/policies/undo.json';
import { employeeId, location, terminalId } from '../setup';
import { seededId } from './seeded-id';
import type { Staff } from './write-sale-rows';

const oneIn = 200;
/** Never merchandise, and never one of those that the state refused. */
const which = 57;
const laterMs = 600_000;
const answeredAfterMs = 700;
const beforeClosingMs = 60_000;
const firstTransactionId = 90_000_000;
const returnedPrefix = '0009';

type SoldRow = {
  readonly id: string;
  readonly sequence: number;
  readonly sold_at: number;
  readonly change_cents: number;
  readonly till_session_id: string;
  readonly closed_at: number;
};
type LineRow = {
  readonly number: number;
  readonly barcode: string | null;
  readonly quantity: number;
  readonly amount_cents: number;
  readonly tax_cents: number;
  readonly unit_price_cents: number;
};
type TenderRow = { readonly kind: 'cash' | 'debit'; readonly amount_cents: number };

/** One sale of two hundred went wrong: half are voided, and of the rest every other one brings its goods back. */
export function writeUndos(db: WritableDb, staff: Staff, now: Instant): void {
  const sold = db
    .prepare<[], SoldRow>(`
      SELECT sale.id, sequence, sold_at, change_cents, till_session_id, closed_at
      FROM sale CROSS JOIN till_session ON till_session.id = sale.till_session_id
      WHERE sequence % ${oneIn} = ${which} AND closed_at IS NOT NULL ORDER BY sold_at
    `)
    .all();
  const kinds = ['void', 'refund', 'void', 'restock'] as const;
  for (const [index, sale] of sold.entries()) {
    const entry = findEntryBySale(db, sale.id);
    if (entry?.state !== 'accepted') continue;
    const at = Math.min(sale.sold_at + laterMs, sale.closed_at - beforeClosingMs) as Instant;
    undo(db, { sale, staff, index, at, now, kind: kinds[index % kinds.length] ?? 'void' });
  }
}

type Undoing = {
  readonly sale: SoldRow;
  readonly staff: Staff;
  readonly index: number;
  readonly at: Instant;
  readonly now: Instant;
  readonly kind: 'void' | 'refund' | 'restock';
};

/** With the register's own writing: the duty, its attempt, and the state's word on it. */
function undo(db: WritableDb, undoing: Undoing): void {
  const { sale, at, index, kind } = undoing;
  const { undo: written } = writeNextUndo(db, terminalId, sequence => toUndo(db, undoing, sequence));
  keepBefore(db, written.id, null);
  const [goods] = written.lines;
  const quantity = goods?.quantity ?? (0 as Quantity);
  const parentBarcode = goods?.barcode ?? '';
  const barcode = `${returnedPrefix}${String(index).padStart(12, '0')}` as Barcode;
  const packages = kind === 'restock' ? [{ barcode, parentBarcode, quantity }] : [];
  settle(db, seededId('outbox', at, index), sale, at, { packages });
  setSeen(db, written.id, (at + laterMs) as Instant, true);
  if (kind === 'restock') destroy(db, undoing, { undoId: written.id, barcode, parentBarcode, quantity });
}

/** The state says when the goods may go; those of which that is long past are gone. */
function destroy(
  db: WritableDb,
  { sale, index, now }: Undoing,
  goods: {
    readonly undoId: string;
    readonly barcode: Barcode;
    readonly parentBarcode: string;
    readonly quantity: Quantity;
  },
): void {
  const { undoId, barcode, parentBarcode, quantity } = goods;
  const made = getUndo(db, undoId);
  const parent = findPackageByBarcode(db, parentBarcode);
  if (parent === null) throw new Error('Goods came back that nobody had.');
  const at = (made.at + answeredAfterMs * 2) as Instant;
  const destroyAfter = (at + defaults.destroyWaitS * 1_000) as Instant;
  const isGone = destroyAfter + defaults.destroyWaitS * 1_000 < now;
  const returned = { ...parent, barcode, externalId: null, isRestocked: true } as const;
  const shown = isGone
    ? { status: 'DEPLETED' as const, onHand: 0 as Quantity }
    : { status: 'DESTROY_SCHEDULED' as const, onHand: quantity };
  upsertPackage(db, { ...returned, ...shown }, at);
  const report = { op: 'destroy', barcodes: [barcode], reason: 'DEFECTIVE', note: made.localRef } as const;
  const outboxId = seededId('outbox', at, index);
  const about = { id: undoId, saleId: sale.id, localRef: made.localRef, at };
  insertUndoReport(db, about, freeze(report, { at, index, externalId: `${made.localRef}-D` }));
  settle(db, outboxId, sale, at, { destroyAfter });
}

function settle(db: WritableDb, outboxId: string, sale: SoldRow, at: Instant, changes: Partial<AcceptedUndo>): void {
  const attempt = { outboxId, attemptId: seededId('attempt', at, sale.sequence) };
  beginAttempt(db, { ...attempt, at, monotonicMs: 0, bootId: sale.till_session_id, watermark: null });
  const postedAt = (at + answeredAfterMs) as Instant;
  const undone: AcceptedUndo = {
    ...{ transactionId: String(firstTransactionId + sale.sequence), postedAt, registryStatus: 'POSTED' },
    ...{ packages: [], isVisibleNow: true, destroyAfter: null, via: 'reply', ...changes },
  };
  recordAttempt(db, { ...attempt, at: postedAt, outcome: { kind: 'undone', undone }, dueAt: postedAt });
}

function toUndo(db: WritableDb, undoing: Undoing, sequence: number): UndoToWrite {
  const { sale, staff, index, at, kind } = undoing;
  const requestId = seededId('request', at, sequence);
  const reference = localRef(terminalId, sequence, requestId);
  const lines = linesOf(db, sale.id).slice(0, kind === 'void' ? undefined : 1);
  const asked = lines.reduce((sum, line) => sum + line.amount_cents + line.tax_cents, 0);
  const tender = db.prepare<[string], TenderRow>('SELECT * FROM tender WHERE sale_id = ? AND number = 1').get(sale.id);
  if (tender === undefined) throw new Error('Nobody paid for a sale.');
  const amountCents = asked as Cents;
  return {
    ...{ id: seededId('undo', at, index), requestId: seededId('press', at, sequence), localRef: reference },
    ...{ terminalId, sequence, saleId: sale.id, kind, at, operatorId: staff.cashierId, employeeId },
    ownReason: null,
    ...(kind === 'void' ? { reason: 'rung-in-error', note: '' } : { reason: 'defective', note: 'Leaks' }),
    approval: kind === 'void' ? null : { approverId: staff.leadId, reason: 'Seen' },
    tillSessionId: sale.till_session_id,
    lines: lines.map(line => ({
      ...{ number: line.number, quantity: line.quantity as Quantity, unitPriceCents: null },
      ...{ amountCents: line.amount_cents as Cents, taxCents: line.tax_cents as Cents },
    })),
    tenders:
      asked === 0
        ? []
        : [{ number: 1, kind: tender.kind, amountCents, reference: tender.kind === 'cash' ? null : `R${sequence}` }],
    report: freeze(toReport(kind, lines, requestId, reference), { at, index, externalId: reference, requestId }),
  };
}

function linesOf(db: WritableDb, saleId: string): readonly LineRow[] {
  return db
    .prepare<[string], LineRow>(`
      SELECT number, barcode, quantity, amount_cents, tax_cents, unit_price_cents FROM sale_line WHERE sale_id = ? ORDER BY number
    `)
    .all(saleId);
}

function toReport(
  kind: Undoing['kind'],
  lines: readonly LineRow[],
  requestId: string,
  reference: string,
): UndoReport & { readonly op: 'void' | 'refund' } {
  const reason = wireReason(kind === 'void' ? 'rung-in-error' : 'defective');
  const person = { requestId, employeeId, reason, note: reference };
  if (kind === 'void') return { op: 'void', ...person };
  const goods = lines.map(({ number, barcode, quantity, unit_price_cents }) => ({
    ...{ number, barcode: barcode ?? '', quantity: quantity as Quantity, unitPriceCents: unit_price_cents as Cents },
  }));
  return { op: 'refund', ...person, externalId: reference, returnsGoods: kind === 'restock', lines: goods };
}

function freeze(
  report: UndoReport,
  ids: { readonly at: Instant; readonly index: number; readonly externalId: string; readonly requestId?: string },
): UndoReportToWrite {
  const { at, index, externalId, requestId = seededId('request', at, index) } = ids;
  const { text, sha256 } = freezeUndo(location, report);
  return {
    ...{ outboxId: seededId('outbox', at, index), op: report.op, requestId, nonce: seededId('nonce', at, index) },
    ...{ externalId, bodyText: text, bodySha256: sha256 },
  };
}
