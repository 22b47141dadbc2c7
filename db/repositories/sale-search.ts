import { matchPrefixes } from '../search-text';
import type { Part } from './sale-filter';

/** More hits of one kind than this mean that the words typed do not tell sales apart yet. */
const hitsRanked = 500;

/** A reference, its number, a BioTrack Sale ID, or a patient, each from its beginning; null where nothing was typed. */
export function searched(search: string): Part | null {
  const match = matchPrefixes(search);
  const text = search.trim();
  if (match === null) return null;
  // A reference is terminal, number, random tail (shared/sale/local-ref.ts); people read out the number alone.
  const sequence = /^\d{1,9}$/.test(text) ? text.padStart(6, '0') : text;
  const beyond = `${text}\u{10ffff}`;
  return {
    sql: `sale.id IN (
      SELECT * FROM (SELECT id FROM sale WHERE local_ref >= ? AND local_ref < ? ORDER BY local_ref DESC LIMIT ${hitsRanked})
      UNION ALL SELECT sale.id FROM terminal_sequence CROSS JOIN sale
        ON sale.local_ref >= terminal_sequence.terminal_id || '-' || ? AND sale.local_ref < terminal_sequence.terminal_id || '-' || ? || '.'
      UNION ALL SELECT * FROM (SELECT sale_id FROM outbox WHERE biotrack_sale_id >= ? AND biotrack_sale_id < ?
        ORDER BY biotrack_sale_id DESC LIMIT ${hitsRanked})
      UNION ALL SELECT id FROM sale WHERE patient_id IN (SELECT id FROM patient WHERE number IN
        (SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT ${hitsRanked}))
)`,
    values: [text, beyond, sequence, sequence, text, beyond, match],
  };
}
