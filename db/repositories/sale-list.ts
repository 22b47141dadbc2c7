import { productWords } from '../../shared/catalog/product-words';
import type { Cents, Instant } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import { type SyncStatus, syncStatusOf } from '../../shared/sync/sync-status';
import type { ReadableDb } from '../handles';
import { type AskedSales, saleDimensions } from './sale-dimensions';
import { inDays, inSale, inStatus, listBarcodes, ofPackages, type Part, type SaleListFilter } from './sale-filter';
import { type Span, walkMoments } from './sale-moments';
import { olderThan, type Reading, readAtMoments, readUnindexed, type SummaryRow, walkSales } from './sale-rows';
import { findHits, isHit } from './sale-search';
import { countUnindexed, listUnindexed } from './unindexed-sales';

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

/** So many numbers without entries are asked one by one; with more of them the entries wait until the register had time. */
const unindexedAtMost = 2_000;
const latest = Number.MAX_SAFE_INTEGER;

/**
 * Newest first, a page at a time by key: page 1,000 costs what page 1 does. Whatever way the sales are found, each is asked
 * itself before it is shown, so that the way decides how long it takes and nothing else.
 */
export function listSales(db: ReadableDb, filter: SaleListFilter, limit: number): readonly SaleSummary[] {
  return findRows(db, askSales(db, filter), limit).map(toSummary);
}

function findRows(db: ReadableDb, asked: AskedSales, limit: number): readonly SummaryRow[] {
  const { span, where } = placeOf(db, asked);
  const reading: Reading = { where: [...where, ...partsOf(asked)], isMeant: readMeant(db, asked), limit };
  const unindexed = listUnindexed(db);
  const isFarBehind = countUnindexed(unindexed) > unindexedAtMost;
  const dimensions = saleDimensions(db, asked).filter(each => !(each.lags && isFarBehind));
  if (dimensions.length === 0) {
    return walkSales(db, { ...reading, where: [inSpan(span), ...reading.where] });
  }
  const found = readAtMoments(db, reading, walkMoments(db, dimensions, span, limit));
  const mayMiss = unindexed.length > 0 && dimensions.some(each => each.lags);
  if (!mayMiss) return found;
  const late = readUnindexed(db, { ...reading, where: [inSpan(span), ...reading.where] }, unindexed);
  return newest([...found, ...late], limit);
}

/** Who searches for a package by the digits on its label means the package. */
function askSales(db: ReadableDb, filter: SaleListFilter): AskedSales {
  const text = filter.search.trim();
  const isPackage =
    /^\d{16}$/.test(text) && db.prepare<[string]>('SELECT 1 FROM package WHERE barcode = ?').get(text) !== undefined;
  const named = filter.packageId === null ? [] : [listBarcodes(db, filter.packageId)];
  return {
    ...filter,
    hits: isPackage ? null : findHits(db, filter.search),
    packages: isPackage ? [...named, [text]] : named,
    isProduct: filter.product === null ? null : productWords(filter.product),
  };
}

/** Where the walk begins and ends. */
function placeOf(db: ReadableDb, asked: AskedSales): { readonly span: Span; readonly where: readonly Part[] } {
  const { since, before } = inDays(asked);
  const until = before === null ? latest : before - 1;
  const span = { since: since ?? 0, until };
  if (asked.after === null) return { span, where: [] };
  const last = db.prepare<[string], { sold_at: number }>('SELECT sold_at FROM sale WHERE id = ?').get(asked.after);
  if (last === undefined) return { span, where: [] };
  return {
    span: { ...span, until: Math.min(until, last.sold_at) },
    where: [olderThan(last.sold_at, asked.after)],
  };
}

const inSpan = ({ since, until }: Span): Part => ({ sql: 'sale.sold_at BETWEEN ? AND ?', values: [since, until] });

function partsOf(asked: AskedSales): readonly Part[] {
  const known = [asked.hits === null ? null : isHit(asked.hits), inStatus(asked.statuses)].filter(
    part => part !== null,
  );
  return [...known, ...inSale(asked), ...asked.packages.map(ofPackages)];
}

/** Names are compared as people do, which SQL cannot. */
function readMeant(db: ReadableDb, { isProduct }: AskedSales): Reading['isMeant'] {
  if (isProduct === null) return null;
  const names = db.prepare<[string], { name: string }>('SELECT name FROM sale_line WHERE sale_id = ?');
  return row => names.all(row.id).some(({ name }) => isProduct(name));
}

/** A sale that has no entries may be of the same moment as one that has. */
function newest(rows: readonly SummaryRow[], limit: number): readonly SummaryRow[] {
  const once = new Map(rows.map(row => [row.id, row]));
  return [...once.values()].sort((a, b) => b.sold_at - a.sold_at || (a.id < b.id ? 1 : -1)).slice(0, limit);
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
