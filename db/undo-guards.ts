const refuse = (name: string, when: string, reason: string): string =>
  `CREATE TRIGGER ${name} ${when} BEGIN SELECT RAISE(ABORT, '${reason}'); END`;

const tables = [
  ...(['undo', 'undo_line', 'undo_tender', 'returned_package'] as const),
  ...(['undo_incident', 'undo_incident_end'] as const),
] as const;
const frozen = ['undo_line', 'undo_tender', 'undo_incident', 'undo_incident_end'] as const;

const undoColumns = [
  ...[
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
  ],
  ...['operator_id', 'employee_id', 'approver_id', 'approval_reason', 'till_session_id'],
  ...['subtotal_cents', 'tax_cents', 'total_cents', 'sold_at'],
];
const packageColumns = ['undo_id', 'line', 'parent_barcode', 'quantity', 'returned_at'];

/** Undone for good or on its way there; a correction of its price leaves a line to be undone. */
const isUndone = `EXISTS (SELECT 1 FROM undo_line AS other JOIN undo ON undo.id = other.undo_id
  WHERE other.sale_id = NEW.sale_id AND other.line = NEW.line AND undo.kind <> 'correct' AND undo.state <> 'failed')`;

const isMoreThanSold = `NEW.quantity > (SELECT quantity FROM sale_line
  WHERE sale_line.sale_id = NEW.sale_id AND sale_line.number = NEW.line)`;

const isDrawerClosed = `NOT EXISTS (SELECT 1 FROM till_session WHERE id = NEW.till_session_id AND closed_at IS NULL)
  OR EXISTS (SELECT 1 FROM till_count WHERE till_count.session_id = NEW.till_session_id AND till_count.number > 0)`;

/** What went back for a tender, also for what the state refused afterwards, is never more than was paid with it. */
const isMoreThanPaid = `NEW.amount_cents + (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender AS before
    JOIN undo ON undo.id = before.undo_id WHERE before.number = NEW.number
    AND undo.sale_id = (SELECT sale_id FROM undo WHERE id = NEW.undo_id))
  > (SELECT amount_cents FROM tender WHERE number = NEW.number
    AND tender.sale_id = (SELECT sale_id FROM undo WHERE id = NEW.undo_id))`;

/** The rules that hold whoever writes: each line once, never more than was sold or paid, and nothing rewritten. */
export function undoGuardStatements(): readonly string[] {
  return [
    ...tables.map(table => refuse(`${table}_kept`, `BEFORE DELETE ON ${table}`, `${table}: rows are never deleted`)),
    ...frozen.map(table => refuse(`${table}_frozen`, `BEFORE UPDATE ON ${table}`, `${table}: rows are never changed`)),
    refuse('undo_frozen', `BEFORE UPDATE OF ${undoColumns.join(', ')} ON undo`, 'undo: frozen column'),
    refuse(
      'undo_ended_once',
      `BEFORE UPDATE OF state ON undo WHEN OLD.state <> 'waiting' AND NEW.state IS NOT OLD.state`,
      'undo: has ended',
    ),
    refuse(
      'undo_sold_at',
      'BEFORE INSERT ON undo WHEN NEW.sold_at IS NOT (SELECT sold_at FROM sale WHERE id = NEW.sale_id)',
      'undo: not when that sale was sold',
    ),
    refuse('undo_line_once', `BEFORE INSERT ON undo_line WHEN ${isUndone}`, 'undo_line: each line once'),
    refuse('undo_line_sold', `BEFORE INSERT ON undo_line WHEN ${isMoreThanSold}`, 'undo_line: more than was sold'),
    refuse(
      'undo_tender_drawer',
      `BEFORE INSERT ON undo_tender WHEN NEW.till_session_id IS NOT NULL AND (${isDrawerClosed})`,
      'undo_tender: the drawer is closed or counted',
    ),
    refuse(
      'undo_tender_paid',
      `BEFORE INSERT ON undo_tender WHEN ${isMoreThanPaid}`,
      'undo_tender: more than was paid',
    ),
    refuse(
      'returned_package_frozen',
      `BEFORE UPDATE OF ${packageColumns.join(', ')} ON returned_package`,
      'returned_package: frozen column',
    ),
    ...['barcode', 'destroy_after', 'gone_early_at', 'labelled_at'].map(column =>
      refuse(
        `returned_package_${column}_once`,
        `BEFORE UPDATE OF ${column} ON returned_package
          WHEN OLD.${column} IS NOT NULL AND NEW.${column} IS NOT OLD.${column}`,
        `returned_package: ${column} is written once`,
      ),
    ),
    refuse(
      'outbox_of_undo',
      `BEFORE INSERT ON outbox WHEN NEW.undo_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undo
        JOIN outbox AS parent ON parent.sale_id = undo.sale_id WHERE undo.id = NEW.undo_id AND parent.id = NEW.parent_id)`,
      'outbox: no such undo of that sale',
    ),
  ];
}
