import { matchPrefixes } from '../search-text';
import type { Part } from './sale-filter';

/** More hits of one kind than this mean that the words typed do not tell sales apart yet. */
const hitsRanked = 500;

/** Each kind of hit, as what follows FROM once the column that is asked for is known. */
type Hits = { readonly from: (column: string) => string; readonly values: readonly string[] };

/** A reference, its number, a BioTrack Sale ID, or a patient, each from its beginning; none where nothing was typed. */
function hitsOf(search: string): readonly Hits[] {
  const match = matchPrefixes(search);
  const text = search.trim();
  if (match === null) return [];
  // A reference is terminal, number, random tail (shared/sale/local-ref.ts); people read out the number alone.
  const sequence = /^\d{1,9}$/.test(text) ? text.padStart(6, '0') : text;
  const beyond = `${text}\u{10ffff}`;
  return [
    {
      from: column => `(SELECT ${column} FROM sale AS hit WHERE local_ref >= ? AND local_ref < ?
        ORDER BY local_ref DESC LIMIT ${hitsRanked})`,
      values: [text, beyond],
    },
    {
      from: column => `(SELECT ${column} FROM terminal_sequence CROSS JOIN sale AS hit
        ON hit.local_ref >= terminal_sequence.terminal_id || '-' || ? AND hit.local_ref < terminal_sequence.terminal_id || '-' || ? || '.')`,
      values: [sequence, sequence],
    },
    {
      from: column => `(SELECT ${column} FROM (SELECT sale_id AS id, sold_at FROM outbox WHERE biotrack_sale_id >= ? AND biotrack_sale_id < ?
        ORDER BY biotrack_sale_id DESC LIMIT ${hitsRanked}) AS hit)`,
      values: [text, beyond],
    },
    {
      from: column => `(SELECT ${column} FROM sale AS hit WHERE patient_id IN (SELECT id FROM patient WHERE number IN
        (SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT ${hitsRanked})))`,
      values: [match],
    },
  ];
}

/** What holds of a sale that was searched for; null where nothing was typed. */
export function searched(search: string): Part | null {
  const hits = hitsOf(search);
  if (hits.length === 0) return null;
  return {
    sql: `sale.id IN (${hits.map(({ from }) => `SELECT id FROM ${from('hit.id')}`).join(' UNION ALL ')})`,
    values: hits.flatMap(({ values }) => values),
  };
}

/** The moments of those sales, for a walk: hundreds of patients have thousands of sales, of which a page shows the newest. */
export function searchedMoments(search: string): readonly Part[] {
  // The limit keeps the hits together; without it SQLite walks all sales by their time and asks of each whether it is one.
  const together = (hits: string): string => `(SELECT * FROM ${hits} LIMIT -1) AS m WHERE 1`;
  return hitsOf(search).map(({ from, values }) => ({ sql: together(from('hit.sold_at')), values }));
}
