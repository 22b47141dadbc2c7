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
  return rows.map(toPendingAmount);
}

function toPendingAmount(row: {
  readonly order_type: string;
  readonly route: string;
  readonly unit: string;
  readonly amount: number;
}): PendingAmount {
  return {
    orderType: row.order_type as OrderType,
    route: row.route as Route,
    unit: row.unit as AllotmentUnit,
    amount: row.amount as Amount,
  };
}

const settledSince = `SELECT ledger.order_type, ledger.route, ledger.unit, ledger.amount
  FROM ledger JOIN registry_snapshot AS answer ON answer.patient_id = ledger.patient_id
    LEFT JOIN outbox AS report ON report.sale_id = ledger.sale_id
  WHERE ledger.patient_id = ? AND entry = 'settle' AND ledger.at > answer.received_at AND coalesce(report.posted_at >= answer.as_of, 1)
    AND NOT EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = ledger.sale_id AND undo.kind = 'void' AND undo.state = 'done')`;

/**
 * What the registry's answer on this disk does not show yet of what was sold here: what is pending, and what the state took
 * after it gave that answer. Of a sale since that came back in part the whole counts: the registry is known to be slow with
 * goods that came back, and too little is sold rather than too much.
 */
export function sumUnseen(db: ReadableDb, patientId: string): readonly PendingAmount[] {
  const since = db
    .prepare<[string], { order_type: string; route: string; unit: string; amount: number }>(settledSince)
    .all(patientId)
    .map(toPendingAmount);
  const sums = new Map<string, PendingAmount>();
  for (const each of [...sumPending(db, patientId), ...since]) {
    const key = `${each.orderType} ${each.route} ${each.unit}`;
    sums.set(key, { ...each, amount: (each.amount + (sums.get(key)?.amount ?? 0)) as Amount });
  }
  return [...sums.values()];
}

/** Whether the state took a sale of this register, or something undone of one, after it gave the answer on this disk. */
export function isAnswerOvertaken(db: ReadableDb, patientId: string): boolean {
  const row = db
    .prepare<[string], { is_overtaken: number }>(`
      SELECT EXISTS (SELECT 1 FROM ledger WHERE ledger.patient_id = answer.patient_id AND entry = 'settle' AND at > received_at)
        OR EXISTS (SELECT 1 FROM outbox WHERE outbox.patient_id = answer.patient_id AND op IN ('void', 'refund')
          AND state = 'accepted' AND posted_at > as_of) AS is_overtaken
      FROM registry_snapshot AS answer WHERE answer.patient_id = ?
    `)
    .get(patientId);
  return row?.is_overtaken === 1;
}

const tookSince = `SELECT order_id, amount FROM ledger JOIN outbox AS report ON report.sale_id = ledger.sale_id
  WHERE ledger.patient_id = ? AND entry = 'settle' AND report.registry_status = 'POSTED' AND report.posted_at > ?
    AND NOT EXISTS (SELECT 1 FROM outbox AS undo WHERE undo.parent_id = report.id)`;
const gaveSince = `SELECT order_id, -(ledger.amount * undo_line.quantity / sale_line.quantity) AS amount
  FROM outbox AS report JOIN outbox AS parent ON parent.id = report.parent_id
    JOIN undo ON undo.id = report.undo_id AND undo.kind IN ('void', 'restock') JOIN undo_line ON undo_line.undo_id = undo.id
    JOIN sale_line ON sale_line.sale_id = undo_line.sale_id AND sale_line.number = undo_line.line
    JOIN ledger ON ledger.patient_id = report.patient_id AND ledger.sale_id = sale_line.sale_id AND ledger.line = sale_line.number
      AND entry = 'settle'
  WHERE report.patient_id = ? AND report.op IN ('void', 'refund') AND report.state = 'accepted'
    AND coalesce(report.posted_at > ?, 1) AND parent.posted_at <= ?`;

/**
 * What this register's own sales took from the orders of a patient since a moment of the state's, as far as the registry has
 * posted them, less what came back since of sales from before. A sale since that somebody began to undo counts as nothing:
 * either it came back, or a person has to look.
 */
export function sumMovedSince(
  db: ReadableDb,
  patientId: string,
  since: Instant,
): readonly { readonly orderId: string; readonly amount: Amount }[] {
  return db
    .prepare<[string, number, string, number, number], { order_id: string; amount: number }>(
      `SELECT order_id, sum(amount) AS amount FROM (${tookSince} UNION ALL ${gaveSince}) GROUP BY order_id ORDER BY order_id`,
    )
    .all(patientId, since, patientId, since, since)
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
