import type { ProductStock } from '../../shared/catalog/low-products';
import type { ProductForm } from '../../shared/catalog/sellable-item';
import type { CivilDate, Quantity } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

type Row = {
  readonly name: string;
  readonly form: string | null;
  readonly packages: number;
  readonly on_hand: number;
};

function toProduct(row: Row): ProductStock {
  const { name, form, packages } = row;
  return { name, form: form as ProductForm | null, packages, onHand: row.on_hand as Quantity };
}

/** There, not taken back from anybody, and not expired. */
const isOnShelf = `package.status = 'ACTIVE' AND package.is_restocked = 0 AND package.remaining > 0
  AND (package.expires_on IS NULL OR package.expires_on >= ?)`;

/** Only sales that the state has not settled hold goods, and those it refused whose goods are gone all the same. */
const heldBarcodes = `SELECT sale_line.barcode FROM sale_line WHERE sale_line.sale_id IN (
    SELECT sale_id FROM outbox WHERE state IN ('queued', 'sending', 'unknown', 'review') AND op = 'dispense'
    UNION ALL SELECT sale_id FROM incident_step WHERE step = 'goods-gone')`;

/**
 * Every product of which the shelf holds no more than this, in the order of names. The state's counts come off an index that no
 * sale moves, and what is held here is taken off them afterwards, so that selling costs no page more for it.
 */
export function listScarceProducts(db: ReadableDb, atMost: Quantity, today: CivilDate): readonly ProductStock[] {
  return db
    .prepare<[string, string, number], Row>(`
      WITH taken AS MATERIALIZED (
        SELECT name, sum(min(held, remaining)) AS held FROM package
        WHERE barcode IN (${heldBarcodes}) AND ${isOnShelf} GROUP BY name COLLATE NOCASE),
      shelf AS MATERIALIZED (
        SELECT max(name) AS name, min(form) AS form, count(*) AS packages, sum(remaining) AS remaining
        FROM package INDEXED BY package_on_shelf WHERE ${isOnShelf} GROUP BY name COLLATE NOCASE)
      SELECT shelf.name, shelf.form, shelf.packages, shelf.remaining - coalesce(taken.held, 0) AS on_hand
      FROM shelf LEFT JOIN taken ON taken.name = shelf.name COLLATE NOCASE
      WHERE on_hand <= ? ORDER BY shelf.name COLLATE NOCASE
    `)
    .all(today, today, atMost)
    .map(toProduct);
}

/** These products, in this order and as they are called here; none of a product is on hand that is not there. */
export function listProductStock(db: ReadableDb, names: readonly string[], today: CivilDate): readonly ProductStock[] {
  return db
    .prepare<[string, string], Row>(`
      SELECT wanted.value AS name, min(package.form) AS form, count(package.number) AS packages,
        coalesce(sum(max(0, package.remaining - package.held)), 0) AS on_hand
      FROM json_each(?) AS wanted LEFT JOIN package ON package.name = wanted.value COLLATE NOCASE AND ${isOnShelf}
      GROUP BY wanted.key ORDER BY wanted.key
    `)
    .all(JSON.stringify(names), today)
    .map(toProduct);
}
