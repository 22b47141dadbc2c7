import type { ReadableDb } from '../../../db/handles';
import { findDamage } from '../../../db/inspect-store';
import { verifyAudit } from '../../../db/repositories/audit';
import type { Mark } from './marks';

/** Statements that must find nothing, whatever happened to the process or the disk. */
const contradictions: Readonly<Record<string, string>> = {
  'a reported sale without its report': `
    SELECT local_ref FROM sale WHERE is_reported <> (SELECT count(*) FROM outbox WHERE sale_id = sale.id)`,
  'a sale without all its lines': `
    SELECT local_ref FROM sale WHERE line_count <> (SELECT count(*) FROM sale_line WHERE sale_id = sale.id)`,
  'a sale that was not paid for': `
    SELECT local_ref FROM sale WHERE total_cents + change_cents <>
      (SELECT coalesce(sum(amount_cents), 0) FROM tender WHERE sale_id = sale.id)`,
  'a sale whose cart is open': `
    SELECT local_ref FROM sale WHERE NOT EXISTS (SELECT 1 FROM cart WHERE id = cart_id AND sale_id = sale.id)`,
  'a cart that became a sale nobody has': `
    SELECT id FROM cart WHERE sale_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sale WHERE id = cart.sale_id)`,
  'a hole in the numbers': `
    WITH numbered AS (SELECT sequence FROM sale UNION ALL SELECT sequence FROM undo)
    SELECT terminal_id FROM terminal_sequence WHERE last <> (SELECT count(DISTINCT sequence) FROM numbered)
      OR last <> (SELECT max(sequence) FROM numbered) OR last <> (SELECT count(*) FROM numbered)`,
  'a sale the audit does not know': `
    SELECT local_ref FROM sale WHERE 1 <> (SELECT count(*) FROM audit WHERE subject = 'sale:' || sale.id AND action = 'sale.committed')`,
  'a report whose history ends elsewhere': `
    SELECT id FROM outbox WHERE state <> (SELECT to_state FROM outbox_event WHERE outbox_id = outbox.id AND to_state IS NOT NULL
      ORDER BY number DESC LIMIT 1)`,
  'attempts that were not counted': `
    SELECT id FROM outbox WHERE attempts <> (SELECT count(*) FROM attempt WHERE outbox_id = outbox.id)`,
  'a report that is sending without an attempt under way': `
    SELECT id FROM outbox WHERE (state = 'sending') <>
      (SELECT count(*) FROM attempt WHERE outbox_id = outbox.id AND ended_at IS NULL)`,
  'an undo whose report ended elsewhere': `
    SELECT undo.id FROM undo JOIN outbox ON outbox.undo_id = undo.id AND outbox.op <> 'destroy'
    WHERE (undo.state = 'waiting') <> (outbox.state IN ('queued', 'sending', 'unknown', 'review'))`,
  'an undo whose report is not there': `
    SELECT undo.id FROM undo JOIN sale ON sale.id = undo.sale_id
    WHERE 1 <> (SELECT count(*) FROM outbox WHERE undo_id = undo.id AND op <> 'destroy') AND is_reported
      AND NOT (undo.kind = 'void' AND 'cancelled' = (SELECT state FROM outbox WHERE sale_id = sale.id))`,
  'an undo the audit does not know': `
    SELECT id FROM undo WHERE 1 <> (SELECT count(*) FROM audit WHERE subject = 'sale:' || undo.sale_id
      AND action = 'undo.' || undo.kind AND instr(detail, undo.id) > 0)`,
  'a line undone for more than was sold': `
    SELECT sale_line.sale_id FROM sale_line JOIN undo_line ON undo_line.sale_id = sale_line.sale_id AND undo_line.line = sale_line.number
      JOIN undo ON undo.id = undo_line.undo_id AND undo.state <> 'failed' AND undo.kind <> 'correct'
    GROUP BY sale_line.sale_id, sale_line.number HAVING sum(undo_line.quantity) > sale_line.quantity`,
  'goods that came back and are not there': `
    SELECT undo.id FROM undo WHERE kind = 'restock' AND state = 'done' AND
      (SELECT count(*) FROM returned_package WHERE undo_id = undo.id) <> (SELECT count(*) FROM undo_line WHERE undo_id = undo.id)`,
  'money given back that was not paid': `
    SELECT sale.id FROM sale JOIN undo ON undo.sale_id = sale.id JOIN undo_tender ON undo_tender.undo_id = undo.id
    GROUP BY sale.id HAVING sum(undo_tender.amount_cents) > sale.total_cents`,
  'goods held for nobody': `
    SELECT barcode FROM package WHERE held <> (SELECT coalesce(sum(line.quantity), 0) FROM outbox
      JOIN sale_line AS line USING (sale_id) WHERE line.barcode = package.barcode
      AND outbox.state IN ('queued', 'sending', 'unknown', 'review'))`,
  'an allotment held for nobody': `
    SELECT sale_id FROM ledger AS reserve WHERE entry = 'reserve' AND
      (SELECT state IN ('queued', 'sending', 'unknown', 'review') FROM outbox WHERE sale_id = reserve.sale_id) =
      EXISTS (SELECT 1 FROM ledger AS closing WHERE closing.sale_id = reserve.sale_id
        AND closing.line = reserve.line AND closing.entry <> 'reserve')`,
};

