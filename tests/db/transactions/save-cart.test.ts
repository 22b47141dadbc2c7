import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findCart } from '../../../db/repositories/carts';
import { type CartToSave, saveCart } from '../../../db/transactions/save-cart';
import type { Quantity } from '../../../shared/kernel/units';
import { later, rowsOf, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aCart, aCartLine, aPackage, someMerchandise } from '../../support/store-values';

const saved = (changes: Partial<CartToSave> = {}): CartToSave => ({
  cart: aCart(),
  ownerId: 'user-ana',
  status: 'open',
  name: null,
  at: t0,
  staleCause: null,
  ...changes,
});

it('keeps what was chosen and not what it cost', () => {
  const { db } = aShop();
  const caregiver = { cardId: 'CTEST0001', name: 'Cora Test' };
  const lines = [
    aCartLine(aPackage(), { id: 'a', quantity: 200 as Quantity }),
    aCartLine(someMerchandise(), { id: 'b' }),
  ];
  saveCart(db, saved({ cart: aCart({ patientId: 'patient-1', caregiver, lines }), staleCause: 'left-cart' }));
  expect(findCart(db, 'cart-1')).toEqual({
    id: 'cart-1',
    ownerId: 'user-ana',
    status: 'open',
    name: null,
    patientId: 'patient-1',
    caregiver,
    lines: [
      { id: 'a', itemKey: 'package:0001000000000029', quantity: 200, route: 'INHALATION', priceChange: null },
      { id: 'b', itemKey: 'merchandise:SHIRT-M', quantity: 100, route: null, priceChange: null },
    ],
    validationId: null,
    staleCause: 'left-cart',
    updatedAt: t0,
  });
});

it('keeps what was agreed about a price, and audits it in the same write', () => {
  const { db } = aShop();
  const priceChange = { terms: { kind: 'percent', bp: 500 }, reason: 'senior', approverId: 'user-ana' } as const;
  const cart = aCart({ lines: [aCartLine(aPackage(), { id: 'a', priceChange })] });
  const event = { action: 'cart.price-changed', detail: { line: 'a', value: 500 } } as const;
  saveCart(db, saved({ cart, event }));
  expect(findCart(db, 'cart-1')?.lines.map(line => line.priceChange)).toEqual([priceChange]);
  expect(listAudit(db, { after: 4, limit: 9 }).map(({ action, subject, detail }) => [action, subject, detail])).toEqual(
    [
      ['cart.price-changed', 'cart:cart-1', { line: 'a', value: 500 }],
      ['cart.opened', 'cart:cart-1', { lines: 1 }],
    ],
  );
});

it('replaces the lines whole', () => {
  const { db } = aShop();
  saveCart(db, saved());
  saveCart(db, saved({ cart: aCart({ lines: [] }), at: later(5) }));
  expect(findCart(db, 'cart-1')?.lines).toEqual([]);
});

it('keeps lines as they are after any change: one more, one fewer, another order, another quantity', () => {
  const store = aShop();
  const [one, two, three] = [1, 2, 3].map(number =>
    aCartLine(aPackage({ barcode: aBarcode(number) }), { id: `line-${number}` }),
  );
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are three lines.');
  const more = { ...two, quantity: 300 as Quantity };
  for (const lines of [[one], [one, two], [one, two, three], [one, more, three], [more, three], [three, more], []]) {
    saveCart(store.db, saved({ cart: aCart({ lines }) }));
    const written = rowsOf(store, 'SELECT position, id, quantity FROM cart_line ORDER BY position');
    expect(written).toEqual(lines.map(({ id, quantity }, position) => ({ position, id, quantity })));
  }
});

it('audits when a cart changes hands or status, not each key', () => {
  const { db } = aShop();
  for (const status of ['open', 'open', 'held', 'open', 'discarded'] as const) saveCart(db, saved({ status }));
  expect(listAudit(db, { after: 4, limit: 9 }).map(entry => entry.action)).toEqual([
    'cart.opened',
    'cart.held',
    'cart.opened',
    'cart.discarded',
  ]);
});

it('gives each user one open cart', () => {
  const { db } = aShop();
  saveCart(db, saved());
  expect(() => saveCart(db, saved({ cart: aCart({ id: 'cart-2' }) }))).toThrow('cart.owner_id');
  expect(findCart(db, 'cart-2')).toBeNull();
});

it('never edits what was sold', () => {
  const store = aShop();
  sell(store);
  expect(() => saveCart(store.db, saved({ cart: aCart({ lines: [] }) }))).toThrow('cart: a completed cart is closed');
  expect(findCart(store.db, 'cart-1')?.lines).toHaveLength(1);
});
