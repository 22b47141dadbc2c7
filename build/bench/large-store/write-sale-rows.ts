import type { WritableDb } from '../../../db/handles';
import { insertInto } from '../../../db/insert-row';
import { toPriceChangeRow } from '../../../db/repositories/price-change-row';
import { employeeId, terminalId, zone } from '../setup';
import type { SeededSale } from './seeded-sales';

export type Staff = { readonly cashierId: string; readonly leadId: string };
/** All sales say that they came from this one, which was discarded: nothing reads the carts of what is sold. */
export const seededCartId = 'cart-of-the-large-store';

const insertSaleRow = insertInto('sale', [
  ...(['id', 'request_id', 'local_ref', 'terminal_id', 'sequence', 'cart_id', 'patient_id', 'operator_id'] as const),
  ...(['employee_id', 'till_session_id', 'sold_at', 'zone', 'registry_day', 'subtotal_cents', 'tax_cents'] as const),
  ...(['total_cents', 'change_cents', 'line_count', 'is_reported'] as const),
]);
const insertLineRow = insertInto('sale_line', [
  ...(['sale_id', 'number', 'item_key', 'barcode', 'name', 'tax_class', 'quantity', 'list_price_cents'] as const),
  ...(['unit_price_cents', 'amount_cents', 'discount_cents', 'tax_cents', 'order_type', 'route'] as const),
  ...(['counted_order_id', 'counted_amount', 'counted_unit'] as const),
  ...(['price_kind', 'price_value', 'price_reason', 'price_approver_id'] as const),
]);
const insertTenderRow = insertInto('tender', ['sale_id', 'number', 'kind', 'amount_cents', 'reference']);

/** The sale, its lines and what was paid. */
export function writeSaleRows(db: WritableDb, sale: SeededSale, { cashierId }: Staff): void {
  const { decided } = sale;
  insertSaleRow(db, {
    id: sale.id,
    request_id: sale.press,
    local_ref: sale.localRef,
    terminal_id: terminalId,
    sequence: sale.sequence,
    cart_id: seededCartId,
    patient_id: sale.patient?.id ?? null,
    operator_id: cashierId,
    employee_id: employeeId,
    till_session_id: sale.till,
    sold_at: sale.soldAt,
    zone,
    registry_day: sale.day,
    subtotal_cents: decided.subtotalCents,
    tax_cents: decided.taxCents,
    total_cents: decided.totalCents,
    change_cents: decided.changeCents,
    line_count: decided.lines.length,
    is_reported: Number(decided.isReported),
  });
  for (const line of decided.lines) {
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
  }
  for (const [index, tender] of decided.tenders.entries()) {
    insertTenderRow(db, {
      sale_id: sale.id,
      number: index + 1,
      kind: tender.kind,
      amount_cents: tender.amountCents,
      reference: tender.kind === 'debit' ? tender.reference : null,
    });
  }
}
