import type { WritableDb } from '../../../db/handles';
import { terminalId } from '../setup';
import type { Staff } from './write-sale-rows';

const hourMs = 3_600_000;

/** Each in one statement over all sales, in the order of the table that it fills: what is scattered over a file is slow. */
export function writeAfterSales(db: WritableDb, sales: number, { leadId }: Staff): void {
  writeLedger(db);
  holdQueuedStock(db);
  closeIncidents(db, leadId);
  db.prepare<[string, number]>(`
    INSERT INTO terminal_sequence (terminal_id, last) VALUES (?, ?)
    ON CONFLICT (terminal_id) DO UPDATE SET last = excluded.last
  `).run(terminalId, sales);
}

/** Reserved at the commit, settled when the state took it, released where it refused. */
function writeLedger(db: WritableDb): void {
  db.exec(`
    INSERT INTO ledger (patient_id, sale_id, line, entry, order_id, order_type, route, unit, amount, at)
    SELECT outbox.patient_id, line.sale_id, line.number, entry.column1, line.counted_order_id, line.order_type, line.route,
      line.counted_unit, line.counted_amount, iif(entry.column1 = 'reserve', outbox.sold_at, outbox.last_ended_at)
    FROM sale_line AS line CROSS JOIN outbox ON outbox.sale_id = line.sale_id
    CROSS JOIN (VALUES ('reserve'), ('settle'), ('release')) AS entry
    WHERE line.counted_amount IS NOT NULL
      AND (entry.column1 = 'reserve' OR outbox.state = iif(entry.column1 = 'settle', 'accepted', 'rejected'))
    ORDER BY 1, 2, 3, 4
  `);
}

/** What the state knows of is gone from its own count; what waits is held here. */
function holdQueuedStock(db: WritableDb): void {
  db.exec(`
    UPDATE package SET held = taken.quantity FROM (
      SELECT line.barcode, sum(line.quantity) AS quantity FROM outbox JOIN sale_line AS line ON line.sale_id = outbox.sale_id
      WHERE outbox.state = 'queued' AND line.order_type IS NOT NULL GROUP BY line.barcode
    ) AS taken WHERE package.barcode = taken.barcode
  `);
}

/** Refused sales of the past were dealt with within the hour: the money went back and the goods stayed. */
function closeIncidents(db: WritableDb, leadId: string): void {
  db.exec(`
    INSERT INTO incident (sale_id, kind, opened_at, state_code, state_text, codes)
    SELECT sale_id, 'refused', last_ended_at, refused_code, refused_text, refused_codes FROM outbox WHERE state = 'rejected'
    ORDER BY sale_id
  `);
  db.prepare<[number, string]>(`
    INSERT INTO incident_step (sale_id, number, step, at, actor_id, reason)
    SELECT sale_id, taken.column1, taken.column2, opened_at + ?, ?, '' FROM incident
    CROSS JOIN (VALUES (1, 'money-returned'), (2, 'goods-kept'), (3, 'closed')) AS taken ORDER BY sale_id, 2
  `).run(hourMs, leadId);
  db.prepare<[number, string]>(`
    INSERT INTO tender_reversal (sale_id, number, amount_cents, reference, till_session_id, at, actor_id)
    SELECT tender.sale_id, tender.number, tender.amount_cents - iif(tender.kind = 'cash', sale.change_cents, 0),
      tender.reference, sale.till_session_id, incident.opened_at + ?, ?
    FROM incident JOIN tender ON tender.sale_id = incident.sale_id JOIN sale ON sale.id = incident.sale_id
    WHERE tender.amount_cents > iif(tender.kind = 'cash', sale.change_cents, 0)
    ORDER BY tender.sale_id, tender.number
  `).run(hourMs, leadId);
}
