import { expect, it } from 'vitest';
import type { Amount, Quantity } from '../../../shared/kernel/units';
import { anAsk, answered } from '../../support/report-scenes';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aPackage } from '../../support/store-values';

const vape = 'Blue Dream Vape 500 mg';
const coa = 'https://coa.example/29';
const weighs = (amount: number) => ({ amount, unit: 'ug_thc' });

it('lists what is here with what one unit takes, and what is doubtful about it', () => {
  const store = aShop({
    packages: [
      aPackage(),
      aPackage({ barcode: aBarcode(30) }),
      aPackage({ barcode: aBarcode(31), medWeight: 50_000 as Amount }),
      aPackage({ barcode: aBarcode(32), medWeight: null, unit: null, name: 'Tincture' }),
      aPackage({ barcode: aBarcode(33), onHand: 0 as Quantity }),
    ],
  });
  sell(store);
  expect(answered(store.db, anAsk('mmur-inventory', { days: null }))).toEqual([
    [aBarcode(29), vape, 'INHALATION', weighs(500_000), null, 900, 'MEDICAL', 'PASSED', coa],
    [aBarcode(30), vape, 'INHALATION', weighs(500_000), null, 1_000, 'MEDICAL', 'PASSED', coa],
    [aBarcode(31), vape, 'INHALATION', weighs(50_000), 'unlike-others', 1_000, 'MEDICAL', 'PASSED', coa],
    [aBarcode(32), 'Tincture', 'INHALATION', null, 'missing', 1_000, 'MEDICAL', 'PASSED', coa],
  ]);
});

it('blames neither of two packages that weigh differently', () => {
  const store = aShop({ packages: [aPackage(), aPackage({ barcode: aBarcode(30), medWeight: 50_000 as Amount })] });
  expect(answered(store.db, anAsk('mmur-inventory')).map(row => row[4])).toEqual([null, null]);
});

it('ends at once where nothing is in stock', () => {
  expect(answered(aShop({ packages: [] }).db, anAsk('mmur-inventory'))).toEqual([]);
});
