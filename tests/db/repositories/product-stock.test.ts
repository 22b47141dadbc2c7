import { expect, it } from 'vitest';
import { listProductStock, listScarceProducts } from '../../../db/repositories/product-stock';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import { t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aPackage } from '../../support/store-values';

const today = '2026-03-10' as CivilDate;
const plenty = aPackage();
const packageOf = (index: number, name: string, onHand: number, changes: Partial<typeof plenty> = {}) =>
  aPackage({ barcode: aBarcode(index), name, onHand: onHand as Quantity, ...changes });

/** Three packages of oil under two spellings, and one each of what does not count. */
const aShelf = () =>
  aShop({
    packages: [
      ...[plenty, packageOf(30, 'Oil', 200), packageOf(31, 'OIL', 100), packageOf(32, 'Oil', 0)],
      packageOf(33, 'Oil', 900, { expiresOn: '2026-03-09' as CivilDate }),
      packageOf(34, 'Oil', 900, { status: 'QUARANTINE' }),
      packageOf(35, 'Oil', 900, { isRestocked: true }),
      packageOf(36, 'Balm', 400, { form: 'TOPICAL', expiresOn: today }),
    ],
  });

it('adds up what is on the shelf of each product, in the order of names', () => {
  expect(listScarceProducts(aShelf().db, 500 as Quantity, today)).toEqual([
    { name: 'Balm', form: 'TOPICAL', packages: 1, onHand: 400 },
    { name: 'Oil', form: plenty.form, packages: 2, onHand: 300 },
  ]);
});

it('takes off what is sold here and not settled', () => {
  const store = aShelf();
  const askAll = () => listScarceProducts(store.db, 10_000 as Quantity, today).find(({ name }) => name === plenty.name);
  const before = askAll();
  sell(store, { soldAt: t0 });
  expect([before?.onHand, askAll()?.onHand]).toEqual([1_000, 900]);
  expect(listProductStock(store.db, [plenty.name], today)[0]?.onHand).toBe(900);
});

it('answers of products by name, in their order, also of those that are not there', () => {
  expect(listProductStock(aShelf().db, ['oil', 'Wafer', 'Balm'], today)).toEqual([
    { name: 'oil', form: plenty.form, packages: 2, onHand: 300 },
    { name: 'Wafer', form: null, packages: 0, onHand: 0 },
    { name: 'Balm', form: 'TOPICAL', packages: 1, onHand: 400 },
  ]);
});
