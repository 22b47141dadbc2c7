import type { WritableDb } from '../../../db/handles';
import { amountStep, facetKey } from '../../../db/repositories/sale-facets';

/**
 * What the sales of a register that had time to do so are found by (db/transactions/index-sales.ts), kind after kind, so that every
 * row is written behind the last one.
 */
export function writeFacets(db: WritableDb): void {
  writeKind(db, facetKey.operator(''), 'sale', 'sale.operator_id');
  writeAmounts(db);
  const lines = 'sale_line CROSS JOIN sale ON sale.id = sale_line.sale_id';
  writeKind(db, facetKey.package(''), lines, 'sale_line.barcode');
  writeKind(db, facetKey.name(''), lines, 'sale_line.name');
  db.exec('INSERT INTO facet_mark (terminal_id, last) SELECT terminal_id, last FROM terminal_sequence');
}

function writeKind(db: WritableDb, prefix: string, source: string, value: string): void {
  const [table] = value.split('.');
  db.prepare<[string]>(`
    INSERT INTO facet (key) SELECT DISTINCT ? || ${value} FROM ${table} WHERE ${value} IS NOT NULL ORDER BY 1
  `).run(prefix);
  db.prepare<[string]>(`
    INSERT OR IGNORE INTO facet_sale (facet_id, sold_at, total_cents)
    SELECT facet.id, sale.sold_at, sale.total_cents FROM ${source} CROSS JOIN facet ON facet.key = ? || ${value}
    ORDER BY 1, 2, 3
  `).run(prefix);
}

function writeAmounts(db: WritableDb): void {
  const totals = db.prepare<[], { total: number }>('SELECT DISTINCT total_cents AS total FROM sale ORDER BY 1').all();
  const keys = totals.map(({ total }) => [total, facetKey.amount(amountStep(total))] as const);
  const insert = db.prepare<[string]>('INSERT INTO facet (key) VALUES (?)');
  for (const key of new Set(keys.map(([, each]) => each))) insert.run(key);
  // With a key of its own: a list that is only text would be read again for every sale.
  db.exec('CREATE TEMP TABLE step (total INTEGER PRIMARY KEY, key TEXT NOT NULL)');
  db.prepare<[string]>('INSERT INTO step SELECT value ->> 0, value ->> 1 FROM json_each(?)').run(JSON.stringify(keys));
  db.exec(`
    INSERT INTO facet_sale (facet_id, sold_at, total_cents)
    SELECT DISTINCT facet.id, sale.sold_at, sale.total_cents
    FROM sale CROSS JOIN step ON step.total = sale.total_cents CROSS JOIN facet ON facet.key = step.key
    ORDER BY 1, 2, 3
  `);
}
