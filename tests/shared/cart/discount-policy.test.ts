import { expect, it } from 'vitest';
import { defaultDiscountPolicy, discountPolicySchema } from '../../../shared/cart/discount-policy';
import { priceReasons } from '../../../shared/cart/price-change';

it('starts from data with a date, in which a lead may go further than a cashier', () => {
  const { reviewed, maxBp, maxApprovedBp, reasons } = defaultDiscountPolicy;
  expect([reviewed, maxBp < maxApprovedBp, reasons]).toEqual(['2026-11-22', true, [...priceReasons]]);
});

it('refuses a policy in which an approval allows less, or that says a thing twice', () => {
  const isGood = (changes: object) => discountPolicySchema.safeParse({ ...defaultDiscountPolicy, ...changes }).success;
  expect([
    isGood({}),
    isGood({ maxBp: 2_000, maxApprovedBp: 2_000 }),
    isGood({ maxBp: 2_001, maxApprovedBp: 2_000 }),
    isGood({ maxApprovedBp: 10_001 }),
    isGood({ quickBp: [500, 500] }),
    isGood({ classes: ['medical', 'medical'] }),
    isGood({ reasons: [] }),
    isGood({ reasons: ['because'] }),
    isGood({ maximum: 1 }),
  ]).toEqual([true, true, false, false, false, false, false, false, false]);
});