/** What is wrong with a register's store, given what its processes have told the world so far. */
export function judgeStore(db: ReadableDb, marks: readonly Mark[]): readonly string[] {
  const damage = findDamage(db, 'full');
  if (damage !== null) return [damage];
  const audit = verifyAudit(db);
  const broken = audit.ok ? [] : [`the audit does not follow from entry ${audit.error.brokenAt}`];
  const wrong = Object.entries(contradictions).flatMap(([name, sql]) =>
    db.prepare(sql).all().length === 0 ? [] : [name],
  );
  return [...broken, ...wrong, ...marks.flatMap(mark => judgeMark(db, mark)), ...judgePresses(db, marks)];
}

function judgeMark(db: ReadableDb, mark: Mark): readonly string[] {
  const has = (sql: string, ...values: string[]): boolean => db.prepare<string[]>(sql).get(...values) !== undefined;
  if (mark.is === 'sold') {
    const isThere = has('SELECT 1 FROM sale WHERE id = ? AND local_ref = ?', mark.saleId, mark.localRef);
    return isThere ? [] : [`sale ${mark.localRef} was acknowledged and is lost`];
  }
  if (mark.is === 'sent') {
    const isClaimed = has('SELECT 1 FROM outbox WHERE nonce = ? AND attempts > 0', mark.nonce);
    return isClaimed ? [] : [`a report left before its attempt was on the disk (${mark.nonce})`];
  }
  if (mark.is === 'not-sold') {
    const isThere = has('SELECT 1 FROM sale WHERE request_id = ?', mark.requestId);
    return isThere ? [`press ${mark.requestId} was answered with ${mark.why}, and its sale is there`] : [];
  }
  if (mark.is === 'undone') {
    const isThere = has('SELECT 1 FROM undo WHERE id = ? AND request_id = ?', mark.undoId, mark.requestId);
    return isThere ? [] : [`undo ${mark.undoId} was acknowledged and is lost`];
  }
  if (mark.is === 'not-undone') {
    const isThere = has('SELECT 1 FROM undo WHERE request_id = ?', mark.requestId);
    return isThere ? [`press ${mark.requestId} was answered with ${mark.why}, and its undo is there`] : [];
  }
  return [];
}

/** A press is one sale or one undoing, or none; two presses of one cart are one. */
function judgePresses(db: ReadableDb, marks: readonly Mark[]): readonly string[] {
  const problems: string[] = [];
  const made = new Map<string, string>();
  for (const mark of marks) {
    if (mark.is !== 'sold' && mark.is !== 'undone') continue;
    const id = mark.is === 'sold' ? mark.saleId : mark.undoId;
    const first = made.get(mark.requestId) ?? id;
    if (first !== id) problems.push(`press ${mark.requestId} was done twice`);
    made.set(mark.requestId, id);
  }
  const tried = marks.filter(mark => mark.is === 'pin-tried').length;
  const counted =
    db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM audit WHERE action = 'pin.tried'`).get()?.n ?? 0;
  if (counted < tried) problems.push(`${tried} PINs were tried and ${counted} counted`);
  return problems;
}
