import type { ReadableDb } from '../handles';

/** The sale that a receipt is of, by what is printed on it: our own reference, or the state's once it was known. */
export function findSaleIdByReceipt(db: ReadableDb, code: string): string | null {
  const row = db
    .prepare<[string, string], { id: string }>(`
      SELECT id FROM sale WHERE local_ref = ?
      UNION ALL SELECT sale_id FROM outbox WHERE biotrack_sale_id = ?
      LIMIT 1
    `)
    .get(code, code);
  return row?.id ?? null;
}
