import { expect, it } from 'vitest';
import {
  findMerchandise,
  findMerchandiseByBarcode,
  listMerchandise,
  replaceMerchandise,
  searchMerchandise,
} from '../../../db/repositories/merchandise';
import { aStore } from '../../support/store';
import { someMerchandise } from '../../support/store-values';

const shirt = someMerchandise();
const lighter = someMerchandise({ sku: 'LIGHTER', barcode: null, name: 'lighter' });
const grinder = someMerchandise({ sku: 'GRIND', barcode: '850000000024', name: 'Grinder Jalapeño' });

function aShelf() {
  const { db } = aStore();
  replaceMerchandise(db, [shirt, lighter, grinder]);
  return db;
}

it('finds goods by SKU, by barcode, and by SKU as a barcode where they have none', () => {
  const db = aShelf();
  expect(findMerchandise(db, 'SHIRT-M')).toEqual(shirt);
  expect(findMerchandiseByBarcode(db, '850000000024')).toEqual(grinder);
  expect(findMerchandiseByBarcode(db, 'LIGHTER')).toEqual(lighter);
  expect([findMerchandise(db, 'X'), findMerchandiseByBarcode(db, 'X')]).toEqual([null, null]);
});

it('searches without accents and lists by name', () => {
  const db = aShelf();
  expect(searchMerchandise(db, '"jalapeno"*', 9)).toEqual([grinder]);
  expect(listMerchandise(db, null, 9)).toEqual([grinder, lighter, shirt]);
  expect(listMerchandise(db, { name: 'lighter', key: 'merchandise:LIGHTER' }, 9)).toEqual([shirt]);
  expect(listMerchandise(db, null, 1)).toEqual([grinder]);
});

it('no longer sells what the next list leaves out, and sells it again when it returns', () => {
  const db = aShelf();
  const dearer = { ...shirt, name: 'Polo M', priceCents: shirt.priceCents };
  replaceMerchandise(db, [dearer]);
  expect(listMerchandise(db, null, 9)).toEqual([dearer]);
  expect(searchMerchandise(db, '"t"*', 9)).toEqual([]);
  expect(searchMerchandise(db, '"grinder"*', 9)).toEqual([]);
  replaceMerchandise(db, [grinder]);
  expect(searchMerchandise(db, '"grinder"*', 9)).toEqual([grinder]);
});
