import fc from 'fast-check';
import type { Cart } from '../../../shared/cart/cart';
import { changePrice } from '../../../shared/cart/discount';
import { type DiscountPolicy, defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import type { PriceChange, PriceTerms } from '../../../shared/cart/price-change';
import type { Cents } from '../../../shared/kernel/units';
import { packed } from './kernel';

/** What a cashier could ask for instead of the list price, sensible or not. */
export const someTerms: fc.Arbitrary<PriceTerms> = fc.oneof(
  fc.integer({ min: -1, max: 10_001 }).map((bp): PriceTerms => ({ kind: 'percent', bp })),
  fc.constantFrom(0, 1, 1_000, 1_001, 5_000, 5_001, 10_000).map((bp): PriceTerms => ({ kind: 'percent', bp })),
  fc.integer({ min: -1, max: 3_000 }).map((cents): PriceTerms => ({ kind: 'amount', cents: cents as Cents })),
  fc.integer({ min: -1, max: 9_000 }).map((cents): PriceTerms => ({ kind: 'override', cents: cents as Cents })),
);

export const aPriceChange: fc.Arbitrary<PriceChange> = fc
  .tuple(someTerms, fc.boolean())
  .map(([terms, isApproved]) => ({ terms, reason: 'veteran', approverId: isApproved ? 'lead-1' : null }));

export const aPolicy: fc.Arbitrary<DiscountPolicy> = packed([101, 101, 8, 2, 51, 51], (...choices) => {
  const [low = 0, more = 0, classes = 0, zero = 0, below = 0, above = 0] = choices;
  return {
    ...defaultDiscountPolicy,
    maxBp: low * 50,
    maxApprovedBp: low * 50 + more * 50,
    classes: (['medical', 'device', 'merchandise'] as const).filter((_, index) => (classes & (1 << index)) !== 0),
    allowsZero: zero === 1,
    overrideMaxBelowBp: below * 200,
    overrideMaxAboveBp: above * 200,
  };
});

/** The cart with as many of the changes as the house allows, one line after the other. */
export function somewhatDiscounted(cart: Cart, changes: readonly PriceChange[]): Cart {
  return changes.reduce((so, change, index) => {
    const changed = changePrice(so, cart.lines[index]?.id ?? '', change, defaultDiscountPolicy);
    return changed.ok ? changed.value : so;
  }, cart);
}
