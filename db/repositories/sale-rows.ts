import type { ReadableDb } from '../handles';
import { isVoided, type Part } from './sale-filter';
import { numberedSales, type Unindexed } from './unindexed-sales';

export type SummaryRow = {
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

/** What the rows of a question have in common, whatever way they are found. */
export type Reading = {
  readonly where: readonly Part[];
  /** Only the lines of a sale tell; null where they need not be asked. */
  readonly isMeant: ((row: SummaryRow) => boolean) | null;
  readonly limit: number;
};

/** Looked at together where the lines of each have to be asked. */
const lookedThrough = 500;
const noLimit = -1;

/** What follows FROM, with what fills its question marks, and what follows WHERE. */
function read(db: ReadableDb, from: Part, where: readonly Part[], limit: number): readonly SummaryRow[] {
  return db
    .prepare<(string | number)[], SummaryRow>(`
      SELECT sale.id, sale.local_ref, sale.sold_at, user.name AS operator_name,
        patient.first_name || ' ' || patient.last_name AS patient_name, sale.total_cents, sale.line_count,
        outbox.biotrack_sale_id, outbox.state, ${isVoided} AS is_voided
      FROM ${from.sql} LEFT JOIN outbox ON outbox.sale_id = sale.id
      CROSS JOIN user ON user.id = sale.operator_id LEFT JOIN patient ON patient.id = sale.patient_id
      WHERE ${['1', ...where.map(part => part.sql)].join(' AND ')} ORDER BY sale.sold_at DESC, sale.id DESC LIMIT ?
    `)
    .all(...from.values, ...where.flatMap(part => part.values), limit);
}

/** Newest first, until there are enough of them. */
export function walkSales(db: ReadableDb, { where, isMeant, limit }: Reading): readonly SummaryRow[] {
  const wanted = isMeant === null ? limit : lookedThrough;
  const found: SummaryRow[] = [];
  for (let place: readonly Part[] = []; found.length < limit; ) {
    const lot = read(db, { sql: 'sale', values: [] }, [...where, ...place], wanted);
    found.push(...(isMeant === null ? lot : lot.filter(isMeant)));
    const last = lot.at(-1);
    if (last === undefined || lot.length < wanted) break;
    place = [olderThan(last.sold_at, last.id)];
  }
  return found.slice(0, limit);
}

export const olderThan = (soldAt: number, id: string): Part => ({
  sql: '(sale.sold_at, sale.id) < (?, ?)',
  values: [soldAt, id],
});

const atMoments = 'json_each(?) AS moment CROSS JOIN sale ON sale.sold_at = moment.value';

/** Of the sales of these moments, which come newest first and as they are asked for. */
export function readAtMoments(
  db: ReadableDb,
  { where, isMeant, limit }: Reading,
  lots: Iterable<readonly number[]>,
): readonly SummaryRow[] {
  const found: SummaryRow[] = [];
  for (const lot of lots) {
    const rows = read(db, { sql: atMoments, values: [JSON.stringify(lot)] }, where, noLimit);
    found.push(...(isMeant === null ? rows : rows.filter(isMeant)));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** Of the sales that have no entries yet. */
export function readUnindexed(
  db: ReadableDb,
  { where, isMeant, limit }: Reading,
  parts: readonly Unindexed[],
): readonly SummaryRow[] {
  const from = { sql: numberedSales, values: [JSON.stringify(parts)] };
  if (isMeant === null) return read(db, from, where, limit);
  return read(db, from, where, noLimit).filter(isMeant).slice(0, limit);
}
