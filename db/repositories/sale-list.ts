import type { Cents, CivilDate, Instant } from '../../shared/kernel/units';
import { type OutboxState, outboxStates } from '../../shared/sync/outbox-state';
import { type SyncStatus, syncStatusOf } from '../../shared/sync/sync-status';
import { addDays } from '../../shared/time/civil-date';
import { startOfDay } from '../../shared/time/wall-clock';
import type { ReadableDb } from '../handles';
import { matchPrefixes } from '../search-text';

/** One row of the history. */
export type SaleSummary = {
  readonly id: string;
  readonly localRef: string;
  readonly soldAt: Instant;
  readonly operatorName: string;
  readonly patientName: string | null;
  readonly totalCents: Cents;
  readonly lineCount: number;
  readonly biotrackSaleId: string | null;
  readonly syncStatus: SyncStatus;
};

export type SaleListFilter = {
  /** A reference, its number, a BioTrack Sale ID, a patient, or a package by its 16 digits. */
  readonly search: string;
  readonly status: SyncStatus | null;
  /** In the store's zone. */
  readonly day: CivilDate | null;
  /** The sale to continue after, newest first. */
  readonly after: string | null;
  readonly zone: string;
};

type SummaryRow = {
  readonly id: string;
  readonly local_ref: string;
  readonly sold_at: number;
  readonly operator_name: string;
  readonly patient_name: string | null;
  readonly total_cents: number;
  readonly line_count: number;
  readonly biotrack_sale_id: string | null;
  readonly state: string | null;
  readonly is_voided: number;
};

/** A condition and what fills its question marks. */
type Part = { readonly sql: string; readonly values: readonly (string | number)[] };

/** More hits of one kind than this mean that the words typed do not tell sales apart yet. */
const hitsRanked = 500;

/**
 * Who asks for the sales of a package has it in hand, so they are among the latest: these are looked through, newest first.
 * An index of all lines ever sold would cost every sale five pages on the disk.
 */
const latestSales = 10_000;
const soldPackage = `UNION ALL SELECT * FROM (SELECT sale_line.sale_id
  FROM (SELECT id FROM sale ORDER BY sold_at DESC LIMIT ${latestSales}) AS latest
  CROSS JOIN sale_line ON sale_line.sale_id = latest.id WHERE sale_line.barcode = ?)`;

const statesOf = (status: SyncStatus): readonly OutboxState[] =>
  outboxStates.filter(state => syncStatusOf(state) === status);

function searched(search: string): Part | null {
  const match = matchPrefixes(search);
  const text = search.trim();
  if (match === null) return null;
  // A reference is terminal, number, random tail (shared/sale/local-ref.ts); people read out the number alone.
  const sequence = /^\d{1,9}$/.test(text) ? text.padStart(6, '0') : text;
  const beyond = `${text}\u{10ffff}`;
  const isPackage = /^\d{16}$/.test(text);
  return {
    sql: `sale.id IN (
      SELECT * FROM (SELECT id FROM sale WHERE local_ref >= ? AND local_ref < ? ORDER BY local_ref DESC LIMIT ${hitsRanked})
      UNION ALL SELECT sale.id FROM terminal_sequence CROSS JOIN sale
        ON sale.local_ref >= terminal_sequence.terminal_id || '-' || ? AND sale.local_ref < terminal_sequence.terminal_id || '-' || ? || '.'
      UNION ALL SELECT * FROM (SELECT sale_id FROM outbox WHERE biotrack_sale_id >= ? AND biotrack_sale_id < ?
        ORDER BY biotrack_sale_id DESC LIMIT ${hitsRanked})
      UNION ALL SELECT id FROM sale WHERE patient_id IN (SELECT id FROM patient WHERE number IN
        (SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT ${hitsRanked}))
      ${isPackage ? soldPackage : ''})`,
    values: [text, beyond, sequence, sequence, text, beyond, match, ...(isPackage ? [text] : [])],
  };
}

