import type { OrderType, Route } from '../../shared/catalog/sellable-item';
import type { AllotmentUnit, Amount, Instant } from '../../shared/kernel/units';
import type { SaleLine } from '../../shared/sale/sale';
import type { ReadableDb, WritableDb } from '../handles';

/** Sold here and known to nobody else yet: it must be taken off whatever the registry says is left. */
export type PendingAmount = {
  readonly orderType: OrderType;
  readonly route: Route;
  readonly unit: AllotmentUnit;
  readonly amount: Amount;
};

/** Reserved, and neither settled nor released. */
export function sumPending(db: ReadableDb, patientId: string): readonly PendingAmount[] {
  const rows = db
    .prepare<[string], { order_type: string; route: string; unit: string; amount: number }>(`
      SELECT order_type, route, unit, sum(iif(entry = 'reserve', amount, -amount)) AS amount
      FROM ledger WHERE patient_id = ?
      GROUP BY order_type, route, unit HAVING sum(iif(entry = 'reserve', amount, -amount)) > 0
      ORDER BY order_type, route, unit
    `)
    .all(patientId);
  return rows.map(row => ({
    orderType: row.order_type as OrderType,
    route: row.route as Route,
    unit: row.unit as AllotmentUnit,
    amount: row.amount as Amount,
  }));
}

/**
 * What this register's own sales took from the orders of a patient since a moment of the state's: those that the registry has
 * posted, and that nobody began to undo, because of what comes back nobody knows when the registry counts it.
 */
export function sumPostedSince(
  db: ReadableDb,
  patientId: string,
  since: Instant,
): readonly { readonly orderId: string; readonly amount: Amount }[] {
  return db
    .prepare<[string, number], { order_id: string; amount: number }>(`
      SELECT order_id, sum(amount) AS amount FROM ledger JOIN outbox ON outbox.sale_id = ledger.sale_id AND op = 'dispense'
      WHERE ledger.patient_id = ? AND entry = 'settle' AND registry_status = 'POSTED' AND posted_at > ?
        AND NOT EXISTS (SELECT 1 FROM outbox AS undo WHERE undo.sale_id = ledger.sale_id AND undo.op <> 'dispense')
      GROUP BY order_id ORDER BY order_id
    `)
    .all(patientId, since)
    .map(row => ({ orderId: row.order_id, amount: row.amount as Amount }));
}

export type LedgerEntry = PendingAmount & {
  readonly saleId: string;
  readonly line: number;
  readonly entry: 'reserve' | 'settle' | 'release';
  readonly orderId: string;
  readonly at: Instant;
};

type LedgerRow = {
  readonly sale_id: string;
  readonly line: number;
  readonly entry: LedgerEntry['entry'];
  readonly order_id: string;
  readonly order_type: string;
  readonly route: string;
  readonly unit: string;
  readonly amount: number;
  readonly at: number;
};

/** Oldest first. */
export function listEntries(db: ReadableDb, patientId: string): readonly LedgerEntry[] {
  const rows = db
    .prepare<[string], LedgerRow>('SELECT * FROM ledger WHERE patient_id = ? ORDER BY at, sale_id, line, entry')
    .all(patientId);
  return rows.map(row => ({
    saleId: row.sale_id,
    line: row.line,
    entry: row.entry,
    orderId: row.order_id,
    orderType: row.order_type as OrderType,
    route: row.route as Route,
    unit: row.unit as AllotmentUnit,
    amount: row.amount as Amount,
    at: row.at as Instant,
  }));
}

const insertSql = `INSERT INTO ledger (patient_id, sale_id, line, entry, order_id, order_type, route, unit, amount, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
type LedgerValues = [string, string, number, string, string, string, string, string, number, number];

/** Takes what a line counts out of the patient's allotment; devices and merchandise count nothing. */
export function reserve(db: WritableDb, patientId: string, saleId: string, line: SaleLine, at: Instant): void {
  const { counted, orderType, route } = line;
  if (counted === null) return;
  if (orderType === null || orderType === 'DEVICE' || route === null)
    throw new Error('A counted line has no order or route');
  db.prepare<LedgerValues>(insertSql).run(
    ...[patientId, saleId, line.number, 'reserve', counted.orderId, orderType, route, counted.unit, counted.amount, at],
  );
}

/** Ends every reserve of a sale that is still open: settled with the state, or given back. */
export function closeReserves(
  db: WritableDb,
  sale: { readonly patientId: string; readonly saleId: string },
  entry: 'settle' | 'release',
  at: Instant,
): void {
  db.prepare<[string, number, string, string]>(`
    INSERT INTO ledger (patient_id, sale_id, line, entry, order_id, order_type, route, unit, amount, at)
    SELECT patient_id, sale_id, line, ?, order_id, order_type, route, unit, amount, ? FROM ledger AS open
    WHERE patient_id = ? AND sale_id = ? AND entry = 'reserve' AND NOT EXISTS (SELECT 1 FROM ledger AS closed
      WHERE closed.patient_id = open.patient_id AND closed.sale_id = open.sale_id AND closed.line = open.line
        AND closed.entry <> 'reserve')
  `).run(entry, at, sale.patientId, sale.saleId);
}
