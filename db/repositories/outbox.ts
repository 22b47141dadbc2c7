import type { Instant, Quantity } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';

/** A report owed to the state, with everything one attempt or one look-up needs. */
export type OutboxEntry = {
  /** In the order of the commits. */
  readonly position: number;
  readonly id: string;
  /** The sale that is reported, or that something is done to. */
  readonly saleId: string;
  readonly patientId: string;
  readonly cardId: string;
  readonly op: OutboxOp;
  /** What undoes the sale; null for the sale itself. */
  readonly undoId: string | null;
  /** The report of the sale that is undone, by which the state knows it. */
  readonly parent: ParentReport | null;
  readonly state: OutboxState;
  readonly nonce: string;
  readonly requestId: string;
  readonly externalId: string;
  /** Frozen at the commit; every attempt sends exactly these bytes. */
  readonly bodyText: string;
  readonly bodySha256: string;
  /** The state's transaction number just before the first attempt: what came after it may be ours. */
  readonly watermark: string | null;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly lastAttemptEndedAt: Instant | null;
  /** How often since the last attempt the state said it holds no such sale. */
  readonly negatives: { readonly count: number; readonly firstAt: Instant; readonly lastAt: Instant } | null;
  readonly soldAt: Instant;
  readonly validationToken: string | null;
  readonly lines: readonly { readonly barcode: string; readonly quantity: Quantity }[];
  readonly biotrackSaleId: string | null;
  readonly postedAt: Instant | null;
  readonly registryStatus: 'POSTED' | 'PENDING' | null;
};

export type OutboxOp = 'dispense' | 'void' | 'refund' | 'modify' | 'destroy';

export type ParentReport = {
  readonly requestId: string;
  readonly externalId: string;
  readonly biotrackSaleId: string | null;
  readonly transactionId: string | null;
};

type EntryRow = {
  readonly position: number;
  readonly id: string;
  readonly about_sale_id: string;
  readonly undo_id: string | null;
  readonly op: string;
  readonly parent_request_id: string | null;
  readonly parent_external_id: string | null;
  readonly parent_biotrack_sale_id: string | null;
  readonly parent_transaction_id: string | null;
  readonly patient_id: string;
  readonly card_id: string;
  readonly state: string;
  readonly nonce: string;
  readonly request_id: string;
  readonly external_id: string;
  readonly body_text: string;
  readonly body_sha256: string;
  readonly watermark: string | null;
  readonly attempts: number;
  readonly due_at: number;
  readonly last_ended_at: number | null;
  readonly negative_count: number;
  readonly negative_first_at: number | null;
  readonly negative_last_at: number | null;
  readonly sold_at: number;
  readonly token: string | null;
  readonly biotrack_sale_id: string | null;
  readonly posted_at: number | null;
  readonly registry_status: string | null;
};

const select = `SELECT outbox.*, sale.id AS about_sale_id, validation.token, parent.request_id AS parent_request_id,
    parent.external_id AS parent_external_id, parent.biotrack_sale_id AS parent_biotrack_sale_id,
    parent.transaction_id AS parent_transaction_id
  FROM outbox LEFT JOIN outbox AS parent ON parent.id = outbox.parent_id
  CROSS JOIN sale ON sale.id = coalesce(outbox.sale_id, parent.sale_id)
  LEFT JOIN validation ON validation.id = sale.validation_id`;

function toParent(row: EntryRow): ParentReport | null {
  const { parent_request_id: requestId, parent_external_id: externalId } = row;
  if (requestId === null || externalId === null) return null;
  return {
    ...{ requestId, externalId },
    biotrackSaleId: row.parent_biotrack_sale_id,
    transactionId: row.parent_transaction_id,
  };
}

/** Only packages are reported; merchandise of the same sale is not the state's business. */
function listReportedLines(db: ReadableDb, saleId: string): OutboxEntry['lines'] {
  const rows = db
    .prepare<[string], { barcode: string; quantity: number }>(
      'SELECT barcode, quantity FROM sale_line WHERE sale_id = ? AND order_type IS NOT NULL ORDER BY number',
    )
    .all(saleId);
  return rows.map(row => ({ barcode: row.barcode, quantity: row.quantity as Quantity }));
}

