import { expect, it } from 'vitest';
import { defaultStockPolicy, lowStockOf, stockPolicySchema } from '../../../shared/catalog/stock-policy';

const policy = {
  ...defaultStockPolicy,
  lowStock: 500,
  lowStockByForm: { VAPE: 1_000, TOPICAL: 0 },
  lowStockByProduct: [{ name: 'Gummies 100 mg', lowStock: 2_400 }],
};

it.each([
  ['a product by its own word, in any case', { name: ' gummies 100 MG', form: 'VAPE' }, 2_400],
  ['another by its category', { name: 'Gummies', form: 'VAPE' }, 1_000],
  ['a category that is not watched', { name: 'Balm', form: 'TOPICAL' }, 0],
  ['a category that nobody named', { name: 'Oil', form: 'TINCTURE' }, 500],
  ['goods of no category', { name: 'Oil', form: null }, 500],
] as const)('judges %s', (_, product, low) => {
  expect(lowStockOf(policy, product)).toBe(low);
});

it('refuses what is no policy', () => {
  const twice = [...policy.lowStockByProduct, { name: 'GUMMIES 100 mg', lowStock: 1 }];
  const bad = [
    ...[
      { ...policy, lowStock: -1 },
      { ...policy, lowStockByForm: { HAT: 100 } },
      { ...policy, expiringDays: 0 },
    ],
    ...[
      { ...policy, lowStockByProduct: twice },
      { ...policy, lowStockByProduct: [{ name: ' ', lowStock: 1 }] },
    ],
  ];
  expect(bad.map(each => stockPolicySchema.safeParse(each).success)).toEqual(bad.map(() => false));
  expect(stockPolicySchema.parse(policy)).toEqual(policy);
});
