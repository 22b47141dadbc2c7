import type { CartCaregiver } from '../../shared/cart/cart';
import type { OrderType, Route, TaxClass } from '../../shared/catalog/sellable-item';
import type { AllotmentUnit, Amount, Cents, CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import type { Tender } from '../../shared/payment/tender';
import type { SaleLine } from '../../shared/sale/sale';
import type { OutboxState } from '../../shared/sync/outbox-state';
import { type SyncStatus, syncStatusOf } from '../../shared/sync/sync-status';
import type { ReadableDb } from '../handles';
import { type PriceChangeRow, toPriceChange } from './price-change-row';
import { isVoided } from './undos';

/** What became of the sale's report; null for a sale that owes the state nothing. */
export type SaleReport = {
  readonly outboxId: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly biotrackSaleId: string | null;
  readonly transactionId: string | null;
  readonly postedAt: Instant | null;
  readonly registryStatus: 'POSTED' | 'PENDING' | null;
  readonly refused: { readonly code: string | null; readonly text: string; readonly codes: readonly string[] } | null;
};

export type StoredSale = {
  readonly id: string;
  readonly requestId: string;
  readonly localRef: string;
  readonly terminalId: string;
  readonly sequence: number;
  readonly cartId: string;
  readonly soldAt: Instant;
  readonly zone: string;
  readonly registryDay: CivilDate;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly employeeId: string | null;
  readonly patient: {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly registryId: string;
  } | null;
  readonly caregiver: CartCaregiver | null;
  readonly tillSessionId: string | null;
  readonly validationId: string | null;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
  readonly changeCents: Cents;
  readonly isReported: boolean;
  readonly lines: readonly SaleLine[];
  readonly tenders: readonly Tender[];
  readonly report: SaleReport | null;
  readonly syncStatus: SyncStatus;
};

type SaleRow = {
  readonly id: string;
  readonly request_id: string;
  readonly local_ref: string;
  readonly terminal_id: string;
  readonly sequence: number;
  readonly cart_id: string;
  readonly sold_at: number;
  readonly zone: string;
  readonly registry_day: string;
  readonly operator_id: string;
  readonly operator_name: string;
  readonly employee_id: string | null;
  readonly patient_id: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly registry_id: string | null;
  readonly caregiver_card_id: string | null;
  readonly caregiver_name: string | null;
  readonly till_session_id: string | null;
  readonly validation_id: string | null;
  readonly subtotal_cents: number;
  readonly tax_cents: number;
  readonly total_cents: number;
  readonly change_cents: number;
  readonly is_reported: number;
};
type LineRow = {
  readonly number: number;
  readonly item_key: string;
  readonly barcode: string | null;
  readonly name: string;
  readonly tax_class: string;
  readonly quantity: number;
  readonly list_price_cents: number;
  readonly unit_price_cents: number;
  readonly amount_cents: number;
  readonly discount_cents: number;
  readonly tax_cents: number;
  readonly order_type: string | null;
  readonly route: string | null;
  readonly counted_order_id: string | null;
  readonly counted_amount: number | null;
  readonly counted_unit: string | null;
} & PriceChangeRow;
type ReportRow = {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly biotrack_sale_id: string | null;
  readonly transaction_id: string | null;
  readonly posted_at: number | null;
  readonly registry_status: string | null;
  readonly refused_code: string | null;
  readonly refused_text: string | null;
  readonly refused_codes: string | null;
};

function toCounted(row: LineRow): SaleLine['counted'] {
  const { counted_order_id: orderId, counted_amount: amount, counted_unit: unit } = row;
  if (orderId === null || amount === null || unit === null) return null;
  return { orderId, amount: amount as Amount, unit: unit as AllotmentUnit };
}

function toLine(row: LineRow): SaleLine {
  return {
    number: row.number,
    itemKey: row.item_key,
    barcode: row.barcode,
    name: row.name,
    taxClass: row.tax_class as TaxClass,
    quantity: row.quantity as Quantity,
    listPriceCents: row.list_price_cents as Cents,
    unitPriceCents: row.unit_price_cents as Cents,
    amountCents: row.amount_cents as Cents,
    discountCents: row.discount_cents as Cents,
    taxCents: row.tax_cents as Cents,
    orderType: row.order_type as OrderType | 'DEVICE' | null,
    route: row.route as Route | null,
    counted: toCounted(row),
    priceChange: toPriceChange(row),
  };
}

export function listSaleLines(db: ReadableDb, saleId: string): readonly SaleLine[] {
  return db
    .prepare<[string], LineRow>('SELECT * FROM sale_line WHERE sale_id = ? ORDER BY number')
    .all(saleId)
    .map(toLine);
}

function listTenders(db: ReadableDb, saleId: string): readonly Tender[] {
  const rows = db
    .prepare<[string], { amount_cents: number; reference: string | null }>(
      'SELECT amount_cents, reference FROM tender WHERE sale_id = ? ORDER BY number',
    )
    .all(saleId);
  return rows.map(({ amount_cents, reference }) => {
    const amountCents = amount_cents as Cents;
    return reference === null ? { kind: 'cash', amountCents } : { kind: 'debit', amountCents, reference };
  });
}

function findReport(db: ReadableDb, saleId: string): SaleReport | null {
  const row = db.prepare<[string], ReportRow>(`SELECT * FROM outbox WHERE sale_id = ? AND op = 'dispense'`).get(saleId);
  if (!row) return null;
  return {
    outboxId: row.id,
    state: row.state as OutboxState,
    attempts: row.attempts,
    biotrackSaleId: row.biotrack_sale_id,
    transactionId: row.transaction_id,
    postedAt: row.posted_at as Instant | null,
    registryStatus: row.registry_status as SaleReport['registryStatus'],
    refused:
      row.refused_text === null
        ? null
        : {
            code: row.refused_code,
            text: row.refused_text,
            codes: JSON.parse(row.refused_codes ?? '[]') as string[],
          },
  };
}

function toPatient(row: SaleRow): StoredSale['patient'] {
  const { patient_id: id, first_name: firstName, last_name: lastName, registry_id: registryId } = row;
  if (id === null || firstName === null || lastName === null || registryId === null) return null;
  return { id, firstName, lastName, registryId };
}

function toSale(db: ReadableDb, row: SaleRow): StoredSale {
  const { caregiver_card_id: cardId, caregiver_name: name } = row;
  const report = findReport(db, row.id);
  return {
    id: row.id,
    requestId: row.request_id,
    localRef: row.local_ref,
    terminalId: row.terminal_id,
    sequence: row.sequence,
    cartId: row.cart_id,
    soldAt: row.sold_at as Instant,
    zone: row.zone,
    registryDay: row.registry_day as CivilDate,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    employeeId: row.employee_id,
    patient: toPatient(row),
    caregiver: cardId === null || name === null ? null : { cardId, name },
    tillSessionId: row.till_session_id,
    validationId: row.validation_id,
    subtotalCents: row.subtotal_cents as Cents,
    taxCents: row.tax_cents as Cents,
    totalCents: row.total_cents as Cents,
    changeCents: row.change_cents as Cents,
    isReported: row.is_reported === 1,
    lines: listSaleLines(db, row.id),
    tenders: listTenders(db, row.id),
    report,
    syncStatus: isVoided(db, row.id) ? 'voided' : syncStatusOf(report?.state ?? null),
  };
}

function findOne(db: ReadableDb, column: 'id' | 'local_ref' | 'request_id', value: string): StoredSale | null {
  const row = db
    .prepare<[string], SaleRow>(`
      SELECT sale.*, user.name AS operator_name, patient.first_name, patient.last_name, patient.registry_id
      FROM sale JOIN user ON user.id = sale.operator_id LEFT JOIN patient ON patient.id = sale.patient_id
      WHERE sale.${column} = ?
    `)
    .get(value);
  return row ? toSale(db, row) : null;
}

export function findSale(db: ReadableDb, id: string): StoredSale | null {
  return findOne(db, 'id', id);
}

export function getSale(db: ReadableDb, id: string): StoredSale {
  const sale = findSale(db, id);
  if (!sale) throw new Error('No sale has this id');
  return sale;
}

/** By the reference on the receipt, as it is read out: case does not matter. */
export function findSaleByRef(db: ReadableDb, localRef: string): StoredSale | null {
  return findOne(db, 'local_ref', localRef);
}

/** The sale that an earlier press of the same button made. */
export function findSaleByRequest(db: ReadableDb, requestId: string): StoredSale | null {
  return findOne(db, 'request_id', requestId);
}

export function findSaleByCart(db: ReadableDb, cartId: string): StoredSale | null {
  const cart = db.prepare<[string], { sale_id: string | null }>('SELECT sale_id FROM cart WHERE id = ?').get(cartId);
  return cart?.sale_id ? findSale(db, cart.sale_id) : null;
}