function toNegatives(row: EntryRow): OutboxEntry['negatives'] {
  if (row.negative_first_at === null || row.negative_last_at === null) return null;
  return {
    count: row.negative_count,
    firstAt: row.negative_first_at as Instant,
    lastAt: row.negative_last_at as Instant,
  };
}

function toEntry(db: ReadableDb, row: EntryRow): OutboxEntry {
  return {
    position: row.position,
    id: row.id,
    saleId: row.about_sale_id,
    patientId: row.patient_id,
    cardId: row.card_id,
    op: row.op as OutboxOp,
    undoId: row.undo_id,
    parent: toParent(row),
    state: row.state as OutboxState,
    nonce: row.nonce,
    requestId: row.request_id,
    externalId: row.external_id,
    bodyText: row.body_text,
    bodySha256: row.body_sha256,
    watermark: row.watermark,
    attempts: row.attempts,
    dueAt: row.due_at as Instant,
    lastAttemptEndedAt: row.last_ended_at as Instant | null,
    negatives: toNegatives(row),
    soldAt: row.sold_at as Instant,
    validationToken: row.token,
    lines: listReportedLines(db, row.about_sale_id),
    biotrackSaleId: row.biotrack_sale_id,
    postedAt: row.posted_at as Instant | null,
    registryStatus: row.registry_status as OutboxEntry['registryStatus'],
  };
}

// LIMIT +? below: SQLite peeks at the value of a bare parameter there, and for that compiles the statement at every call.

export function findEntry(db: ReadableDb, id: string): OutboxEntry | null {
  const row = db.prepare<[string], EntryRow>(`${select} WHERE outbox.id = ?`).get(id);
  return row ? toEntry(db, row) : null;
}

/** The report of a sale; null where it owes none. */
export function findEntryBySale(db: ReadableDb, saleId: string): OutboxEntry | null {
  const row = db.prepare<[string], EntryRow>(`${select} WHERE outbox.sale_id = ?`).get(saleId);
  return row ? toEntry(db, row) : null;
}

export function getEntry(db: ReadableDb, id: string): OutboxEntry {
  const entry = findEntry(db, id);
  if (!entry) throw new Error('No outbox entry has this id');
  return entry;
}

/** Where a report stands, for whoever needs nothing else of it. */
export function getReportState(db: ReadableDb, id: string): OutboxState {
  const row = db.prepare<[string], { state: string }>('SELECT state FROM outbox WHERE id = ?').get(id);
  if (!row) throw new Error('No outbox entry has this id');
  return row.state as OutboxState;
}

export const unsettled = `('queued', 'sending', 'unknown', 'review')`;

/** How far the queue is looked through before its patients are gone through instead, in multiples of what is wanted. */
const stretches = [1, 8];

/**
 * The head of each patient's line, where it is due: a sale waits until every earlier one of its patient is settled. The
 * heads come in the order of their sales, which is the order of an index: after an outage the queue is long, and it is
 * asked for its beginning once for every sale that leaves it. As a rule its first entries are heads all of them; where
 * they are mostly one patient's, each patient costs one step along the index of what is unsettled, and not each sale.
 */
export function listDueEntries(db: ReadableDb, now: Instant, limit: number): readonly OutboxEntry[] {
  for (const stretch of stretches) {
    const seen = listFirstQueued(db, now, limit * stretch);
    const due = seen.filter(row => row.is_due === 1).slice(0, limit);
    if (due.length === limit || seen.length < limit * stretch) return due.map(row => getEntryAt(db, row.position));
  }
  return listDueHeads(db, now, limit).map(row => getEntryAt(db, row.position));
}

function listFirstQueued(db: ReadableDb, now: Instant, count: number) {
  return db
    .prepare<[number, number], { position: number; is_due: number }>(`
      SELECT position, due_at <= ? AND NOT EXISTS (
        SELECT 1 FROM outbox AS earlier
        WHERE earlier.patient_id = outbox.patient_id AND earlier.position < outbox.position
          AND earlier.state IN ${unsettled}) AS is_due
      FROM outbox WHERE state = 'queued' ORDER BY sold_at, sale_id LIMIT +?
    `)
    .all(now, count);
}

