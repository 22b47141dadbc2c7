import { canMove, outboxStates } from '../shared/sync/outbox-state';
import { guardTill } from './till-guards';

/** Tables whose rows are written once and stay as they are. */
const frozenTables = [
  ...(['sale', 'sale_line', 'tender', 'ledger', 'outbox_event', 'audit'] as const),
  ...(['attempt_reply', 'outbox_decision'] as const),
  ...(['till_movement', 'till_count', 'till_count_piece', 'till_close'] as const),
  ...(['grace_sale', 'incident', 'incident_step', 'tender_reversal', 'outage_duty', 'outage_notice'] as const),
] as const;
/** Tables of history: no row ever leaves them. */
const keptTables = [...frozenTables, 'outbox', 'attempt', 'validation', 'till_session', 'outage'] as const;

const frozenOutboxColumns = [
  ...['position', 'id', 'sale_id', 'undo_id', 'parent_id', 'patient_id', 'card_id', 'op', 'sold_at'],
  ...['nonce', 'request_id', 'external_id', 'body_text', 'body_sha256', 'known_mark'],
];
const frozenAttemptColumns = ['id', 'outbox_id', 'number', 'body_sha256', 'boot_id', 'began_at', 'monotonic_ms'];
const frozenOutageColumns = ['id', 'last_contact_at', 'began_at', 'on_their_way', 'first_position'];
const frozenTillColumns = ['id', 'request_id', 'opened_at', 'opened_by', 'opening_float_cents'];
/** Written when the answer comes, and then true for good. */
const onceOutboxColumns = [
  'watermark',
  'biotrack_sale_id',
  'transaction_id',
  'posted_at',
  'accepted_via',
  'refused_text',
];

const refuse = (name: string, when: string, reason: string): string =>
  `CREATE TRIGGER ${name} ${when} BEGIN SELECT RAISE(ABORT, '${reason}'); END`;

function keepHistory(): readonly string[] {
  return [
    ...keptTables.map(table =>
      refuse(`${table}_kept`, `BEFORE DELETE ON ${table}`, `${table}: rows are never deleted`),
    ),
    ...[...frozenTables, 'validation'].map(table =>
      refuse(`${table}_frozen`, `BEFORE UPDATE ON ${table}`, `${table}: rows are never changed`),
    ),
  ];
}

function freezeColumns(table: string, columns: readonly string[]): string {
  return refuse(`${table}_frozen`, `BEFORE UPDATE OF ${columns.join(', ')} ON ${table}`, `${table}: frozen column`);
}

const legalMoves = outboxStates.flatMap(from =>
  outboxStates.filter(to => canMove(from, to)).map(to => `('${from}', '${to}')`),
);

/**
 * An earlier report of the same patient that the state has not settled: the state must see sales, and what undoes them, in
 * order.
 */
const blockedByEarlier = `EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.patient_id = NEW.patient_id
  AND earlier.position < NEW.position AND earlier.state IN ('queued', 'sending', 'unknown', 'review'))`;

/** What undoes a sale goes to the state only after the sale itself, and only where the state has taken it. */
const parentless = `NEW.parent_id IS NOT NULL
  AND 'accepted' IS NOT (SELECT state FROM outbox AS parent WHERE parent.id = NEW.parent_id)`;

/** The sale of it came to nothing, and so did it: nobody has to decide that. */
const isMoot = `(OLD.state = 'queued' AND NEW.state = 'cancelled' AND NEW.parent_id IS NOT NULL AND (SELECT state FROM outbox
  AS parent WHERE parent.id = NEW.parent_id) IN ('rejected', 'cancelled'))`;

const openAttempt = 'EXISTS (SELECT 1 FROM attempt WHERE attempt.outbox_id = NEW.id AND attempt.ended_at IS NULL)';

/** The evidence of a move is the newest event of its entry, written just before it. */
const evidenced = `EXISTS (SELECT 1 FROM outbox_event AS event WHERE event.outbox_id = NEW.id
  AND event.number = (SELECT max(number) FROM outbox_event WHERE outbox_id = NEW.id)
  AND event.from_state = OLD.state AND event.to_state = NEW.state)`;

/** Out of review, and to cancelled, only people move a report; who and why stands beside the event of the move. */
const decided = `EXISTS (SELECT 1 FROM outbox_decision AS decision WHERE decision.outbox_id = NEW.id
  AND decision.event_number = (SELECT max(number) FROM outbox_event WHERE outbox_id = NEW.id)
  AND NEW.state = CASE decision.decision WHEN 'landed' THEN 'accepted' WHEN 'cancel' THEN 'cancelled' ELSE 'queued' END)`;

const decidedMoves = legalMoves
  .filter(move => move.startsWith(`('review'`) || move.endsWith(`'cancelled')`))
  .join(', ');

