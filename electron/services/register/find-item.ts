import type { ReadableDb } from '../../../db/handles';
import { findMerchandiseByBarcode } from '../../../db/repositories/merchandise';
import { findPackageByBarcode, listPackagesByExternalId } from '../../../db/repositories/packages';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import { type Gtin, spellingsOfGtin } from '../../../shared/scan/gtin';
import type { Gs1 } from '../../../shared/scan/read-gs1';
import type { ReadScan } from '../../../shared/scan/read-scan';

/** What is on the label of goods. */
export type GoodsScan = Extract<ReadScan, { kind: 'package' | 'gtin' | 'gs1' | 'text' }>;

/** The goods that a label means: none, one, or several that share an older label. */
export function findScannedItems(db: ReadableDb, scan: GoodsScan): readonly SellableItem[] {
  switch (scan.kind) {
    case 'package':
      return findByCode(db, scan.barcode);
    case 'text':
      return findByCode(db, scan.text);
    case 'gtin':
      return firstFound([() => findByCode(db, scan.text), () => findByGtin(db, scan.gtin)]);
    case 'gs1':
      return findByElements(db, scan.gs1);
    default:
      throw new Error('Unexpected kind of label.');
  }
}

/** A serial number is of one package; a lot may be of several, and a trade item is of every one of its kind. */
function findByElements(db: ReadableDb, { serial, lot, gtin }: Gs1): readonly SellableItem[] {
  return firstFound([
    () => (serial === null ? [] : findByCode(db, serial)),
    () => (lot === null ? [] : findByCode(db, lot)),
    () => (gtin === null ? [] : findByGtin(db, gtin)),
  ]);
}

function findByCode(db: ReadableDb, code: string): readonly SellableItem[] {
  const byLabel = listPackagesByExternalId(db, code);
  if (byLabel.length > 1) return byLabel;
  const item = findPackageByBarcode(db, code) ?? byLabel[0] ?? findMerchandiseByBarcode(db, code);
  return item === null ? [] : [item];
}

/** A list of goods may have the number with fewer zeros before it, or more. */
function findByGtin(db: ReadableDb, gtin: Gtin): readonly SellableItem[] {
  return spellingsOfGtin(gtin)
    .flatMap(code => findMerchandiseByBarcode(db, code) ?? [])
    .slice(0, 1);
}

function firstFound(searches: readonly (() => readonly SellableItem[])[]): readonly SellableItem[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}
