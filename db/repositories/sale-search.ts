import type { ReadableDb } from '../handles';
import { matchPrefixes } from '../search-text';
import type { Part } from './sale-filter';

/** More hits of one kind than this mean that the words typed do not tell sales apart yet. */
const hitsRanked = 500;

/** Looked up once: whoever walks a long history then only compares. */
export type SaleHits = {
  readonly patientIds: readonly string[];
  readonly saleIds: readonly string[];
  /** When the latter were sold. */
  readonly moments: readonly number[];
};

type Hit = { readonly id: string; readonly sold_at: number };

/** Sales by their reference, its number or a BioTrack Sale ID, and patients, each from its beginning; null where nothing was typed. */
export function findHits(db: ReadableDb, search: string): SaleHits | null {
  const match = matchPrefixes(search);
  if (match === null) return null;
  const text = search.trim();
  // A reference is terminal, number, random tail (shared/sale/local-ref.ts); people read out the number alone.
  const sequence = /^\d{1,9}$/.test(text) ? text.padStart(6, '0') : text;
  const beyond = `${text}\u{10ffff}`;
  const sales = db
    .prepare<string[], Hit>(`
      SELECT id, sold_at FROM (SELECT id, sold_at FROM sale WHERE local_ref >= ? AND local_ref < ?
        ORDER BY local_ref DESC LIMIT ${hitsRanked})
      UNION SELECT sale.id, sale.sold_at FROM terminal_sequence CROSS JOIN sale
        ON local_ref >= terminal_sequence.terminal_id || '-' || ? AND local_ref < terminal_sequence.terminal_id || '-' || ? || '.'
      UNION SELECT id, sold_at FROM (SELECT sale_id AS id, sold_at FROM outbox WHERE biotrack_sale_id >= ? AND biotrack_sale_id < ?
        ORDER BY biotrack_sale_id DESC LIMIT ${hitsRanked}) WHERE id IS NOT NULL
    `)
    .all(text, beyond, sequence, sequence, text, beyond);
  const patients = db
    .prepare<[string], { id: string }>(`
      SELECT id FROM patient WHERE number IN
        (SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT ${hitsRanked})
    `)
    .all(match);
  return {
    patientIds: patients.map(({ id }) => id),
    saleIds: sales.map(({ id }) => id),
    moments: sales.map(hit => hit.sold_at),
  };
}

/** What holds of a sale that was searched for. */
export function isHit({ patientIds, saleIds }: SaleHits, sale = 'sale'): Part {
  return {
    sql: `(${sale}.patient_id IN (SELECT value FROM json_each(?)) OR ${sale}.id IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(patientIds), JSON.stringify(saleIds)],
  };
}

/**
 * The moments of those sales, for a walk: hundreds of patients have thousands of sales, of which a page shows the newest. The limit
 * keeps them together; without it SQLite walks all sales by their time and asks of each whether it is one.
 */
export function momentsOf({ patientIds, moments }: SaleHits): readonly Part[] {
  return [
    { sql: '(SELECT value AS sold_at FROM json_each(?) LIMIT -1) AS m WHERE 1', values: [JSON.stringify(moments)] },
    {
      sql: `(SELECT hit.sold_at FROM json_each(?) AS one CROSS JOIN sale AS hit ON hit.patient_id = one.value LIMIT -1) AS m WHERE 1`,
      values: [JSON.stringify(patientIds)],
    },
  ];
}
