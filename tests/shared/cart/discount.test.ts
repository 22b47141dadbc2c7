import { describe, expect, it } from 'vitest';
import { addItem, type Cart, emptyCart } from '../../../shared/cart/cart';
import {
  changePrice,
  clearPrice,
  discountableLines,
  discountCart,
  isStillAllowed,
  judgeTerms,
  type PercentOff,
  priceAction,
  priceSubject,
} from '../../../shared/cart/discount';
import { type DiscountPolicy, defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import type { PriceChange, PriceTerms } from '../../../shared/cart/price-change';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import { err } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { tShirt } from '../../support/items';
import { day, vectorItem } from '../../support/vectors';

const cents = (value: number) => value as Cents;
const percent = (bp: number) => ({ kind: 'percent', bp }) as const;
const amount = (value: number): PriceTerms => ({ kind: 'amount', cents: cents(value) });
const override = (value: number): PriceTerms => ({ kind: 'override', cents: cents(value) });
/** 10 % freely and half off with a lead; a new price within half and a quarter of the list. */
const policy: DiscountPolicy = defaultDiscountPolicy;
const generous: DiscountPolicy = { ...policy, maxApprovedBp: 10_000, allowsZero: true, overrideMaxBelowBp: 10_000 };
const asked = (terms: PriceTerms, approverId: string | null = null): PriceChange => ({
  terms,
  reason: 'veteran',
  approverId,
});
const off = (bp: number, approverId: string | null = null): PercentOff => ({
  ...asked(percent(bp), approverId),
  terms: percent(bp),
});

function cartOf(...items: readonly SellableItem[]): Cart {
  return items.reduce((cart: Cart, item, index) => {
    const added = addItem(cart, item, `line-${index + 1}`, day('2026-03-10'));
    if (!added.ok) throw new Error(added.error.kind);
    return added.value;
  }, emptyCart('cart-1'));
}

describe('how far a price may be moved', () => {
  const judge = (terms: PriceTerms, list: number | null = 4_500, rules = policy) =>
    judgeTerms({ listCents: list === null ? null : cents(list), taxClass: 'medical' }, terms, rules);

  it('ends for a percentage at the cap and for an approved one at the second cap', () => {
    expect([1, 1_000, 1_001, 5_000, 5_001, 10_000].map(bp => judge(percent(bp)))).toEqual([
      ...['free', 'free', 'needs-approval', 'needs-approval', 'not-allowed', 'not-allowed'],
    ]);
  });

  it('is the same for an amount, by its exact share of the list price', () => {
    expect([450, 451, 2_250, 2_251, 4_500, 4_501].map(value => judge(amount(value)))).toEqual([
      ...['free', 'needs-approval', 'needs-approval', 'not-allowed', 'not-allowed', 'not-allowed'],
    ]);
  });

  it('always needs a lead for a new price, which keeps within its bounds', () => {
    expect([2_249, 2_250, 4_500, 5_625, 5_626].map(value => judge(override(value)))).toEqual([
      ...['not-allowed', 'needs-approval', 'needs-approval', 'needs-approval', 'not-allowed'],
    ]);
  });

  it('gives nothing away unless the store says so, also not by rounding', () => {
    expect([
      judge(percent(5_000), 1),
      judge(percent(10_000), 4_500, { ...generous, allowsZero: false }),
      judge(percent(10_000), 4_500, generous),
      judge(amount(4_500), 4_500, generous),
      judge(override(0), 4_500, generous),
      judge(amount(4_501), 4_500, generous),
    ]).toEqual(['not-allowed', 'not-allowed', 'needs-approval', 'needs-approval', 'needs-approval', 'not-allowed']);
  });

  it('is nowhere for goods without a price, for goods the store does not discount, and for terms that say nothing', () => {
    expect([
      judge(percent(500), null),
      judge(percent(500), 4_500, { ...policy, classes: ['merchandise'] }),
      ...[percent(0), percent(10_001), percent(0.5), amount(0), amount(-1), override(-1), override(1.5)].map(terms =>
        judge(terms),
      ),
    ]).toEqual(Array.from({ length: 9 }, () => 'not-allowed'));
  });
});

describe('changePrice', () => {
  const cart = cartOf(vectorItem('B2'), tShirt());

  it('puts what was agreed on its line, instead of what was agreed before', () => {
    const first = changePrice(cart, 'line-1', asked(percent(500)), policy);
    if (!first.ok) throw new Error(first.error.kind);
    const second = changePrice(first.value, 'line-1', asked(override(4_000), 'user-lee'), policy);
    if (!second.ok) throw new Error(second.error.kind);
    expect(second.value.lines.map(line => line.priceChange)).toEqual([asked(override(4_000), 'user-lee'), null]);
  });

  it('refuses beyond the cap, without the lead that it needs, for a reason the store does not know, on no line', () => {
    const refusal = (lineId: string, change: PriceChange, rules = policy) => changePrice(cart, lineId, change, rules);
    expect([
      refusal('line-1', asked(percent(5_001), 'user-lee')),
      refusal('line-1', asked(percent(1_001))),
      refusal('line-1', asked(percent(500)), { ...policy, reasons: ['damaged'] }),
      refusal('line-9', asked(percent(500))),
    ]).toEqual([
      err({ kind: 'discount-not-allowed' }),
      err({ kind: 'discount-needs-approval' }),
      err({ kind: 'discount-not-allowed' }),
      err({ kind: 'no-such-line' }),
    ]);
  });
});

describe('discountCart', () => {
  const cart = cartOf(vectorItem('B2'), tShirt(), vectorItem('D1'));

  it('puts one percentage on every line that may be discounted', () => {
    const done = discountCart(cart, off(1_000), { ...policy, classes: ['medical', 'merchandise'] });
    if (!done.ok) throw new Error(done.error.kind);
    expect(done.value.lines.map(line => line.priceChange)).toEqual([off(1_000), off(1_000), null]);
  });

  it('refuses the whole where one line may not go so far, and where nothing may be discounted', () => {
    const withPenny = cartOf(vectorItem('B2'), tShirt({ priceCents: cents(1) }));
    expect([
      discountCart(withPenny, off(5_000, 'user-lee'), policy),
      discountCart(cart, off(2_000), policy),
      discountCart(cart, off(500), { ...policy, classes: [] }),
      discountCart(emptyCart('cart-1'), off(500), policy),
    ]).toEqual([
      err({ kind: 'discount-not-allowed' }),
      err({ kind: 'discount-needs-approval' }),
      err({ kind: 'discount-not-allowed' }),
      err({ kind: 'discount-not-allowed' }),
    ]);
  });

  it('leaves out what has no price', () => {
    const unpriced: Cart = {
      ...cart,
      lines: cart.lines.map(line =>
        line.item.kind === 'package' ? { ...line, item: { ...line.item, priceCents: null } } : line,
      ),
    };
    expect(discountableLines(unpriced, policy).map(line => line.id)).toEqual(['line-2']);
  });
});

it('goes back to the list price on one line or on all', () => {
  const done = discountCart(cartOf(vectorItem('B2'), tShirt()), off(1_000), policy);
  if (!done.ok) throw new Error(done.error.kind);
  const changes = (cart: Cart) => cart.lines.map(line => line.priceChange);
  expect([changes(clearPrice(done.value, 'line-2')), changes(clearPrice(done.value, null))]).toEqual([
    [off(1_000), null],
    [null, null],
  ]);
});

it('looks again at what was agreed when list price or limits have moved', () => {
  const [line] = cartOf(vectorItem('B2')).lines;
  if (line === undefined) throw new Error('The cart is empty.');
  const at = (list: number, priceChange: PriceChange | null) => ({
    ...line,
    item: { ...line.item, priceCents: cents(list) },
    priceChange,
  });
  expect([
    isStillAllowed(at(100, null), { ...policy, classes: [] }),
    isStillAllowed(at(4_500, asked(amount(450))), policy),
    isStillAllowed(at(4_400, asked(amount(450))), policy),
    isStillAllowed(at(4_400, asked(amount(450), 'user-lee')), policy),
    isStillAllowed(at(899, asked(amount(450), 'user-lee')), policy),
    isStillAllowed(at(8_001, asked(override(4_000), 'user-lee')), policy),
    isStillAllowed(at(8_000, asked(override(4_000), 'user-lee')), policy),
    isStillAllowed(at(4_500, asked(override(4_000))), policy),
  ]).toEqual([true, true, false, true, false, false, true, false]);
});

it('names for the lead this very price of this very line', () => {
  expect([
    priceSubject('cart-1', 'line-1', percent(1_500)),
    priceSubject('cart-1', 'line-1', amount(1_500)),
    priceSubject('cart-1', 'line-1', override(1_500)),
    priceSubject('cart-1', null, percent(1_500)),
  ]).toEqual([
    ...['cart-1:line-1:percent-1500', 'cart-1:line-1:amount-1500'],
    ...['cart-1:line-1:override-1500', 'cart-1:all:percent-1500'],
  ]);
  expect([percent(1), amount(1), override(1)].map(priceAction)).toEqual(['discount', 'discount', 'price-override']);
});
