import type { WritableDb } from '../handles';

/**
 * The next number of this terminal's sales. Called inside the transaction that writes the sale, so that number and sale
 * become true together, with one wait for the disk: a sale that fails gives its number back, and nobody has seen it.
 */
export function takeSequence(db: WritableDb, terminalId: string): number {
  const row = db
    .prepare<[string], { last: number }>(`
      INSERT INTO terminal_sequence (terminal_id, last) VALUES (?, 1)
      ON CONFLICT (terminal_id) DO UPDATE SET last = last + 1 RETURNING last
    `)
    .get(terminalId);
  if (!row) throw new Error('No sequence number was given');
  return row.last;
}
