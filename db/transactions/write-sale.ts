import type { CartCaregiver } from '../../shared/cart/cart';
import { parseItemKey } from '../../shared/catalog/item-key';
import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { DecidedSale } from '../../shared/sale/sale';
import { crashPoint } from '../crash-point';
import type { WritableDb } from '../handles';
import { insertInto } from '../insert-row';
import { appendAudit } from '../repositories/audit';
import { type GraceApproval, insertGraceSale } from '../repositories/grace-sales';
import { findKnownMark } from '../repositories/inherited-reports';
import { reserve } from '../repositories/ledger';
import { insertEvent } from '../repositories/outbox-history';
import { holdStock } from '../repositories/packages';
import { toPriceChangeRow } from '../repositories/price-change-row';
import { findSaleByCart, findSaleByRequest, getSale, type StoredSale } from '../repositories/sales';
import { takeSequence } from '../repositories/terminal-sequence';

/** The duty to tell the state, frozen before the commit (design.md D5). */
export type ReportToWrite = {
  readonly outboxId: string;
  readonly requestId: string;
  readonly nonce: string;
  readonly externalId: string;
  readonly bodyText: string;
  readonly bodySha256: string;
  readonly cardId: string;
};

export type SaleToWrite = {
  readonly id: string;
  /** Made by the screen for each press; a repeated one gets the first sale. */
  readonly requestId: string;
  readonly localRef: string;
  /** From takeSequence. */
  readonly sequence: number;
  readonly terminalId: string;
  readonly cartId: string;
  readonly patientId: string | null;
  readonly caregiver: CartCaregiver | null;
  readonly operatorId: string;
  readonly employeeId: string | null;
  readonly tillSessionId: string | null;
  readonly validationId: string | null;
  /** The lead's word, where it was validated by local rules alone. */
  readonly grace: GraceApproval | null;
  readonly soldAt: Instant;
  readonly zone: string;
  readonly registryDay: CivilDate;
  readonly decided: DecidedSale;
  /** null exactly when nothing in the sale is reported. */
  readonly report: ReportToWrite | null;
};

export type WrittenSale = { readonly sale: StoredSale; readonly isRepeat: boolean };

const insertSaleRow = insertInto('sale', [
  ...(['id', 'request_id', 'local_ref', 'terminal_id', 'sequence', 'cart_id', 'patient_id'] as const),
  ...([
    'caregiver_card_id',
    'caregiver_name',
    'operator_id',
    'employee_id',
    'till_session_id',
    'validation_id',
  ] as const),
  ...(['sold_at', 'zone', 'registry_day', 'subtotal_cents', 'tax_cents', 'total_cents', 'change_cents'] as const),
  ...(['line_count', 'is_reported'] as const),
]);

function insertSale(db: WritableDb, sale: SaleToWrite): void {
  const { decided, caregiver } = sale;
  insertSaleRow(db, {
    id: sale.id,
    request_id: sale.requestId,
    local_ref: sale.localRef,
    terminal_id: sale.terminalId,
    sequence: sale.sequence,
    cart_id: sale.cartId,
    patient_id: sale.patientId,
    caregiver_card_id: caregiver?.cardId ?? null,
    caregiver_name: caregiver?.name ?? null,
    operator_id: sale.operatorId,
    employee_id: sale.employeeId,
    till_session_id: sale.tillSessionId,
    validation_id: sale.validationId,
    sold_at: sale.soldAt,
    zone: sale.zone,
    registry_day: sale.registryDay,
    subtotal_cents: decided.subtotalCents,
    tax_cents: decided.taxCents,
    total_cents: decided.totalCents,
    change_cents: decided.changeCents,
    line_count: decided.lines.length,
    is_reported: Number(decided.isReported),
  });
}

const insertLineRow = insertInto('sale_line', [
  ...(['sale_id', 'number', 'item_key', 'barcode', 'name', 'tax_class', 'quantity', 'list_price_cents'] as const),
  ...(['unit_price_cents', 'amount_cents', 'discount_cents', 'tax_cents', 'order_type', 'route'] as const),
  ...(['counted_order_id', 'counted_amount', 'counted_unit'] as const),
  ...(['price_kind', 'price_value', 'price_reason', 'price_approver_id'] as const),
]);

