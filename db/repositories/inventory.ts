import { itemKey, parseItemKey } from '../../shared/catalog/item-key';
import type { SellableItem } from '../../shared/catalog/sellable-item';
import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';
import { barcodePrefix, matchPackages, matchPrefixes } from '../search-text';
import { findMerchandise, listMerchandise, searchMerchandise } from './merchandise';
import {
  countMatchingPackages,
  findPackageByBarcode,
  listMatchingPackages,
  listPackages,
  type PackageSearch,
  searchPackages,
} from './packages';

/** @param key `package:<16 digits>` or `merchandise:<sku>` */
export function findItem(db: ReadableDb, key: string): SellableItem | null {
  const parsed = parseItemKey(key);
  if (!parsed) return null;
  return parsed.kind === 'package' ? findPackageByBarcode(db, parsed.barcode) : findMerchandise(db, parsed.sku);
}

/** What was typed, as a search over packages; null when nothing in it can be searched for. */
function packageSearch(text: string): PackageSearch | null {
  const match = matchPackages(text);
  return match === null ? null : { match, prefix: barcodePrefix(text) };
}

/** As the cashier types: beginnings of words of the name, strain, batch and labels; the first or last digits of a barcode. */
export function searchItems(db: ReadableDb, text: string, limit: number): readonly SellableItem[] {
  const words = matchPrefixes(text);
  const packages = packageSearch(text);
  if (words === null || packages === null) return [];
  return [...searchMerchandise(db, words, limit), ...searchPackages(db, packages, limit)].slice(0, limit);
}

/** SQLite's NOCASE folds ASCII only; the same here, so that both halves of a page are in one order. */
const folded = (name: string): string => name.replace(/[A-Z]/g, letter => letter.toLowerCase());

function byName(left: SellableItem, right: SellableItem): number {
  const [a, b] = [folded(left.name), folded(right.name)];
  if (a !== b) return a < b ? -1 : 1;
  return itemKey(left) < itemKey(right) ? -1 : 1;
}

export type ItemPage = { readonly search: string; readonly after: string | null; readonly limit: number };

/**
 * The shelf by name, merchandise and packages together.
 * @param page `after` is the key of the last row of the page before; a row that is gone starts again from the top
 */
export function listItems(db: ReadableDb, page: ItemPage): readonly SellableItem[] {
  const last = page.after === null ? null : findItem(db, page.after);
  const after = last && { name: last.name, key: itemKey(last) };
  const afterPackage = after && { name: after.name, key: last?.kind === 'package' ? last.barcode : '' };
  const words = matchPrefixes(page.search);
  const search = packageSearch(page.search);
  const packages =
    search === null
      ? listPackages(db, afterPackage, page.limit)
      : listMatchingPackages(db, search, afterPackage, page.limit);
  const goods =
    words === null ? listMerchandise(db, after, page.limit) : listMatchingMerchandise(db, words, last, page.limit);
  return [...goods, ...packages].sort(byName).slice(0, page.limit);
}

/** A store has few goods of its own, so all that match are sorted here. */
function listMatchingMerchandise(db: ReadableDb, words: string, last: SellableItem | null, limit: number) {
  return searchMerchandise(db, words, -1)
    .filter(item => last === null || byName(last, item) < 0)
    .slice(0, limit);
}

export function countItems(db: ReadableDb, text = ''): number {
  const words = matchPrefixes(text);
  const search = packageSearch(text);
  if (words !== null && search !== null) {
    return countMatchingPackages(db, search) + searchMerchandise(db, words, -1).length;
  }
  const row = db
    .prepare<[], { total: number }>(`
      SELECT (SELECT count(*) FROM package) + (SELECT count(*) FROM merchandise WHERE is_active = 1) AS total
    `)
    .get();
  return row?.total ?? 0;
}

/** Where the next download starts; null: from the beginning. */
export function findCursor(db: ReadableDb): string | null {
  return db.prepare<[], { cursor: string | null }>('SELECT cursor FROM inventory_state').get()?.cursor ?? null;
}

export type InventoryState = { readonly packages: number; readonly syncedAt: Instant | null };

export function getInventoryState(db: ReadableDb): InventoryState {
  const row = db
    .prepare<[], { packages: number; synced_at: number | null }>(
      'SELECT (SELECT count(*) FROM package) AS packages, synced_at FROM inventory_state',
    )
    .get();
  return { packages: row?.packages ?? 0, syncedAt: (row?.synced_at ?? null) as Instant | null };
}
