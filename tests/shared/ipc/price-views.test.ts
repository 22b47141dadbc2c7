import { expect, it } from 'vitest';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import { priceChangeView, priceTermsView, pricingView } from '../../../shared/ipc/price-views';

it('takes a kind with a whole figure, and nothing else', () => {
  const takes = (terms: object) => priceTermsView.safeParse(terms).success;
  expect([
    takes({ kind: 'percent', value: 1_000 }),
    takes({ kind: 'override', value: 0 }),
    takes({ kind: 'percent', value: 0.5 }),
    takes({ kind: 'amount', value: -1 }),
    takes({ kind: 'free', value: 1 }),
    takes({ kind: 'amount', value: 1, note: '' }),
  ]).toEqual([true, true, false, false, false, false]);
});

it('shows what was agreed and the limits, strictly', () => {
  const change = { kind: 'percent', value: 1_000, reason: 'senior', approvedBy: null };
  const rates = { medical: 0, device: 750, merchandise: 750 };
  expect([priceChangeView.parse(change), pricingView.parse({ policy: defaultDiscountPolicy, rates })]).toEqual([
    change,
    { policy: defaultDiscountPolicy, rates },
  ]);
  expect(priceChangeView.safeParse({ ...change, reason: 'because' }).success).toBe(false);
});
