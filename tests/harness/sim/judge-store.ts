import type { ReadableDb } from '../../../db/handles';
import { verifyAudit } from '../../../db/repositories/audit';
import type { World as StateWorld } from '../../../electron/biotrack/sandbox/world';
import type { GracePolicy } from '../../../shared/sale/grace-policy';

type Say = (what: string) => void;

/** Each finds rows that must not be. */
const checks: readonly { readonly what: string; readonly sql: string }[] = [
  {
    what: 'money does not add up',
    sql: `SELECT id FROM sale WHERE total_cents + change_cents <>
      (SELECT sum(amount_cents) FROM tender WHERE tender.sale_id = sale.id)`,
  },
  {
    what: 'a total is not the sum of its lines',
    sql: `SELECT id FROM sale WHERE total_cents <>
      (SELECT sum(amount_cents + tax_cents) FROM sale_line WHERE sale_line.sale_id = sale.id)`,
  },
  {
    what: 'a report is owed and not there',
    sql: `SELECT id FROM sale WHERE is_reported = 1
      AND 1 <> (SELECT count(*) FROM outbox WHERE outbox.sale_id = sale.id AND op = 'dispense')`,
  },
  {
    what: 'one cart was sold twice',
    sql: 'SELECT cart_id FROM sale GROUP BY cart_id HAVING count(*) > 1',
  },
  {
    // What a void gives back was settled before, or is released with it, once the registry has booked both.
    what: 'a reserve does not stand as its sale does',
    sql: `SELECT id FROM (SELECT outbox.id, outbox.state, registry_status,
        (SELECT coalesce(group_concat(entry), '') FROM ledger AS other
          WHERE other.sale_id = ledger.sale_id AND other.line = ledger.line AND other.entry <> 'reserve') AS closed,
        (SELECT coalesce(report.registry_status, 'POSTED') FROM undo
          LEFT JOIN outbox AS report ON report.undo_id = undo.id AND report.op = 'void'
          WHERE undo.sale_id = outbox.sale_id AND undo.kind = 'void' AND undo.state = 'done') AS voided
      FROM outbox JOIN ledger ON ledger.sale_id = outbox.sale_id AND ledger.entry = 'reserve')
      WHERE CASE WHEN state = 'accepted' AND voided IS NOT NULL
        THEN closed NOT IN ('settle', 'release') AND (closed <> '' OR 'PENDING' NOT IN (coalesce(registry_status, ''), voided))
        ELSE closed <> CASE iif(registry_status = 'PENDING', 'pending', state)
          WHEN 'accepted' THEN 'settle' WHEN 'rejected' THEN 'release' WHEN 'cancelled' THEN 'release' ELSE '' END END`,
  },
  {
    // What is gone stays off the shelf, because the state counts it as the store's still.
    what: 'goods are held for no sale',
    sql: `SELECT barcode FROM package WHERE held <> (SELECT coalesce(sum(quantity), 0)
      FROM sale_line JOIN outbox ON outbox.sale_id = sale_line.sale_id
      WHERE sale_line.barcode = package.barcode AND (outbox.state IN ('queued', 'sending', 'unknown', 'review')
        OR EXISTS (SELECT 1 FROM incident_step WHERE incident_step.sale_id = outbox.sale_id AND step = 'goods-gone')))`,
  },
  {
    // One that was voided before the state had it needs nothing more.
    what: 'a sale that ended has no incident, or one that did not has one',
    sql: `SELECT outbox.sale_id FROM outbox LEFT JOIN incident ON incident.sale_id = outbox.sale_id
      WHERE op = 'dispense' AND (incident.sale_id IS NOT NULL) <> (outbox.state IN ('rejected', 'cancelled')
        AND NOT EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = outbox.sale_id AND kind = 'void' AND state = 'done'))`,
  },
  {
    what: 'the money of a sale that ended did not go back',
    sql: `SELECT sale.id FROM sale JOIN incident_step ON incident_step.sale_id = sale.id AND step = 'money-returned'
      WHERE total_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM tender_reversal WHERE sale_id = sale.id)`,
  },
  { what: 'an attempt never ended', sql: 'SELECT id FROM attempt WHERE ended_at IS NULL' },
  {
    what: 'a report moved without its event',
    sql: `SELECT id FROM outbox WHERE state <> coalesce((SELECT to_state FROM outbox_event
      WHERE outbox_id = outbox.id AND to_state IS NOT NULL ORDER BY number DESC LIMIT 1), 'queued')`,
  },
  {
    what: 'more money went back than was paid',
    sql: `SELECT id FROM sale WHERE total_cents < (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender
        JOIN undo ON undo.id = undo_tender.undo_id WHERE undo.sale_id = sale.id)
      + (SELECT coalesce(sum(amount_cents), 0) FROM tender_reversal WHERE tender_reversal.sale_id = sale.id)`,
  },
  {
    what: 'what was undone was not paid back',
    sql: `SELECT sale_id FROM undo GROUP BY sale_id HAVING sum(iif(state = 'failed', 0, total_cents))
      > (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender JOIN undo AS other ON other.id = undo_tender.undo_id
        WHERE other.sale_id = undo.sale_id)`,
  },
  {
    what: 'a line came back twice',
    sql: `SELECT undo_line.sale_id FROM undo_line JOIN undo ON undo.id = undo_line.undo_id
      WHERE state <> 'failed' AND kind <> 'correct' GROUP BY undo_line.sale_id, line HAVING count(*) > 1`,
  },
];

const overGrace = `SELECT outage_id FROM grace_sale JOIN sale ON sale.id = grace_sale.sale_id
  GROUP BY outage_id, patient_id HAVING count(*) > ?`;

/** A register's own books, after all that has happened to them. */
export function judgeStore(db: ReadableDb, grace: GracePolicy, say: Say): void {
  if (db.prepare<[number]>(overGrace).get(grace.maxSalesPerPatient) !== undefined) say('grace was given too often');
  for (const { what, sql } of checks) {
    const rows = db.prepare(sql).all();
    if (rows.length > 0) say(`${what}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  const audit = verifyAudit(db);
  if (!audit.ok) say(`the audit chain is broken at ${audit.error.brokenAt}`);
}

/** After the last download both sides count the same goods. */
export function judgeStock(db: ReadableDb, state: StateWorld, say: Say): void {
  const rows = db.prepare<[], { barcode: string; remaining: number }>('SELECT barcode, remaining FROM package').all();
  for (const { barcode, remaining } of rows) {
    const theirs = Number(state.packages.get(barcode)?.quantity ?? -1n);
    if (remaining !== theirs) say(`${barcode}: ${remaining} here and ${theirs} at the state`);
  }
}
