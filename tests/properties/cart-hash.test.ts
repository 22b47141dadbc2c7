import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartHashOf } from '../../electron/biotrack/actions/sale-validate';
import { canonicalText } from '../../electron/biotrack/canonical';
import type { ValidationRequest } from '../../electron/biotrack/port';
import type { Barcode, Route } from '../../shared/catalog/sellable-item';
import type { Cents, Quantity } from '../../shared/kernel/units';
import { packed, pick } from '../support/arbitraries/kernel';
import { always } from '../support/runs';
import { same } from '../support/same';

type HashedCart = Parameters<typeof cartHashOf>[1];
type Line = ValidationRequest['lines'][number];

const routes: readonly [Route, ...Route[]] = ['EDIBLE', 'INHALATION', 'ORAL', 'SMOKING'];
const aLine = packed(
  [9, 40, 900, 4],
  (item = 0, count = 0, price = 0, route): Omit<Line, 'number'> => ({
    barcode: String(item).padStart(16, '0') as Barcode,
    quantity: ((count + 1) * 100) as Quantity,
    unitPriceCents: price as Cents,
    orderType: 'MEDICAL',
    route: pick(routes, route),
  }),
);
const aHashedCart: fc.Arbitrary<HashedCart> = fc
  .tuple(
    fc.array(aLine, { minLength: 1, maxLength: 4 }),
    fc.nat({ max: 30 }),
    fc.option(fc.nat({ max: 3 }), { nil: null }),
  )
  .map(([lines, card, caregiver]) => ({
    cardId: `PTEST${card}`,
    caregiverCardId: caregiver === null ? null : `CTEST${caregiver}`,
    presenter: caregiver === null ? 'PATIENT' : 'CAREGIVER',
    lines: lines.map((line, index) => ({ ...line, number: index + 1 })),
  }));

/** Every way in which a cart could become another one after it was validated. */
const changes: readonly ((cart: HashedCart, line: Line) => HashedCart)[] = [
  cart => ({ ...cart, cardId: `${cart.cardId}X` }),
  cart => ({ ...cart, caregiverCardId: cart.caregiverCardId === null ? 'CTEST9' : null }),
  (cart, line) => withFirst(cart, { ...line, barcode: `9${line.barcode.slice(1)}` as Barcode }),
  (cart, line) => withFirst(cart, { ...line, quantity: (line.quantity + 1) as Quantity }),
  (cart, line) => withFirst(cart, { ...line, unitPriceCents: (line.unitPriceCents + 1) as Cents }),
  (cart, line) => withFirst(cart, { ...line, route: line.route === 'ORAL' ? 'TOPICAL' : 'ORAL' }),
  (cart, line) => withFirst(cart, { ...line, orderType: 'LOW_THC' }),
  (cart, line) => withFirst(cart, { ...line, orderType: 'DEVICE', route: null }),
  (cart, line) => withFirst(cart, { ...line, number: 99 }),
  (cart, line) => ({ ...cart, lines: [...cart.lines, { ...line, number: cart.lines.length + 1 }] }),
  cart => ({ ...cart, lines: cart.lines.slice(1) }),
];

function withFirst(cart: HashedCart, line: Line): HashedCart {
  return { ...cart, lines: [line, ...cart.lines.slice(1)] };
}

/** The same members, written down the other way round, all the way down. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).toReversed();
  return Object.fromEntries(members.map(([key, member]) => [key, backwards(member)]));
}

describe('the hash of a cart', () => {
  it('is the same however its members are ordered', () => {
    always([aHashedCart], cart => {
      same(cartHashOf('FL-0042', backwards(cart) as HashedCart), cartHashOf('FL-0042', cart));
    });
  });

  it('is another one as soon as anything of the cart is: card, caregiver, line, number, route, price, place', () => {
    always([aHashedCart, fc.nat({ max: changes.length })], (cart, which) => {
      const [line] = cart.lines;
      if (line === undefined) return;
      const hash = cartHashOf('FL-0042', cart);
      const other = changes[which]?.(cart, line);
      expect(other === undefined ? cartHashOf('FL-0043', cart) : cartHashOf('FL-0042', other)).not.toBe(hash);
    });
  });

  it('differs wherever two carts do', () => {
    always([aHashedCart, aHashedCart], (one, other) => {
      const isSame = canonicalText(one) === canonicalText(other);
      same(cartHashOf('FL-0042', one) === cartHashOf('FL-0042', other), isSame);
    });
  });
});

describe('the canonical text of a value', () => {
  it('is JSON of that value, and the same text for the same value in any order of keys', () => {
    always([fc.jsonValue({ maxDepth: 2 })], value => {
      const text = canonicalText(value);
      same(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      same(canonicalText(backwards(value)), text);
    });
  });
});
