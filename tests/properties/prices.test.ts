import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CartLine } from '../../shared/cart/cart';
import {
  changePrice,
  clearPrice,
  discountableLines,
  discountCart,
  isStillAllowed,
  judgeTerms,
  priceSubject,
} from '../../shared/cart/discount';
import type { DiscountPolicy } from '../../shared/cart/discount-policy';
import { type PriceTerms, termsValue, toTerms, unitPriceAfter } from '../../shared/cart/price-change';
import { previewPrice } from '../../shared/cart/price-preview';
import { computeTotals } from '../../shared/cart/totals';
import type { Cents, Quantity } from '../../shared/kernel/units';
import { aCart } from '../support/arbitraries/carts';
import { someCents } from '../support/arbitraries/kernel';
import { aPolicy, aPriceChange, someTerms } from '../support/arbitraries/prices';
import { always } from '../support/runs';
import { same } from '../support/same';

const listPrice = fc.integer({ min: 1, max: 100_000 }).map(cents => cents as Cents);
const percent = (bp: number): PriceTerms => ({ kind: 'percent', bp });

/** By which share of the list price a unit became cheaper, in basis points; rounding moves it by half a cent. */
function isWithin(listCents: number, unitCents: number, capBp: number): boolean {
  return (listCents - unitCents - 0.5) * 10_000 <= listCents * capBp;
}

describe('a discount', () => {
  it('leaves a price between nothing and the list, in whole cents, never lower for a smaller discount', () => {
    always([listPrice, fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 })], (list, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const [dear, cheap] = [unitPriceAfter(list, percent(less)), unitPriceAfter(list, percent(more))];
      same(Number.isSafeInteger(cheap) && cheap >= 0 && cheap <= dear && dear <= list, true);
    });
  });

  it('of a percentage is worked out half up on one unit', () => {
    always([listPrice, fc.nat({ max: 10_000 })], (list, bp) => {
      const off = Number((BigInt(list) * BigInt(bp) * 2n + 10_000n) / 20_000n);
      same(unitPriceAfter(list, percent(bp)), list - off);
    });
  });

  it('of an amount takes that amount, and no price below nothing', () => {
    always([listPrice, someCents], (list, off) => {
      same(unitPriceAfter(list, { kind: 'amount', cents: off }), Math.max(0, list - off));
    });
  });

  it('goes no further than the house lets the cashier, nor than it lets the lead', () => {
    always([listPrice, someTerms, aPolicy], (listCents, terms, policy) => {
      const verdict = judgeTerms({ listCents, taxClass: 'merchandise' }, terms, policy);
      if (verdict === 'not-allowed') return;
      expect(policy.classes).toContain('merchandise');
      const unit = unitPriceAfter(listCents, terms);
      same(unit > 0 || policy.allowsZero, true);
      if (terms.kind === 'override') same(verdict, 'needs-approval');
      else same(isWithin(listCents, unit, verdict === 'free' ? policy.maxBp : policy.maxApprovedBp), true);
    });
  });

  it('that a smaller one may not be had of is not had of a larger one either', () => {
    const worse = { free: 0, 'needs-approval': 1, 'not-allowed': 2 } as const;
    const two = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }));
    always([listPrice, two, aPolicy], (listCents, [one, other], policy) => {
      const judge = (bp: number) => worse[judgeTerms({ listCents, taxClass: 'medical' }, percent(bp), policy)];
      expect(judge(Math.max(one, other))).toBeGreaterThanOrEqual(judge(Math.min(one, other)));
    });
  });
});