function listDueHeads(db: ReadableDb, now: Instant, limit: number) {
  const first = `SELECT position FROM outbox INDEXED BY outbox_unsettled WHERE state IN ${unsettled}`;
  const inLine = 'ORDER BY patient_id, position LIMIT 1';
  return db
    .prepare<[number, number], { position: number }>(`
      WITH RECURSIVE head (patient_id, position) AS (
        SELECT patient_id, position FROM outbox WHERE position = (${first} ${inLine})
        UNION ALL
        SELECT found.patient_id, found.position FROM head CROSS JOIN outbox AS found
          ON found.position = (${first} AND patient_id > head.patient_id ${inLine})
      )
      SELECT outbox.position FROM head CROSS JOIN outbox ON outbox.position = head.position
      WHERE outbox.state = 'queued' AND outbox.due_at <= ?
      ORDER BY outbox.sold_at, outbox.sale_id LIMIT +?
    `)
    .all(now, limit);
}

function getEntryAt(db: ReadableDb, position: number): OutboxEntry {
  const row = db.prepare<[number], EntryRow>(`${select} WHERE outbox.position = ?`).get(position);
  if (!row) throw new Error('No outbox entry has this position');
  return toEntry(db, row);
}

/** Those to be looked up at the state now, oldest first. Asked at every tick, and mostly there are none: then no entry is read. */
export function listUnknown(db: ReadableDb, now: Instant, limit = 100): readonly OutboxEntry[] {
  const due = db
    .prepare<[number, number], { position: number }>(
      `SELECT position FROM outbox WHERE state = 'unknown' AND due_at <= ? ORDER BY sold_at, sale_id LIMIT +?`,
    )
    .all(now, limit);
  return due.map(row => getEntryAt(db, row.position));
}

/** When the next queued or unknown entry is due; null when nothing is owed. */
export function nextDueAt(db: ReadableDb): Instant | null {
  const row = db
    .prepare<[], { due_at: number | null }>(
      `SELECT min(due_at) AS due_at FROM outbox WHERE state IN ('queued', 'unknown')`,
    )
    .get();
  return (row?.due_at ?? null) as Instant | null;
}

/** Accepted by BioTrack, not yet by the patient registry behind it; those after `position`, for rounds that take turns. */
export function listRegistryPending(db: ReadableDb, limit: number, position = 0): readonly OutboxEntry[] {
  const pending = db
    .prepare<[number, number], { position: number }>(
      `SELECT position FROM outbox WHERE registry_status = 'PENDING' AND position > ? ORDER BY position LIMIT +?`,
    )
    .all(position, limit);
  return pending.map(row => getEntryAt(db, row.position));
}

export type UnsettledSale = { readonly saleId: string; readonly localRef: string; readonly state: OutboxState };

/** The oldest sale of a patient that the state has not settled, or not what undoes it (E-PAT-08 names its reference). */
export function findUnsettledSale(db: ReadableDb, patientId: string): UnsettledSale | null {
  const row = db
    .prepare<[string], { sale_id: string; local_ref: string; state: string }>(`
      SELECT sale.id AS sale_id, sale.local_ref, outbox.state
      FROM outbox LEFT JOIN outbox AS parent ON parent.id = outbox.parent_id
      CROSS JOIN sale ON sale.id = coalesce(outbox.sale_id, parent.sale_id)
      WHERE outbox.patient_id = ? AND outbox.state IN ('queued', 'sending', 'unknown', 'review')
      ORDER BY outbox.position LIMIT 1
    `)
    .get(patientId);
  return row ? { saleId: row.sale_id, localRef: row.local_ref, state: row.state as OutboxState } : null;
}

export function hasUnsettledSale(db: ReadableDb, patientId: string): boolean {
  return findUnsettledSale(db, patientId) !== null;
}

/** Which entry, if any, already owns a sale of the state: one state sale settles one of ours. */
export function findEntryByStateSale(db: ReadableDb, biotrackSaleId: string): string | null {
  const row = db
    .prepare<[string], { id: string }>('SELECT id FROM outbox WHERE biotrack_sale_id = ?')
    .get(biotrackSaleId);
  return row?.id ?? null;
}
