import { expect, it } from 'vitest';
import {
  countItems,
  findCursor,
  findItem,
  getInventoryState,
  listItems,
  searchItems,
} from '../../../db/repositories/inventory';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import { itemKey } from '../../../shared/catalog/item-key';
import { aStore, later, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aBarcode, aPackage, someMerchandise } from '../../support/store-values';

const packages = [
  aPackage({ name: 'apple gummies' }),
  aPackage({ barcode: aBarcode(30), name: 'Zebra vape' }),
  aPackage({ barcode: aBarcode(31), name: 'T-shirt soap' }),
];
const shirt = someMerchandise();

it('finds an item of either kind by its key', () => {
  const { db } = aShop({ packages });
  expect(findItem(db, `package:${aBarcode(30)}`)).toEqual(packages[1]);
  expect(findItem(db, 'merchandise:SHIRT-M')).toEqual(shirt);
  expect([findItem(db, 'package:1'), findItem(db, 'merchandise:X'), findItem(db, 'x')]).toEqual([null, null, null]);
});

it('searches goods and packages together', () => {
  const { db } = aShop({ packages });
  expect(searchItems(db, 't-shirt', 9)).toEqual([shirt, packages[2]]);
  expect(searchItems(db, 't-shirt', 1)).toEqual([shirt]);
  expect([searchItems(db, '', 9), searchItems(db, '!!', 9)]).toEqual([[], []]);
});

it('lists the shelf by name, page after page, with nothing twice and nothing missing', () => {
  const { db } = aShop({ packages });
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 9; page += 1) {
    const items = listItems(db, { search: '', after, limit: 1 });
    seen.push(...items.map(item => item.name));
    after = items[0] ? itemKey(items[0]) : after;
  }
  expect(seen).toEqual(['apple gummies', 'T-shirt M', 'T-shirt soap', 'Zebra vape']);
  expect(listItems(db, { search: 't-shirt', after: null, limit: 9 })).toEqual([shirt, packages[2]]);
  expect(listItems(db, { search: 't-shirt', after: 'merchandise:SHIRT-M', limit: 9 })).toEqual([packages[2]]);
});

it('counts what it lists', () => {
  const { db } = aShop({ packages });
  expect([countItems(db), countItems(db, 't-shirt'), countItems(db, 'nothing')]).toEqual([4, 2, 0]);
});

it('knows how far the download has come', () => {
  const { db } = aStore();
  expect([findCursor(db), getInventoryState(db)]).toEqual([null, { packages: 0, syncedAt: null }]);
  saveInventoryPage(db, { packages: packages.slice(0, 1), cursor: '10', isLast: false, at: t0 });
  expect([findCursor(db), getInventoryState(db)]).toEqual(['10', { packages: 1, syncedAt: null }]);
  saveInventoryPage(db, { packages: packages.slice(1), cursor: '20', isLast: true, at: later(5) });
  expect([findCursor(db), getInventoryState(db)]).toEqual(['20', { packages: 3, syncedAt: later(5) }]);
});
