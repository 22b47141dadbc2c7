import type { WritableDb } from '../handles';

/**
 * The next number of this terminal's sales, committed before anyone uses it: a sale that fails afterwards leaves a gap,
 * but no number is ever given twice. Not audited; the sale that uses it is.
 */
export function reserveSequence(db: WritableDb, terminalId: string): number {
  return db.transaction(() => {
    const row = db
      .prepare<[string], { last: number }>(`
        INSERT INTO terminal_sequence (terminal_id, last) VALUES (?, 1)
        ON CONFLICT (terminal_id) DO UPDATE SET last = last + 1 RETURNING last
      `)
      .get(terminalId);
    if (!row) throw new Error('No sequence number was given');
    return row.last;
  });
}
