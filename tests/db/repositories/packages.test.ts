import { describe, expect, it } from 'vitest';
import { findCursor } from '../../../db/repositories/inventory';
import {
  countMatchingPackages,
  findPackageByBarcode,
  holdStock,
  listMatchingPackages,
  listPackages,
  listPackagesByExternalId,
  releaseStock,
  searchPackages,
  settleStock,
  upsertPackage,
} from '../../../db/repositories/packages';
import { matchPackages } from '../../../db/search-text';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import type { StatePackage } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { aStore, later, t0 } from '../../support/store';
import { aBarcode, aPackage } from '../../support/store-values';

function aShelf(...packages: readonly StatePackage[]) {
  const { db } = aStore();
  for (const item of packages) upsertPackage(db, item, t0);
  return db;
}

const settled = { barcode: aBarcode(29), transactionId: '100', postedAt: later(1) };
const search = (text: string, prefix: string | null = null) => ({ match: matchPackages(text) ?? '', prefix });
const quantity = (hundredths: number) => hundredths as Quantity;

it('keeps every member of a package, unknown ones as unknown', () => {
  const full = aPackage({ externalId: 'OLD-1', altRoutes: ['ORAL', 'SUBLINGUAL'], isRestocked: true });
  const bare = aPackage({
    barcode: aBarcode(30),
    ...{
      strain: null,
      batch: null,
      harvest: null,
      orderType: null,
      route: null,
      form: null,
      medWeight: null,
      unit: null,
    },
    ...{ labStatus: null, expiresOn: null, priceCents: null, coaUrl: null, status: 'UNKNOWN' },
  });
  const db = aShelf(full, bare);
  expect(findPackageByBarcode(db, full.barcode)).toEqual(full);
  expect(findPackageByBarcode(db, bare.barcode)).toEqual(bare);
  expect(findPackageByBarcode(db, '29')).toBeNull();
});

it('names every package of an old label', () => {
  const packages = [aPackage({ externalId: 'OLD-1' }), aPackage({ barcode: aBarcode(30), externalId: 'OLD-1' })];
  const db = aShelf(...packages, aPackage({ barcode: aBarcode(31) }));
  expect(listPackagesByExternalId(db, 'OLD-1')).toEqual(packages);
  expect(listPackagesByExternalId(db, 'OLD')).toEqual([]);
});

describe('what is on hand', () => {
  it('is what the state holds less what was sold here and is not settled', () => {
    const db = aShelf(aPackage({ onHand: quantity(300) }));
    const onHand = () => findPackageByBarcode(db, aBarcode(29))?.onHand;
    holdStock(db, aBarcode(29), quantity(200));
    expect(onHand()).toBe(100);
    upsertPackage(db, aPackage({ onHand: quantity(250) }), t0);
    expect(onHand()).toBe(50);
    releaseStock(db, aBarcode(29), quantity(100));
    expect(onHand()).toBe(150);
    settleStock(db, { ...settled, quantity: quantity(100), remaining: quantity(140) });
    expect(onHand()).toBe(140);
  });

  it('is taken off where the state does not say what remains, unless a download has counted the sale', () => {
    const remainingAfter = (
      cursor: string | null,
      remaining: Quantity | null,
      transactionId: string | null = '100',
    ) => {
      const db = aShelf(aPackage({ onHand: quantity(200) }));
      if (cursor !== null) saveInventoryPage(db, { packages: [], cursor, isLast: true, at: t0 });
      settleStock(db, { ...settled, quantity: quantity(50), remaining, transactionId });
      return findPackageByBarcode(db, aBarcode(29))?.onHand;
    };
    expect([remainingAfter('100', null), remainingAfter('100', quantity(120))]).toEqual([150, 120]);
    expect([remainingAfter('101', null), remainingAfter('101', quantity(120))]).toEqual([200, 200]);
    expect([remainingAfter('99', null), remainingAfter('1000', null)]).toEqual([150, 200]);
    expect([remainingAfter(null, null), remainingAfter('101', null, null)]).toEqual([150, 150]);
    expect(remainingAfter('101', null, 'T-7')).toBe(150);
  });

  it('is taken off and then counted anew from the beginning where a person brought the evidence', () => {
    const db = aShelf(aPackage({ onHand: quantity(200) }));
    saveInventoryPage(db, { packages: [], cursor: '101', isLast: true, at: t0 });
    holdStock(db, aBarcode(29), quantity(50));
    settleStock(db, { ...settled, quantity: quantity(50), remaining: null, transactionId: null });
    expect([findPackageByBarcode(db, aBarcode(29))?.onHand, findCursor(db)]).toEqual([150, null]);
  });

  it('is never less than nothing', () => {
    const db = aShelf(aPackage({ onHand: quantity(100) }));
    holdStock(db, aBarcode(29), quantity(100));
    upsertPackage(db, aPackage({ onHand: quantity(0) }), t0);
    expect(findPackageByBarcode(db, aBarcode(29))?.onHand).toBe(0);
  });

  it('is not held of a package that is not there', () => {
    expect(() => holdStock(aShelf(), aBarcode(1), quantity(1))).toThrow('not in the inventory');
  });
});