/** Lines, and with each line what it takes: stock from the shelf, amount from the allotment. */
function insertLines(db: WritableDb, sale: SaleToWrite): void {
  for (const line of sale.decided.lines) {
    insertLineRow(db, {
      sale_id: sale.id,
      number: line.number,
      item_key: line.itemKey,
      barcode: line.barcode,
      name: line.name,
      tax_class: line.taxClass,
      quantity: line.quantity,
      list_price_cents: line.listPriceCents,
      unit_price_cents: line.unitPriceCents,
      amount_cents: line.amountCents,
      discount_cents: line.discountCents,
      tax_cents: line.taxCents,
      order_type: line.orderType,
      route: line.route,
      counted_order_id: line.counted?.orderId ?? null,
      counted_amount: line.counted?.amount ?? null,
      counted_unit: line.counted?.unit ?? null,
      ...toPriceChangeRow(line.priceChange),
    });
    const item = parseItemKey(line.itemKey);
    if (item?.kind === 'package') holdStock(db, item.barcode, line.quantity);
    if (sale.patientId !== null) reserve(db, sale.patientId, sale.id, line, sale.soldAt);
  }
}

function insertTenders(db: WritableDb, sale: SaleToWrite): void {
  const insert = db.prepare<[string, number, string, number, string | null]>(
    'INSERT INTO tender (sale_id, number, kind, amount_cents, reference) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [index, tender] of sale.decided.tenders.entries()) {
    insert.run(sale.id, index + 1, tender.kind, tender.amountCents, tender.kind === 'debit' ? tender.reference : null);
  }
}

const insertOutboxRow = insertInto('outbox', [
  ...(['id', 'sale_id', 'patient_id', 'card_id', 'op', 'state', 'nonce', 'request_id', 'external_id'] as const),
  ...(['body_text', 'body_sha256', 'sold_at', 'due_at', 'known_mark'] as const),
]);

function insertReport(db: WritableDb, sale: SaleToWrite, report: ReportToWrite): void {
  insertOutboxRow(db, {
    id: report.outboxId,
    sale_id: sale.id,
    patient_id: sale.patientId,
    card_id: report.cardId,
    op: 'dispense',
    state: 'queued',
    nonce: report.nonce,
    request_id: report.requestId,
    external_id: report.externalId,
    body_text: report.bodyText,
    body_sha256: report.bodySha256,
    sold_at: sale.soldAt,
    due_at: sale.soldAt,
    known_mark: findKnownMark(db),
  });
  insertEvent(db, report.outboxId, {
    at: sale.soldAt,
    event: 'committed',
    from: null,
    to: 'queued',
    detail: sale.localRef,
  });
}

/** What an earlier press or another window already made of this cart. */
function findRepeat(db: WritableDb, sale: SaleToWrite): StoredSale | null {
  return findSaleByRequest(db, sale.requestId) ?? findSaleByCart(db, sale.cartId);
}

function completeCart(db: WritableDb, sale: SaleToWrite): void {
  const changed = db
    .prepare<[string, number, string]>(
      `UPDATE cart SET status = 'completed', sale_id = ?, updated_at = ? WHERE id = ? AND status = 'open'`,
    )
    .run(sale.id, sale.soldAt, sale.cartId);
  if (changed !== 1) throw new Error('The cart of a sale is not open');
}

/**
 * The commit point: the sale, what was paid, what left the shelf, what it takes from the allotment and the duty to report
 * it are one transaction. Before it nothing is true, after it everything is.
 */
export function writeSale(db: WritableDb, sale: SaleToWrite): WrittenSale {
  return db.transaction(() => insertAll(db, sale));
}

/** The same for a sale that has no number yet. What bears the number, like the reference, is built once it is known. */
export function writeNextSale(
  db: WritableDb,
  terminalId: string,
  build: (sequence: number) => SaleToWrite,
): WrittenSale {
  return db.transaction(() => insertAll(db, build(takeSequence(db, terminalId))));
}

function insertAll(db: WritableDb, sale: SaleToWrite): WrittenSale {
  if (sale.decided.isReported !== (sale.report !== null)) throw new Error('A sale and its report do not fit together');
  const first = findRepeat(db, sale);
  if (first && first.cartId !== sale.cartId) throw new Error('One request was made for two carts');
  if (first) return { sale: first, isRepeat: true };
  crashPoint('sale-numbered');
  insertSale(db, sale);
  crashPoint('sale-row-written');
  insertLines(db, sale);
  crashPoint('sale-lines-written');
  insertTenders(db, sale);
  if (sale.report) insertReport(db, sale, sale.report);
  if (sale.grace) insertGraceSale(db, sale.id, sale.grace);
  crashPoint('sale-report-written');
  completeCart(db, sale);
  appendAudit(db, {
    at: sale.soldAt,
    actorId: sale.operatorId,
    action: 'sale.committed',
    subject: `sale:${sale.id}`,
    detail: {
      localRef: sale.localRef,
      totalCents: sale.decided.totalCents,
      discountCents: sale.decided.discountCents,
      lines: sale.decided.lines.length,
    },
  });
  return { sale: getSale(db, sale.id), isRepeat: false };
}
