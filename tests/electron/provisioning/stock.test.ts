import { expect, it } from 'vitest';
import { stockPolicyOf, stockSettings } from '../../../electron/provisioning/stock';
import { defaultStockPolicy } from '../../../shared/catalog/stock-policy';

const source = 'policy.stock of the setup file';

it('is the house default where a store says nothing, and takes what it says in whole units', () => {
  expect(stockPolicyOf(undefined)).toEqual(defaultStockPolicy);
  const said = { low_units_by_form: { VAPE: 24 }, low_units_by_product: [{ name: 'Gummies', units: 12 }] };
  expect(stockPolicyOf(stockSettings.parse(said))).toEqual({
    ...{ ...defaultStockPolicy, source },
    lowStockByForm: { ...defaultStockPolicy.lowStockByForm, VAPE: 2_400 },
    lowStockByProduct: [{ name: 'Gummies', lowStock: 1_200 }],
  });
});

it('means every category by what is little, but those that the store names itself', () => {
  const said = stockSettings.parse({ low_units: 3, low_units_by_form: { VAPE: 24 }, expiring_days: 60 });
  expect(stockPolicyOf(said)).toEqual({
    ...{ ...defaultStockPolicy, source, lowStock: 300, lowStockByForm: { VAPE: 2_400 }, expiringDays: 60 },
  });
});

it('refuses what no policy may say', () => {
  const gummies = { name: 'Gummies', units: 1 };
  const bad = [
    ...[{ low_units: -1 }, { low_units: 1.5 }, { low_units_by_form: { HAT: 1 } }, { expiring_days: 0 }],
    ...[{ low_units_by_product: [gummies, { ...gummies, name: 'GUMMIES' }] }, { low: 1 }],
  ];
  expect(bad.map(settings => stockSettings.safeParse(settings).success)).toEqual(bad.map(() => false));
});