describe('a price that was moved', () => {
  const isFor = (line: CartLine, policy: DiscountPolicy) => isStillAllowed(line, policy);

  it('is still allowed where it was allowed, stands on its line alone, and is gone when it is taken back', () => {
    always([aCart, fc.nat({ max: 5 }), aPriceChange, aPolicy], (cart, which, change, policy) => {
      const line = cart.lines[which];
      const changed = changePrice(cart, line?.id ?? 'no-such-line', change, policy);
      if (!changed.ok || line === undefined) return;
      const lines = cart.lines.map(one => (one.id === line.id ? { ...one, priceChange: change } : one));
      same(changed.value, { ...cart, lines });
      same(
        changed.value.lines.every(one => isFor(one, policy)),
        true,
      );
      same(clearPrice(changed.value, line.id), cart);
      same(clearPrice(changed.value, null), cart);
    });
  });

  it('needs a lead’s word exactly where the rule says so', () => {
    always([aCart, fc.nat({ max: 5 }), aPriceChange, aPolicy], (cart, which, change, policy) => {
      const line = cart.lines[which];
      if (line === undefined) return;
      const [alone, withLead] = [null, 'lead-1'].map(approverId => {
        const changed = changePrice(cart, line.id, { ...change, approverId }, policy);
        return changed.ok ? 'ok' : changed.error.kind;
      });
      const both = `${alone}, ${withLead}`;
      expect(['ok, ok', 'discount-needs-approval, ok', 'discount-not-allowed, discount-not-allowed']).toContain(both);
    });
  });

  it('over the whole cart is what it would be line by line, or nothing at all', () => {
    always([aCart, fc.integer({ min: 1, max: 10_000 }), fc.boolean(), aPolicy], (cart, bp, isApproved, policy) => {
      const approverId = isApproved ? 'lead-1' : null;
      const asked = { terms: { kind: 'percent', bp }, reason: 'veteran', approverId } as const;
      const meant = discountableLines(cart, policy);
      const each = meant.map(line => changePrice(cart, line.id, asked, policy));
      const whole = discountCart(cart, asked, policy);
      same(whole.ok, meant.length > 0 && each.every(({ ok }) => ok));
      if (!whole.ok) return;
      const lines = cart.lines.map(line => (meant.includes(line) ? { ...line, priceChange: asked } : line));
      same(whole.value, { ...cart, lines });
    });
  });
});

describe('what the screen shows before anybody agrees', () => {
  const rates = { medical: 0, device: 700, merchandise: 750 };

  it('is what the cart shows afterwards, to the cent, and who has to be asked', () => {
    always([aCart, fc.integer({ min: 1, max: 10_000 }), aPolicy], (cart, bp, policy) => {
      const before = computeTotals(cart, rates);
      const lines = before.lines.map((total, index) => {
        const item = cart.lines[index]?.item;
        return {
          ...total,
          listCents: item?.priceCents ?? null,
          quantity: cart.lines[index]?.quantity ?? (0 as Quantity),
        };
      });
      const terms = { kind: 'percent', bp } as const;
      const preview = previewPrice(lines, terms, { policy, rates });
      const agreed = (approverId: string | null) =>
        discountCart(cart, { terms, reason: 'veteran', approverId }, policy);
      const verdict = agreed(null).ok ? 'free' : agreed('lead-1').ok ? 'needs-approval' : 'not-allowed';
      same([preview.verdict, preview.lineCount], [verdict, discountableLines(cart, policy).length]);
      const after = agreed('lead-1');
      if (!after.ok) return;
      const { subtotalCents, discountCents, taxCents } = computeTotals(after.value, rates);
      same([preview.amountCents, preview.discountCents, preview.taxCents], [subtotalCents, discountCents, taxCents]);
    });
  });
});

describe('what a lead says yes to', () => {
  it('is this very price: another kind, amount, line or cart is another subject', () => {
    const aSubject = fc.tuple(fc.constantFrom('c1', 'c2'), fc.constantFrom('l1', 'l2', null), someTerms);
    always([aSubject, aSubject], (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      same(priceSubject(...one) === priceSubject(...other), isSame);
    });
  });

  it('is written down and read back as it was asked', () => {
    always([someTerms], terms => {
      same(toTerms(terms.kind, termsValue(terms)), terms);
    });
  });
});