describe('a search', () => {
  const vape = aPackage({ name: 'Piña Express Vape', strain: 'Pineapple', batch: 'B-22', externalId: 'OLD-77' });
  const flower = aPackage({ barcode: aBarcode(1_234), name: 'Blue Dream Flower', strain: 'Blue Dream', batch: 'C-9' });

  it.each([
    ['pina', [vape]],
    ['PIÑA vape', [vape]],
    ['vape pineapple', [vape]],
    ['b-22', [vape]],
    ['old-77', [vape]],
    ['0029', [vape]],
    ['1234', [flower]],
    ['dream', [flower]],
    ['vape dream', []],
    ['ream', []],
  ])('for "%s" finds beginnings of words and ends of barcodes', (text, found) => {
    expect(searchPackages(aShelf(vape, flower), search(text), 9)).toEqual(found);
  });

  it('finds a barcode by its beginning', () => {
    const db = aShelf(vape, flower);
    expect(searchPackages(db, search('00010000000000', '00010000000000'), 9)).toEqual([vape]);
    expect(countMatchingPackages(db, search('0001', '0001'))).toBe(2);
  });

  it('puts first what can be sold', () => {
    const gone = aPackage({ barcode: aBarcode(1), name: 'A Vape', onHand: quantity(0) });
    const held = aPackage({ barcode: aBarcode(2), name: 'B Vape', status: 'QUARANTINE' });
    const sold = aPackage({ barcode: aBarcode(3), name: 'C Vape' });
    expect(searchPackages(aShelf(gone, held, sold), search('vape'), 9).map(item => item.name)).toEqual([
      'C Vape',
      'B Vape',
      'A Vape',
    ]);
  });

  it('follows a package that is renamed', () => {
    const db = aShelf(vape);
    upsertPackage(db, { ...vape, name: 'Mango Vape', strain: null }, t0);
    expect([search('pina'), search('mango')].map(each => searchPackages(db, each, 9).length)).toEqual([0, 1]);
  });
});

describe('the list', () => {
  const many = Array.from({ length: 2_500 }, (_, index) =>
    aPackage({ barcode: aBarcode(index), name: `Vape ${String((index * 7) % 2_500).padStart(4, '0')}` }),
  );
  const names = [...many].map(item => item.name).sort();

  it('pages by name, whether few or many match', () => {
    const { db } = aStore();
    db.transaction(() => {
      for (const item of many) upsertPackage(db, item, t0);
    });
    const first = listPackages(db, null, 3);
    const last = first.at(-1);
    const after = { name: last?.name ?? '', key: last?.barcode ?? '' };
    expect(first.map(item => item.name)).toEqual(names.slice(0, 3));
    expect(listPackages(db, after, 3).map(item => item.name)).toEqual(names.slice(3, 6));
    expect(listMatchingPackages(db, search('vape'), after, 3).map(item => item.name)).toEqual(names.slice(3, 6));
    expect(listMatchingPackages(db, search('vape 00'), null, 200).map(item => item.name)).toEqual(names.slice(0, 100));
    expect(countMatchingPackages(db, search('vape'))).toBe(2_500);
  });
});
