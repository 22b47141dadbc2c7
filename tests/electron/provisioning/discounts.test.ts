import { expect, it } from 'vitest';
import { discountPolicyOf, discountSettings } from '../../../electron/provisioning/discounts';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';

it('is the house default where a store says nothing', () => {
  expect(discountPolicyOf(undefined)).toEqual(defaultDiscountPolicy);
});

it('takes what a store says and leaves the rest as the house has it', () => {
  const said = discountSettings.parse({
    max_bp: 1_500,
    classes: ['merchandise'],
    quick_bp: [1_500],
    reasons: ['senior'],
  });
  expect(discountPolicyOf(said)).toEqual({
    ...defaultDiscountPolicy,
    source: 'policy.discounts of the setup file',
    maxBp: 1_500,
    classes: ['merchandise'],
    quickBp: [1_500],
    reasons: ['senior'],
  });
});

it('refuses what no policy may say', () => {
  const bad = [
    { max_bp: 6_000 },
    { max_bp: 2_000, max_approved_bp: 1_000 },
    { max_approved_bp: 10_001 },
    { reasons: ['because'] },
    { maxBp: 1 },
  ];
  expect(bad.map(settings => discountSettings.safeParse(settings).success)).toEqual(bad.map(() => false));
});
