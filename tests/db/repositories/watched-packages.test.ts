import { expect, it } from 'vitest';
import { countWatched, findCounted, listHoldingSales, listWatched } from '../../../db/repositories/watched-packages';
import type { PackageWatch } from '../../../shared/catalog/stock-watch';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import { t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aPackage } from '../../support/store-values';

const bounds = { expiringUntil: '2026-04-09' as CivilDate };
const plenty = aPackage();
const later = aPackage({ barcode: aBarcode(32), name: 'A late one', expiresOn: '2026-04-09' as CivilDate });
const soon = aPackage({ barcode: aBarcode(33), name: 'Z', expiresOn: '2026-03-20' as CivilDate });
const gone = aPackage({ barcode: aBarcode(34), onHand: 0 as Quantity });

const aShelf = () => aShop({ packages: [plenty, later, soon, gone] });

it.each<[PackageWatch, readonly string[]]>([
  ['expiring', ['Z', 'A late one']],
  ['differs', []],
])('lists what is %s, and counts it', (watch, names) => {
  const { db } = aShelf();
  expect(listWatched(db, watch, bounds, { after: null, limit: 9 }).map(({ name }) => name)).toEqual(names);
  expect(countWatched(db, watch, bounds)).toBe(names.length);
});

it('goes on after a package', () => {
  const { db } = aShelf();
  const next = (after: string) => listWatched(db, 'expiring', bounds, { after, limit: 9 }).map(({ name }) => name);
  expect([next(soon.barcode), next(later.barcode)]).toEqual([['A late one'], []]);
});

it('knows both counts of a package, and the sales between them', () => {
  const store = aShelf();
  sell(store, { soldAt: t0 });
  expect(findCounted(store.db, plenty.barcode)).toEqual({
    ...{ item: { ...plenty, onHand: 900 }, stateCount: 1_000, held: 100, syncedAt: t0 },
  });
  expect(listHoldingSales(store.db, plenty.barcode)).toEqual([
    { saleId: 'sale-1', localRef: 'REG-2-000001-7K3QX', soldAt: t0, quantity: 100, state: 'queued' },
  ]);
  expect(listWatched(store.db, 'differs', bounds, { after: null, limit: 9 })).toHaveLength(1);
  expect([findCounted(store.db, aBarcode(99)), listHoldingSales(store.db, soon.barcode)]).toEqual([null, []]);
});