/** Done, whether the state did it or need never have heard of the sale. */
const isVoided = `EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = sale.id AND undo.kind = 'void' AND undo.state = 'done')`;

/** Voids are few, and found by themselves; so are reports that were called off. */
const voided = `sale.id IN (SELECT sale_id FROM undo WHERE kind = 'void' AND state = 'done'
  UNION ALL SELECT sale_id FROM outbox WHERE state = 'cancelled' AND sale_id IS NOT NULL)`;

/** Reported sales are walked along the outbox's index of that state, so that a rare status costs as little as a common one. */
function inStatus(status: SyncStatus): Part {
  if (status === 'voided') return { sql: voided, values: [] };
  if (status === 'not-reported') return { sql: `sale.is_reported = 0 AND NOT ${isVoided}`, values: [] };
  const states = statesOf(status);
  return { sql: `outbox.state IN (${states.map(() => '?').join(', ')}) AND NOT ${isVoided}`, values: states };
}

function onDay(at: string, day: CivilDate, zone: string): Part {
  return {
    sql: `${at} >= ? AND ${at} < ?`,
    values: [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)],
  };
}

function afterSale(db: ReadableDb, at: string, saleId: string): Part | null {
  const row = db.prepare<[string], { sold_at: number }>('SELECT sold_at FROM sale WHERE id = ?').get(saleId);
  const key = at === 'outbox.sold_at' ? 'outbox.sale_id' : 'sale.id';
  return row ? { sql: `(${at}, ${key}) < (?, ?)`, values: [row.sold_at, saleId] } : null;
}

function toSummary(row: SummaryRow): SaleSummary {
  return {
    id: row.id,
    localRef: row.local_ref,
    soldAt: row.sold_at as Instant,
    operatorName: row.operator_name,
    patientName: row.patient_name,
    totalCents: row.total_cents as Cents,
    lineCount: row.line_count,
    biotrackSaleId: row.biotrack_sale_id,
    syncStatus: row.is_voided === 1 ? 'voided' : syncStatusOf(row.state as OutboxState | null),
  };
}

/** Newest first, a page at a time by key: page 1,000 costs what page 1 does. */
export function listSales(db: ReadableDb, filter: SaleListFilter, limit: number): readonly SaleSummary[] {
  const { status } = filter;
  const hasWalk = status !== null && status !== 'not-reported' && status !== 'voided';
  const walksOutbox = hasWalk && searched(filter.search) === null;
  const at = walksOutbox ? 'outbox.sold_at' : 'sale.sold_at';
  const key = walksOutbox ? 'outbox.sale_id' : 'sale.id';
  const parts = [
    searched(filter.search),
    status === null ? null : inStatus(status),
    filter.day === null ? null : onDay(at, filter.day, filter.zone),
    filter.after === null ? null : afterSale(db, at, filter.after),
  ].filter(part => part !== null);
  const where = parts.length === 0 ? '' : `WHERE ${parts.map(part => part.sql).join(' AND ')}`;
  const source = walksOutbox
    ? 'outbox CROSS JOIN sale ON sale.id = outbox.sale_id'
    : 'sale LEFT JOIN outbox ON outbox.sale_id = sale.id';
  const rows = db
    .prepare<(string | number)[], SummaryRow>(`
      SELECT sale.id, sale.local_ref, sale.sold_at, user.name AS operator_name,
        patient.first_name || ' ' || patient.last_name AS patient_name, sale.total_cents, sale.line_count,
        outbox.biotrack_sale_id, outbox.state, ${isVoided} AS is_voided
      FROM ${source}
      CROSS JOIN user ON user.id = sale.operator_id LEFT JOIN patient ON patient.id = sale.patient_id
      ${where} ORDER BY ${at} DESC, ${key} DESC LIMIT ?
    `)
    .all(...parts.flatMap(part => part.values), limit);
  return rows.map(toSummary);
}
