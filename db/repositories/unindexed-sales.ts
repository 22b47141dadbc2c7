import type { ReadableDb } from '../handles';

/** Numbers of one terminal that have no entries yet (sale-facets.ts), both counted in; some of them may have made no sale. */
export type Unindexed = { readonly terminalId: string; readonly first: number; readonly last: number };

export function listUnindexed(db: ReadableDb): readonly Unindexed[] {
  return db
    .prepare<[], Unindexed>(`
      SELECT terminal_id AS terminalId, coalesce(facet_mark.last, 0) + 1 AS first, terminal_sequence.last
      FROM terminal_sequence LEFT JOIN facet_mark USING (terminal_id)
      WHERE terminal_sequence.last > coalesce(facet_mark.last, 0) ORDER BY terminal_id
    `)
    .all();
}

export const countUnindexed = (parts: readonly Unindexed[]): number =>
  parts.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/**
 * What follows FROM: the sales of a JSON list of `Unindexed`. Only their reference holds number after number in order; each `+` keeps
 * SQLite from making an index of its own over terminal and number instead, of all sales there are and for this one question.
 */
export const numberedSales = `(WITH RECURSIVE numbered (terminal_id, sequence, last) AS (
    SELECT value ->> 'terminalId', value ->> 'first', value ->> 'last' FROM json_each(?)
    UNION ALL SELECT terminal_id, sequence + 1, last FROM numbered WHERE sequence < last
  ) SELECT terminal_id, sequence, terminal_id || '-' || printf('%06d', sequence) AS reference FROM numbered) AS numbered
  CROSS JOIN sale ON sale.local_ref >= numbered.reference || '-' AND sale.local_ref < numbered.reference || '.'
    AND +sale.terminal_id = numbered.terminal_id AND +sale.sequence = numbered.sequence`;
