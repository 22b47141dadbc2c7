import { productWords } from '../../shared/catalog/product-words';
import type { Cents, Instant } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import { type SyncStatus, syncStatusOf } from '../../shared/sync/sync-status';
import type { ReadableDb } from '../handles';
import { matchPrefixes } from '../search-text';
import { hasLine, inDays, inSale, inStatus, isVoided, type Part, type SaleListFilter, statesOf } from './sale-filter';

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
  const states = statesOf(filter.statuses);
  // Reported sales are walked along the outbox's index of that state, so that a rare status costs as little as a common one.
  const isReported =
    states.length > 0 && filter.statuses.every(status => status !== 'voided' && status !== 'not-reported');
  const walksOutbox = isReported && states.length === 1 && searched(filter.search) === null;
  const at = walksOutbox ? 'outbox.sold_at' : 'sale.sold_at';
  const key = walksOutbox ? 'outbox.sale_id' : 'sale.id';
  const { since, before } = inDays(filter);
  const product = filter.product === null ? null : productWords(filter.product);
  const parts = [
    searched(filter.search),
    inStatus(filter.statuses),
    since === null ? null : { sql: `${at} >= ?`, values: [since] },
    before === null ? null : { sql: `${at} < ?`, values: [before] },
    ...inSale(filter),
    product === null ? null : hasLine('name', listSoldNames(db).filter(product)),
    filter.packageId === null ? null : hasLine('barcode', listBarcodes(db, filter.packageId)),
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

function listSoldNames(db: ReadableDb): readonly string[] {
  return db
    .prepare<[], { name: string }>('SELECT DISTINCT name FROM sale_line')
    .all()
    .map(({ name }) => name);
}

/** Of what was typed: itself, or the packages that the store calls so. */
function listBarcodes(db: ReadableDb, packageId: string): readonly string[] {
  const text = packageId.trim();
  const rows = db
    .prepare<[string, string], { barcode: string }>('SELECT barcode FROM package WHERE external_id IN (?, ?)')
    .all(text, text.toUpperCase());
  return [text, ...rows.map(({ barcode }) => barcode)];
}
