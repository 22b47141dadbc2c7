import { expect, it } from 'vitest';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import { type PreviewLine, previewPrice } from '../../../shared/cart/price-preview';
import type { Cents } from '../../../shared/kernel/units';
import { units } from '../../support/vectors';

const cents = (value: number) => value as Cents;
const line = (taxClass: PreviewLine['taxClass'], list: number | null, count = 1): PreviewLine => ({
  ...{ taxClass, listCents: list === null ? null : cents(list), quantity: units(count) },
  ...{ amountCents: cents((list ?? 0) * count), discountCents: cents(0), taxCents: cents(0) },
});
const rules = {
  policy: { ...defaultDiscountPolicy, classes: ['medical', 'merchandise'] as const },
  rates: { medical: 0, device: 750, merchandise: 750 },
};
const pricing = { ...rules, policy: { ...rules.policy, classes: [...rules.policy.classes] } };
const percent = (bp: number) => ({ kind: 'percent', bp }) as const;

it('works out one line: the new price of one, the line and its tax', () => {
  expect(previewPrice([line('merchandise', 2_000, 2)], percent(1_000), pricing)).toEqual({
    ...{ verdict: 'free', lineCount: 1, unitPriceCents: 1_800 },
    ...{ amountCents: 3_600, discountCents: 400, taxCents: 270 },
  });
});

it('adds a cart up, leaving out what may not be discounted, and the strictest line decides', () => {
  const lines = [line('medical', 4_500, 2), line('device', 1_500), line('merchandise', 2_000)];
  expect(previewPrice(lines, percent(2_000), pricing)).toEqual({
    ...{ verdict: 'needs-approval', lineCount: 2, unitPriceCents: null },
    ...{ amountCents: 7_200 + 1_500 + 1_600, discountCents: 1_800 + 400, taxCents: 120 },
  });
  const withPenny = previewPrice([...lines, line('medical', 1)], percent(5_000), pricing);
  expect(withPenny.verdict).toBe('not-allowed');
});

it('has nothing to discount without a price, in no line, or in goods that keep their price', () => {
  const verdicts = [[], [line('medical', null)], [line('device', 1_500)]].map(
    lines => previewPrice(lines, percent(500), pricing).verdict,
  );
  expect(verdicts).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
  expect(previewPrice([line('device', 1_500)], percent(500), pricing)).toMatchObject({
    ...{ lineCount: 0, unitPriceCents: null, amountCents: 1_500 },
  });
});
