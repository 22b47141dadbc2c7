import type { Merchandise } from '../../shared/catalog/sellable-item';
import type { Cents } from '../../shared/kernel/units';
import type { ReadableDb, WritableDb } from '../handles';

type MerchandiseRow = {
  readonly sku: string;
  readonly barcode: string | null;
  readonly name: string;
  readonly price_cents: number;
};

const columns = 'sku, barcode, name, price_cents';

function toMerchandise(row: MerchandiseRow): Merchandise {
  return {
    kind: 'merchandise',
    sku: row.sku,
    barcode: row.barcode,
    name: row.name,
    priceCents: row.price_cents as Cents,
  };
}

export function findMerchandise(db: ReadableDb, sku: string): Merchandise | null {
  const row = db
    .prepare<[string], MerchandiseRow>(`SELECT ${columns} FROM merchandise WHERE sku = ? AND is_active = 1`)
    .get(sku);
  return row ? toMerchandise(row) : null;
}

/** By its printed barcode, or by its SKU where it has none. */
export function findMerchandiseByBarcode(db: ReadableDb, text: string): Merchandise | null {
  const row = db
    .prepare<[string, string], MerchandiseRow>(
      `SELECT ${columns} FROM merchandise WHERE (barcode = ? OR sku = ?) AND is_active = 1 ORDER BY barcode IS NULL LIMIT 1`,
    )
    .get(text, text);
  return row ? toMerchandise(row) : null;
}

/** @param match FTS5 expression of db/search-text.ts */
export function searchMerchandise(db: ReadableDb, match: string, limit: number): readonly Merchandise[] {
  const rows = db
    .prepare<[string, number], MerchandiseRow>(`
      SELECT ${columns} FROM merchandise
      WHERE is_active = 1 AND number IN (SELECT rowid FROM merchandise_search WHERE merchandise_search MATCH ?)
      ORDER BY name COLLATE NOCASE, sku LIMIT ?
    `)
    .all(match, limit);
  return rows.map(toMerchandise);
}

/** In the order of their names, after the given one. */
export function listMerchandise(
  db: ReadableDb,
  after: { readonly name: string; readonly key: string } | null,
  limit: number,
): readonly Merchandise[] {
  const rows = db
    .prepare<[string, string, number], MerchandiseRow>(`
      SELECT ${columns} FROM merchandise
      WHERE is_active = 1 AND (name COLLATE NOCASE, 'merchandise:' || sku) > (?, ?)
      ORDER BY name COLLATE NOCASE, sku LIMIT ?
    `)
    .all(after?.name ?? '', after?.key ?? '', limit);
  return rows.map(toMerchandise);
}

export function replaceMerchandise(db: WritableDb, goods: readonly Omit<Merchandise, 'kind'>[]): void {
  db.prepare('UPDATE merchandise SET is_active = 0, barcode = NULL WHERE is_active = 1').run();
  const upsert = db.prepare<[string, string | null, string, number]>(`
    INSERT INTO merchandise (sku, barcode, name, price_cents, is_active) VALUES (?, ?, ?, ?, 1)
    ON CONFLICT (sku) DO UPDATE SET barcode = excluded.barcode, name = excluded.name,
      price_cents = excluded.price_cents, is_active = 1
  `);
  for (const item of goods) upsert.run(item.sku, item.barcode, item.name, item.priceCents);
}