function guardOutbox(): readonly string[] {
  const moving = 'BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND';
  return [
    freezeColumns('outbox', frozenOutboxColumns),
    ...onceOutboxColumns.map(column =>
      refuse(
        `outbox_${column}_once`,
        `BEFORE UPDATE OF ${column} ON outbox WHEN OLD.${column} IS NOT NULL AND NEW.${column} IS NOT OLD.${column}`,
        `outbox: ${column} is written once`,
      ),
    ),
    refuse('outbox_starts_queued', `BEFORE INSERT ON outbox WHEN NEW.state <> 'queued'`, 'outbox: starts queued'),
    refuse(
      'outbox_edge',
      `${moving} (OLD.state, NEW.state) NOT IN (VALUES ${legalMoves.join(', ')})`,
      'outbox: no such edge',
    ),
    refuse('outbox_evidence', `${moving} NOT ${evidenced}`, 'outbox: a move needs its event'),
    refuse(
      'outbox_attempted',
      `${moving} NEW.state = 'sending' AND NOT ${openAttempt}`,
      'outbox: sending needs an attempt',
    ),
    refuse('outbox_ended', `${moving} OLD.state = 'sending' AND ${openAttempt}`, 'outbox: the attempt has not ended'),
    refuse(
      'outbox_in_order',
      `${moving} NEW.state = 'sending' AND ${blockedByEarlier}`,
      'outbox: an earlier sale is unsettled',
    ),
    refuse(
      'outbox_parent_first',
      `${moving} NEW.state = 'sending' AND ${parentless}`,
      'outbox: the sale it undoes is not with the state',
    ),
    refuse(
      'outbox_decided',
      `${moving} (OLD.state, NEW.state) IN (VALUES ${decidedMoves}) AND ${evidenced}
        AND NOT ${decided} AND NOT ${isMoot}`,
      'outbox: nobody has decided this',
    ),
    refuse(
      'outbox_untried',
      `${moving} OLD.state = 'queued' AND NEW.state = 'cancelled' AND NEW.attempts > 0`,
      'outbox: a tried report is not cancelled',
    ),
    refuse(
      'outbox_decision_goods',
      `BEFORE INSERT ON outbox_decision WHEN NEW.decision = 'cancel' AND (NEW.goods IS NULL) = (SELECT op = 'dispense'
        FROM outbox WHERE outbox.id = NEW.outbox_id)`,
      'outbox_decision: of a sale that is called off, and of nothing else, it is said where its goods are',
    ),
  ];
}

function guardAttempts(): readonly string[] {
  return [
    freezeColumns('attempt', frozenAttemptColumns),
    refuse('attempt_ended_once', 'BEFORE UPDATE ON attempt WHEN OLD.ended_at IS NOT NULL', 'attempt: has ended'),
    refuse(
      'attempt_of_queued',
      `BEFORE INSERT ON attempt WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.id = NEW.outbox_id
        AND outbox.state = 'queued' AND outbox.body_sha256 = NEW.body_sha256 AND outbox.attempts = NEW.number)`,
      'attempt: its entry is not about to be sent',
    ),
  ];
}

/** The house rules as triggers, so that no code path, today's or tomorrow's, can rewrite history or invent a state. */
export function guardStatements(): readonly string[] {
  return [
    ...keepHistory(),
    ...guardOutbox(),
    ...guardAttempts(),
    refuse(
      'ledger_closed_once',
      `BEFORE INSERT ON ledger WHEN NEW.entry <> 'reserve' AND 1 <> (SELECT count(*) FROM ledger
        WHERE patient_id = NEW.patient_id AND sale_id = NEW.sale_id AND line = NEW.line)`,
      'ledger: only an open reserve is closed',
    ),
    freezeColumns('till_session', frozenTillColumns),
    ...guardTill(refuse),
    freezeColumns('outage', frozenOutageColumns),
    refuse('outage_ended_once', 'BEFORE UPDATE ON outage WHEN OLD.ended_at IS NOT NULL', 'outage: has ended'),
    refuse(
      'incident_step_open',
      `BEFORE INSERT ON incident_step WHEN EXISTS (SELECT 1 FROM incident_step AS last
        WHERE last.sale_id = NEW.sale_id AND last.step = 'closed')`,
      'incident: is closed',
    ),
    refuse('cart_completed', `BEFORE UPDATE ON cart WHEN OLD.status = 'completed'`, 'cart: a completed cart is closed'),
    refuse('cart_kept', `BEFORE DELETE ON cart`, 'cart: rows are never deleted'),
    refuse(
      'audit_in_sequence',
      `BEFORE INSERT ON audit WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)`,
      'audit: out of sequence',
    ),
    refuse('meta_kept', `BEFORE DELETE ON meta`, 'meta: rows are never deleted'),
  ];
}
